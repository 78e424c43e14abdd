import {Pace, type Series} from '../../model/index.js';
import {better, levelOf} from './attention.js';
import {getTable, reportTypes} from './report-calls.js';
import type {KnownSession} from './rooms.js';
import {must} from './service.js';
import type {Source} from './source.js';
import {askedSpan, minuteAt, minutesOf, windowsOf, type Span} from './spans.js';
import {isListable, tableIn} from './table.js';
import {WINDOWS_AT_ONCE, wholeWindow} from './timeline.js';
import {momentIn} from './values.js';

/** How closely each of the people followed, minute by minute. The source tells it of one person at a time, in windows as the timeline. */
export async function stripsOf({service, filter}: Source, known: KnownSession, attendeeIds: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Series>> {
  const pace = new Pace(signal, undefined, 1);
  const minutes = minutesOf(known.start, known.end);
  const windows = windowsOf(known.span);
  const levels = new Map<string, Float64Array>();
  const questions = [...new Set(attendeeIds)].filter(isListable).flatMap((id) => windows.map((window): readonly [string, Span] => [id, window]));
  for (let at = 0; at < questions.length; at += WINDOWS_AT_ONCE) {
    const asked = questions.slice(at, at + WINDOWS_AT_ONCE);
    const outcomes = await service.ask('getEngagement', asked.map(([id, window]) =>
      getTable(reportTypes.levels, {...filter(known, known.live, askedSpan(window)), more: {userIds: id}}, wholeWindow)), {signal});
    for (const [index, [id, window]] of asked.entries()) {
      for (const row of tableIn(must(outcomes[index])).rows) {
        const minute = minuteAt(momentIn(row('position')), window, minutes);
        if (minute === undefined) continue;
        const values = levels.get(id) ?? new Float64Array(minutes.count).fill(NaN);
        levels.set(id, values);
        values[minute] = better(values[minute]!, levelOf(row('user_engagement') ?? ''));
        if (pace.due()) await pace.rest();
      }
    }
  }
  const startsAt = new Date(minutes.first * 1000);
  return new Map([...levels].filter(([, values]) => !values.every(Number.isNaN)).map(([id, values]) => [id, {startsAt, stepSeconds: 60, values: withoutLast(values)}]));
}

/** The last minute is always said to be away. */
function withoutLast(values: Float64Array): Float64Array {
  return Number.isNaN(values.at(-1)) ? values.subarray(0, -1) : values;
}
