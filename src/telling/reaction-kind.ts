import type {CountBin} from '../charts/bin-counts.js';
import type {Words} from '../locale/index.js';

/** Signs of the five kinds that the port names, and of words that sources use for others. */
const glyphs = new Map([
  ['clap', '👏'], ['heart', '❤️'], ['think', '🤔'], ['wow', '😮'], ['smile', '😄'],
  ['thumbsUp', '👍'], ['thumbsDown', '👎'], ['sad', '🙁'], ['confused', '😕'], ['neutral', '😐'],
]);

/** One sign for a kind of reaction: an emoji as the source sends it, or the first letter of its word. */
export function reactionGlyph(kind: string): string {
  const [first] = new Intl.Segmenter().segment(kind.slice(0, 40));
  return glyphs.get(kind) ?? first?.segment ?? '';
}

/** "12 clap, 3 heart": how often which was sent. Names of the source are kept apart from the direction of the text around. */
export function reactionList(kinds: CountBin['kinds'], words: Words): string {
  return kinds.map(({kind, count}) => `${words.formats.number(count)} \u2068${reactionName(kind, words)}\u2069`).join(', ');
}

/** What a kind of reaction is called: in the reader's words where there are some, else as the source writes it. */
export function reactionName(kind: string, words: Words): string {
  return words.find(`reaction.${kind}`) ?? kind.slice(0, 40);
}
