import {payloads} from './hostile.js';
import {originOf} from './people.js';
import {openAnswers} from './questions.js';
import {Random, Subject} from './random.js';
import {dateOf, type Scene} from './scene.js';
import type {Question} from './sessions.js';
import {isThere} from './visit.js';

/** When a person notices a question and answers it, in milliseconds since the session's start. */
export interface Answering { readonly question: Question; readonly noticedAt: number; readonly answeredAt: number }

/** Two of three take part in polls at all, and in three of five while they are there. Who runs the room does not answer. */
export function answeringsOf({person, role, stays, session, settings}: Scene): readonly Answering[] {
  if (session.questions.length === 0) return [];
  const chance = Random.of(settings.seed, Subject.answering, session.index, person);
  if (role === 'host' || role === 'moderator' || !chance.chance(0.66)) return [];
  const answerings: Answering[] = [];
  for (const question of session.questions) {
    const open = question.closesAt - question.opensAt;
    const noticedAt = Math.floor(question.opensAt + open * 0.2 * chance.next());
    const answeredAt = Math.floor(noticedAt + (question.closesAt - noticedAt) * (0.05 + 0.95 * chance.next() ** 2));
    if (chance.chance(0.62) && isThere(stays, answeredAt)) answerings.push({question, noticedAt, answeredAt});
  }
  return answerings;
}

export function writeAnswers(scene: Scene, answerings: readonly Answering[]): void {
  if (answerings.length === 0) return;
  const {sessionId, personId, person, session, settings, out} = scene;
  const chance = Random.of(settings.seed, Subject.choices, session.index, person);
  for (const {question, answeredAt} of answerings) {
    const [at, {id: interactionId, kind}] = [dateOf(scene, answeredAt), question.interaction];
    if (kind === 'open') out.push({sessionId, personId, at, type: 'answer', interactionId, text: openAnswer(scene, chance)});
    else out.push({sessionId, personId, at, type: 'answer', interactionId, optionIds: choice(question, chance)});
  }
}

function openAnswer({person, settings}: Scene, chance: Random): string {
  const {language} = originOf(person, settings.seed).group;
  const own = openAnswers.get(chance.chance(0.6) ? language : 'en') ?? openAnswers.get('en')!;
  return chance.pick(settings.hostile ? payloads : own);
}

/** Ids of what was chosen: one option, or with several answers allowed at least one. */
function choice({weights, interaction: {options, multipleAnswers}}: Question, chance: Random): readonly string[] {
  const chosen = multipleAnswers ? options.filter((_, at) => chance.chance(weights[at]!)) : [];
  return (chosen.length > 0 ? chosen : [options[chance.weighted(weights)]!]).map(({id}) => id);
}
