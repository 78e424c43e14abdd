import {loads, people, sessions} from './room.mjs';

/** Seconds that one sign of life stands for: time is counted in these. */
export const BEAT = 10;

/**
 * Everything that happened, flat: `beats` of people who were there, `clicks`, `plays` and `loads` of recordings. `at` is Unix seconds,
 * `hour` the start of the hour it is counted in: the account keeps no finer index of time.
 */
export const beats = [];
export const clicks = [];
export const plays = [];

const hourOf = (at) => at - at % 3600;
const found = (id) => people.find((person) => person.id === id);

for (const person of people) {
  for (const session of sessions) {
    for (const [from, to, state] of person.stays[session.id] ?? []) {
      for (let at = session.startTime + from * 60; at < session.startTime + to * 60; at += BEAT) beats.push({person, entryId: session.entryId, at, hour: hourOf(at), state});
    }
    for (const [minute, kind] of person.clicks[session.id] ?? []) {
      const at = session.startTime + minute * 60;
      clicks.push({person, entryId: session.entryId, at, hour: hourOf(at), kind});
    }
  }
  for (const [when, entryId, from, to] of person.plays) plays.push({person, entryId, hour: hourOf(Date.parse(when) / 1000), at: Date.parse(when) / 1000, seconds: to - from, isPlay: true});
}
for (const [id, when, entryId] of loads) plays.push({person: found(id), entryId, hour: hourOf(Date.parse(when) / 1000), at: Date.parse(when) / 1000, seconds: 0, isPlay: false});
