import {hostileReactions} from './hostile.js';
import {Random, Subject} from './random.js';
import {dateOf, type Scene} from './scene.js';
import {reactionKinds} from './sessions.js';
import {isThere, momentIn} from './visit.js';

const attachments: readonly string[] = ['slides', 'handout', 'reading-list', 'checklist'];

/** Reactions and downloads: one viewer in seven reacts, mostly to the same moments as others; one in fifteen downloads. */
export function writeGestures(scene: Scene): void {
  if (scene.role !== 'viewer') return;
  const chance = Random.of(scene.settings.seed, Subject.gestures, scene.session.index, scene.person);
  if (chance.chance(0.16)) writeReactions(scene, chance);
  if (!scene.session.breakout && chance.chance(0.065)) writeDownloads(scene, chance);
}

function writeReactions(scene: Scene, chance: Random): void {
  const {session, sessionId, stays, settings, personId, out} = scene;
  const times = 1 + Math.floor(5 * chance.next() ** 1.6);
  for (let number = 0; number < times; number++) {
    const burst = session.bursts.length > 0 && chance.chance(0.8) ? chance.pick(session.bursts) : undefined;
    const together = burst ? Math.floor(burst.at + chance.wait(session.length / 120)) : undefined;
    const joins = together !== undefined && isThere(stays, together);
    const kind = joins && chance.chance(0.8) ? burst!.kind : chance.pick(settings.hostile ? hostileReactions : reactionKinds);
    out.push({sessionId, personId, at: dateOf(scene, joins ? together : momentIn(stays, chance)), type: 'reaction', kind});
  }
}

function writeDownloads(scene: Scene, chance: Random): void {
  const {sessionId, personId, stays, out} = scene;
  const first = chance.below(attachments.length);
  const count = chance.chance(0.35) ? 2 : 1;
  for (let number = 0; number < count; number++) {
    const attachmentId = attachments[(first + number) % attachments.length]!;
    out.push({sessionId, personId, at: dateOf(scene, momentIn(stays, chance)), type: 'download', attachmentId});
  }
}
