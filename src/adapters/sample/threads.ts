import {payloads} from './hostile.js';
import {threadQuestions, threadReplies} from './phrases.js';
import {Random, Subject} from './random.js';
import {anyModerator, dateOf, type Scene} from './scene.js';
import {momentIn} from './visit.js';

const context = 'Q&A';

/** One viewer in twenty asks in Q&A. Of ten threads one stays pending, two are owned, three resolved and four done. */
export function writeThreads(scene: Scene): void {
  const {session, settings, person, role} = scene;
  if (role !== 'viewer' || session.breakout) return;
  const chance = Random.of(settings.seed, Subject.questions, session.index, person);
  if (!chance.chance(0.055)) return;
  const threads = chance.chance(0.3) ? 2 : 1;
  for (let number = 0; number < threads; number++) writeThread(scene, `t${session.index}-${person}-${number}`, chance);
}

function writeThread(scene: Scene, threadId: string, chance: Random): void {
  const {session, sessionId, settings, stays, personId, out} = scene;
  const words = (list: readonly string[]) => chance.pick(settings.hostile ? payloads : list);
  const ownerId = anyModerator(scene, chance.below(12));
  let at = momentIn(stays, chance);
  out.push(
    {sessionId, personId, at: dateOf(scene, at), type: 'question', threadId, text: words(threadQuestions)},
    {sessionId, personId, at: dateOf(scene, at), type: 'thread', threadId, state: 'pending', context},
  );
  const fate = chance.next();
  const later = () => at = Math.min(session.length, at + 1 + Math.floor(chance.wait(session.length / 50)));
  if (fate < 0.1) return;
  out.push({sessionId, personId: ownerId, at: dateOf(scene, later()), type: 'thread', threadId, state: 'owned', ownerId, context});
  if (fate < 0.3) return;
  out.push(
    {sessionId, personId: ownerId, at: dateOf(scene, later()), type: 'message', messageId: `${threadId}-answer`, text: words(threadReplies), context},
    {sessionId, personId: ownerId, at: dateOf(scene, at), type: 'thread', threadId, state: 'resolved', ownerId, context},
  );
  if (fate < 0.6) return;
  out.push({sessionId, personId: ownerId, at: dateOf(scene, later()), type: 'thread', threadId, state: 'done', ownerId, context});
}
