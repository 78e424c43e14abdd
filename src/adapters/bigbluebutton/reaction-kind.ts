/** Words and signs of BigBlueButton that are clearly one of ours. */
const kinds = new Map([
  ['applause', 'clap'], ['👏', 'clap'],
  ['happy', 'smile'], ['😀', 'smile'], ['😃', 'smile'], ['😄', 'smile'], ['😁', 'smile'], ['🙂', 'smile'], ['😊', 'smile'],
  ['❤', 'heart'], ['🤔', 'think'], ['😮', 'wow'], ['😯', 'wow'], ['😲', 'wow'],
]);

/** Settings that are no reaction: nothing, gone for a while, and the hand, which is counted apart. */
const noReaction = new Set(['none', 'away', 'raiseHand', 'notAway', 'lowerHand']);

/**
 * The kind of a reaction: `clap`, `heart`, `think`, `wow`, `smile` where BigBlueButton's word (2.0 to 2.7) or sign (from 2.7) is
 * clearly the same, else the word or sign itself, without its skin colour. Undefined where it is no reaction.
 */
export function reactionKind(word: string): string | undefined {
  if (noReaction.has(word)) return undefined;
  const plain = word.replace(/\uFE0F|\p{Emoji_Modifier}/gu, '');
  return kinds.get(plain) ?? plain;
}
