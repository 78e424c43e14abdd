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
  const chance = Random.of(settings.seed, Subject.threads, session.index, person);
  if (!chance.chance(0.055)) return;
  const threads = chance.chance(0.3) ? 2 : 1;
  for (let number = 0; number < threads; number++) writeThread(scene, `t${session.index}-${person}-${number}`, chance);
}

function writeThread(scene: Scene, threadId: string, chance: Random): void {
  const {session, sessionId, settings, stays, personId, out} = scene;
  const words = (list: readonly string[]) => chance.pick(settings.hostile ? payloads : list);
  const ownerId = anyModerator(scene, chance.below(12));
  let moment = momentIn(stays, chance);
  const asked = {sessionId, personId, at: dateOf(scene, moment), threadId};
  out.push({...asked, type: 'question', text: words(threadQuestions)}, {...asked, type: 'thread', state: 'pending', context});

  const fate = chance.next();
  const states = (['owned', 'resolved', 'done'] as const).slice(0, fate < 0.1 ? 0 : fate < 0.3 ? 1 : fate < 0.6 ? 2 : 3);
  for (const state of states) {
    moment = Math.min(session.length, moment + 1 + Math.floor(chance.wait(session.length / 50)));
    const handled = {sessionId, personId: ownerId, at: dateOf(scene, moment)};
    if (state === 'resolved') {
      out.push({...handled, type: 'message', messageId: `${threadId}-answer`, text: words(threadReplies), context});
    }
    out.push({...handled, type: 'thread', threadId, state, ownerId, context});
  }
}
