import {AdapterError, type Interaction} from '../../model/index.js';
import {isRecord} from '../http/failure.js';
import type {KnownSession} from './rooms.js';
import type {KalturaService} from './service.js';
import {countIn, textIn} from './values.js';

/** Every interaction of the session's room: the service knows neither sessions nor dates. */
export function interactionsOf(service: KalturaService, chatUrl: string, {session}: KnownSession, signal?: AbortSignal): Promise<readonly Interaction[]> {
  return service.json({
    method: 'getInteractions', address: `${chatUrl}/polls/analytics`, type: 'application/json',
    body: () => JSON.stringify({contextId: session.roomId}),
    authorization: (ks) => `KS ${ks}`,
  }, (answer) => {
    const analytics = isRecord(answer) ? answer['analytics'] : undefined;
    if (!Array.isArray(analytics)) throw new AdapterError('malformed', 'kaltura.getInteractions: no list');
    return analytics.filter(isRecord).map(interactionIn);
  }, signal);
}

type Json = Readonly<Record<string, unknown>>;

/** An interaction without an id is left out by whoever reads it. */
function interactionIn(poll: Json): Interaction {
  const options = (Array.isArray(poll['options']) ? poll['options'] : []).filter(isRecord);
  const isQuiz = options.some(({isCorrect}) => isCorrect === true);
  const visualization = isRecord(poll['visualization']) ? poll['visualization'] : {};
  const {kind, kindName} = kindOf(poll, isQuiz, textIn(visualization['type'])?.trim());
  const icon = textIn(visualization['icon']);
  return {
    id: poll['pollId'] as string,
    kind,
    ...(kindName !== undefined && {kindName}),
    question: textIn(poll['question']),
    multipleAnswers: poll['isAcceptingMultipleVotes'] === true,
    participants: countIn(poll['nvoted']),
    options: options.map((option, index) => ({
      id: String(index), label: textIn(option['option']) ?? '', participants: countIn(option['nvoted']),
      ...(isQuiz && {correct: option['isCorrect'] === true}),
      ...signOf(kind, icon, textIn(option['option'])),
    })),
  };
}

/** A right answer makes a quiz of anything; then a look that we know decides; then how it is answered; a poll of another look goes by Kaltura's word for it. */
function kindOf({type}: Json, isQuiz: boolean, look: string | undefined): Pick<Interaction, 'kind' | 'kindName'> {
  if (isQuiz) return {kind: 'quiz'};
  const kind = looks.get(look?.toLowerCase() ?? '');
  if (kind) return {kind};
  if (type === 'OpenAnswers') return {kind: 'open'};
  return look === undefined ? {kind: 'poll'} : {kind: 'other', kindName: look};
}

const looks: ReadonlyMap<string, Interaction['kind']> = new Map([['rating scale', 'rating'], ['crowd vote', 'crowd-vote']]);

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/** Signs of the answers of a crowd vote, whose answers are words for them. */
const signs: Readonly<Record<string, string>> = {
  'sad': '🙁', 'happy': '🙂', 'no-emotion': '😐', 'yes': '✔', 'no': '✘', 'thumbs up': '👍', 'thumbs down': '👎',
};

function signOf(kind: Interaction['kind'], icon: string | undefined, label: string | undefined): {readonly icon?: string} {
  const word = wordsOf(label);
  if (kind === 'crowd-vote' && Object.hasOwn(signs, word)) return {icon: signs[word]!};
  const isStar = wordsOf(icon).replace(/\s+/g, '').startsWith('star');
  return kind === 'rating' && isStar ? {icon: '★'} : {};
}
