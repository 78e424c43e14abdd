import type {Breakdown} from '../../model/index.js';
import {getTable, getTotal, reportTypes} from './report-calls.js';
import type {KnownSession} from './rooms.js';
import {must} from './service.js';
import type {Source} from './source.js';
import {tableIn, totalIn, type Row} from './table.js';
import {countIn} from './values.js';

const LIVE = 'unique_combined_live_viewers';
const RECORDING = 'unique_vod_viewers';

interface Kind {
  readonly method: 'getCountries' | 'getDevices';
  readonly report: (typeof reportTypes)['countries' | 'devices'];
  /** What a row is of; undefined: not known. */
  readonly key: (row: Row) => string | undefined;
}

/** Countries go by their code; one that has none by its name. */
const countries: Kind = {method: 'getCountries', report: reportTypes.countries, key: (row) => {
  const code = row('object_id')?.trim().toUpperCase();
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : nameOf(row('country'));
}};

const deviceKinds: Readonly<Record<string, string>> = {
  'computer': 'computer', 'tablet': 'tablet', 'mobile': 'mobile', 'game console': 'console', 'digital media receiver': 'media-player', 'other': 'other',
};
const devices: Kind = {method: 'getDevices', report: reportTypes.devices, key: (row) => {
  const name = nameOf(row('device'));
  const kind = name?.toLowerCase() ?? '';
  return Object.hasOwn(deviceKinds, kind) ? deviceKinds[kind] : name;
}};

const nameOf = (name: string | undefined): string | undefined => (name === undefined || /^\s*(unknown)?\s*$/i.test(name) ? undefined : name);

export const countriesOf = (source: Source, known: KnownSession, signal?: AbortSignal): Promise<Breakdown> => breakdownOf(countries, source, known, signal);
export const devicesOf = (source: Source, known: KnownSession, signal?: AbortSignal): Promise<Breakdown> => breakdownOf(devices, source, known, signal);

/** People live, in the session; and of its recording, where it has one, until now. */
async function breakdownOf({method, report, key}: Kind, {service, filter, untilNow}: Source, known: KnownSession, signal?: AbortSignal): Promise<Breakdown> {
  const hasRecording = known.recordings.length > 0;
  const live = filter(known, known.live, known.span);
  const recording = filter(known, known.recordings, untilNow(known));
  const [liveTable, liveTotal, recordingTable, recordingTotal] = (await service.ask(method, [
    getTable(report, live, undefined, `-${LIVE}`), getTotal(report, live),
    ...hasRecording ? [getTable(report, recording, undefined, `-${RECORDING}`), getTotal(report, recording)] : [],
  ], {signal})).map(must);
  const rows = new Map<string | undefined, {live?: number; recording?: number}>();
  const add = (table: unknown, part: 'live' | 'recording', column: string) => {
    for (const row of tableIn(table).rows) {
      const count = countIn(row(column));
      if (count === undefined) continue;
      const figures = rows.get(key(row)) ?? {};
      figures[part] = (figures[part] ?? 0) + count;
      rows.set(key(row), figures);
    }
  };
  add(liveTable, 'live', LIVE);
  if (hasRecording) add(recordingTable, 'recording', RECORDING);
  const sums = {live: countIn(totalIn(liveTotal)(LIVE)), recording: hasRecording ? countIn(totalIn(recordingTotal)(RECORDING)) : undefined};
  return {
    rows: Array.from(rows, ([of, {live = 0, recording = hasRecording ? 0 : undefined}]) =>
      ({key: of, live, recording})).filter(({live, recording = 0}) => live + recording > 0),
    totals: sums,
  };
}
