import {staffOf} from './people.js';
import {Random, Subject} from './random.js';
import {dateOf, type Scene} from './scene.js';
import {momentIn} from './visit.js';

/**
 * Who is seen and heard: the host opens and closes the room, each speaker has a turn on stage, moderators show their face now and
 * then; one viewer in fourteen raises a hand, and many of them are brought on stage. Nobody is on stage in a breakout.
 */
export function writeStage(scene: Scene): void {
  const {role, stays, session, person, settings} = scene;
  if (session.breakout) return;
  const chance = Random.of(settings.seed, Subject.stage, session.index, person);
  if (role === 'viewer') {
    if (chance.chance(0.07)) writeHand(scene, chance);
    return;
  }
  const {moderators, speakers} = staffOf(settings.attendees);
  const share = (part: number) => Math.round(part * session.length);
  if (role === 'host') {
    writeTurn(scene, 0, share(0.13), true, chance);
    writeTurn(scene, share(0.9), session.length, true, chance);
  } else if (role === 'speaker') {
    const turn = (person - 1 - moderators) / speakers;
    writeTurn(scene, share(0.12 + 0.78 * turn), share(0.12 + 0.78 * (turn + 1 / speakers)), true, chance);
  } else {
    const from = momentIn(stays, chance);
    writeTurn(scene, from, from + share(0.1), false, chance);
  }
}

/** Camera on, speaking with pauses, and on the stage if that is theirs. */
function writeTurn(scene: Scene, from: number, to: number, onStage: boolean, chance: Random): void {
  const [first] = scene.stays;
  const begin = Math.max(from, first!.from);
  const end = Math.min(to, first!.to);
  if (begin >= end) return;
  if (onStage) writeSignal(scene, 'stage', begin, end);
  writeSignal(scene, 'camera', begin, end);
  const sentence = (end - begin) / 6;
  for (let at = begin; at < end;) {
    const until = Math.min(end, Math.ceil(at + 1 + chance.wait(sentence)));
    writeSignal(scene, 'talk', at, until);
    at = Math.ceil(until + chance.wait(sentence / 4));
  }
}

function writeHand(scene: Scene, chance: Random): void {
  const {stays, session, sessionId, personId, out} = scene;
  const raisedAt = momentIn(stays, chance);
  const end = stays.find(({from, to}) => from <= raisedAt && raisedAt < to)!.to;
  const loweredAt = Math.min(end, Math.ceil(raisedAt + 1 + chance.wait(session.length / 60)));
  out.push(
    {sessionId, personId, at: dateOf(scene, raisedAt), type: 'hand', up: true},
    {sessionId, personId, at: dateOf(scene, loweredAt), type: 'hand', up: false},
  );
  const leavesAt = Math.min(end, loweredAt + Math.ceil(session.length / 40));
  if (!chance.chance(0.4) || loweredAt >= leavesAt) return;
  writeSignal(scene, 'stage', loweredAt, leavesAt);
  writeSignal(scene, 'talk', loweredAt, leavesAt);
}

function writeSignal(scene: Scene, signal: 'stage' | 'camera' | 'talk', from: number, to: number): void {
  if (signal === 'stage' && !scene.settings.signals) return;
  const {sessionId, personId, stays, out} = scene;
  const {connection} = stays.find((stay) => stay.from <= from && from < stay.to) ?? stays[0]!;
  for (const on of [true, false]) {
    out.push({sessionId, personId, at: dateOf(scene, on ? from : to), connection, type: 'signal', signal, on});
  }
}
