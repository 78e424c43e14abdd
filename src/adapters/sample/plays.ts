import {originOf} from './people.js';
import {Random, Subject} from './random.js';
import {dateOf, type Scene} from './scene.js';
import {watchesRecordingOnly} from './visit.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * What a person does with the recording in the days after: most in the first three, nobody later than a month. One in seven of
 * who had been there watches again; a few only open the page.
 */
export function writePlays(scene: Scene): void {
  const {session, sessionId, settings, person, personId, out} = scene;
  const {recording} = session.facts;
  if (!recording) return;
  const only = watchesRecordingOnly(person, session, settings);
  if (!only && scene.stays.length === 0) return;
  const chance = Random.of(settings.seed, Subject.plays, session.index, person);
  const interest = chance.next();
  const plays = only || interest < 0.15 ? 1 + Math.floor(2.4 * chance.next() ** 4) : 0;
  const loads = plays > 0 || interest > 0.95 ? plays + chance.below(2) : 0;
  const recordingId = recording.id;
  const {country} = originOf(person, settings.seed);
  const device = chance.chance(0.7) ? 'computer' : 'mobile';
  for (let load = 0; load < loads; load++) {
    const at = Math.floor(session.length + 20 * minute + Math.min(chance.wait(3 * day), 30 * day));
    out.push({sessionId, personId, at: dateOf(scene, at), type: 'player-load', recordingId});
    if (load >= plays) continue;
    const seen = seenOf(recording.durationSeconds, chance);
    out.push({sessionId, personId, at: dateOf(scene, at + 2000), type: 'play', recordingId, device, country, seen});
  }
}

/** Parts seen, in whole seconds of the recording: some see all of it, some stop, some jump. */
function seenOf(duration: number, chance: Random): readonly (readonly [number, number])[] {
  const way = chance.next();
  if (way < 0.07) return [[0, duration]];
  const stop = Math.max(1, Math.floor(duration * chance.between(0.02, 0.42)));
  if (way < 0.65 || duration - stop < 4) return [[0, stop]];
  const jump = stop + 1 + chance.below(duration - stop - 2);
  return [[0, stop], [jump, Math.min(duration, jump + Math.max(1, Math.floor(duration * chance.between(0.02, 0.3))))]];
}
