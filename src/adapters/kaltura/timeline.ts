import {Pace, type Series, type Timeline} from '../../model/index.js';
import {getTable, reportTypes, type Pager} from './report-calls.js';
import type {KnownSession} from './rooms.js';
import {must} from './service.js';
import type {Source} from './source.js';
import {askedSpan, minuteAt, minutesOf, windowsOf} from './spans.js';
import {tableIn} from './table.js';
import {momentIn, quantityIn, rateIn} from './values.js';

/** Windows that are asked for together. */
export const WINDOWS_AT_ONCE = 8;
export const wholeWindow: Pager = {pageSize: 500, pageIndex: 1};

const VIEWERS = 'combined_live_view_period_count';
const RATE = 'combined_live_engaged_users_ratio';
const REACTION = /^reaction_(\w+)_clicked$/;
/** In this order, whichever the columns have: that is not stable. */
const KINDS = ['clap', 'heart', 'think', 'wow', 'smile'];

/**
 * Who was there in each minute of the session, window by window. Minutes before its start belong to whatever was before, and are left
 * out. A minute that the source left out has no reading; it fills in zeros itself where there is anything at all.
 */
export async function timelineOf({service, filter}: Source, known: KnownSession, signal?: AbortSignal): Promise<Timeline> {
  const pace = new Pace(signal, undefined, 1);
  const minutes = minutesOf(known.start, known.end);
  const series = new Map<string, Float64Array>();
  const valuesOf = (name: string) => {
    let values = series.get(name);
    if (!values) series.set(name, values = new Float64Array(minutes.count).fill(NaN));
    return values;
  };
  const silent: (readonly [from: number, to: number])[] = [];
  const windows = windowsOf(known.span);
  for (let at = 0; at < windows.length; at += WINDOWS_AT_ONCE) {
    const asked = windows.slice(at, at + WINDOWS_AT_ONCE);
    const outcomes = await service.ask('getTimeline', asked.map((window) => getTable(reportTypes.timeline, filter(known, known.live, askedSpan(window)), wholeWindow)), {signal});
    for (const [index, window] of asked.entries()) {
      const {columns, rows} = tableIn(must(outcomes[index]));
      if (rows.length === 0) silent.push([window.from, window.to]);
      const kinds = columns.filter((column) => REACTION.test(column)).slice(0, 100);
      for (const row of rows) {
        const minute = minuteAt(momentIn(row('position')), window, minutes);
        if (minute === undefined) continue;
        const viewers = quantityIn(row(VIEWERS));
        valuesOf(VIEWERS)[minute] = viewers ?? NaN;
        valuesOf(RATE)[minute] = viewers ? rateIn(row(RATE)) ?? NaN : NaN; // of nobody there is no rate
        for (const kind of kinds) valuesOf(kind)[minute] = quantityIn(row(kind)) ?? NaN;
        if (pace.due()) await pace.rest();
      }
    }
  }
  // Of a window without anybody there are no rows, although others have some: then nobody was there.
  if (series.size > 0) for (const [from, to] of silent) fillZeros(series, from, to, minutes.first);

  const asSeries = (values: Float64Array): Series => ({startsAt: new Date(minutes.first * 1000), stepSeconds: 60, values});
  const reactions = [...series].flatMap(([name, values]) => {
    const kind = REACTION.exec(name)?.[1];
    return kind === undefined ? [] : [[kind, asSeries(values)] as const];
  }).sort(([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));
  const rates = series.get(RATE);
  const {recording} = known.session;
  const end = recording && Math.min(recording.startsAt.getTime() + recording.durationSeconds * 1000, known.end * 1000);
  return {
    viewers: asSeries(valuesOf(VIEWERS)),
    ...(rates && {engagementRate: asSeries(rates)}),
    ...(reactions.length > 0 && {reactions: Object.fromEntries(reactions)}),
    ...(recording && end !== undefined && {recording: {startsAt: recording.startsAt, endsAt: new Date(end)}}),
  };
}

const placeOf = (kind: string) => KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length;

function fillZeros(series: ReadonlyMap<string, Float64Array>, from: number, to: number, first: number): void {
  for (const [name, values] of series) if (name !== RATE) values.fill(0, Math.max(0, Math.ceil((from - first) / 60)), Math.max(0, Math.ceil((to - first) / 60)));
}
