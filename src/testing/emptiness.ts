import type {Attendee, Breakdown, Interaction, Overview, Page, RecordingNumbers, RecordingUsage, RecordingViewer, Series, Timeline} from '../model/index.js';

/** What speaks of somebody in answers about nobody, in sentences. Counts may be 0 or unknown; averages and rates of nobody are unknown. */
export const saysNobody = {
  * getOverview({uniqueViewers, averageViewedSeconds, engagementRate, recordingPlays, asOf: _asOf, ...activities}: Overview) {
    yield* counts('uniqueViewers', uniqueViewers);
    yield* unknown('averageViewedSeconds', averageViewedSeconds);
    yield* unknown('', {engagementRate});
    yield* counts('', {recordingPlays});
    for (const [name, activity] of Object.entries(activities)) {
      yield* counts(name, {count: activity?.count, people: activity?.people});
    }
  },
  * getTimeline({viewers, engagementRate, reactions = {}}: Timeline) {
    if (some(viewers, (value) => value > 0)) yield 'viewers has readings above 0';
    if (engagementRate && some(engagementRate, () => true)) yield 'engagementRate has readings; of nobody there are none (NaN)';
    for (const [kind, series] of Object.entries(reactions)) if (some(series, (value) => value > 0)) yield `reactions.${kind} has readings above 0`;
  },
  * getAttendees({rows, total, totals = {}}: Page<Attendee> & {readonly totals?: Partial<Attendee>}) {
    if (rows.length > 0) yield `there are ${rows.length} rows`;
    const {engagementRate, ...rest} = totals;
    yield* counts('', {total});
    yield* counts('totals', rest);
    yield* unknown('totals', {engagementRate});
  },
  * getEngagement(strips: ReadonlyMap<string, Series>) {
    if (strips.size > 0) yield `there are ${strips.size} strips`;
  },
  * getInteractions(interactions: readonly Interaction[]) {
    for (const {id, participants, options} of interactions) {
      yield* counts(`interaction ${id}`, {participants});
      for (const option of options) yield* counts(`option ${option.id} of ${id}`, {participants: option.participants});
    }
  },
  * getRecordings({totals, recordings, playsByDay = []}: RecordingUsage) {
    yield* numbers('totals', totals);
    for (const {id, uniqueViewers, ...rest} of recordings) {
      yield* counts(`recording ${id}`, {uniqueViewers});
      yield* numbers(`recording ${id}`, rest);
    }
    for (const {day, plays} of playsByDay) yield* counts(day, {plays});
  },
  * getRecordingViewers({rows, total}: Page<RecordingViewer>) {
    if (rows.length > 0) yield `there are ${rows.length} rows`;
    yield* counts('', {total});
  },
  getCountries: breakdown,
  getDevices: breakdown,
};

function* breakdown({rows, totals}: Breakdown) {
  for (const {key, live, recording} of rows) yield* counts(key ?? 'the row without a key', {live, recording});
  yield* counts('totals', totals);
}

function* numbers(of: string, {plays, viewedSeconds, averageCompletionRate}: RecordingNumbers = {}) {
  yield* counts(of, {plays, viewedSeconds});
  yield* unknown(of, {averageCompletionRate});
}

function* counts(of: string, figures: object | undefined = {}) {
  for (const [name, value] of Object.entries(figures) as [string, number | undefined][]) if ((value ?? 0) !== 0) yield `${path(of, name)} is ${value}`;
}

function* unknown(of: string, figures: object | undefined = {}) {
  for (const [name, value] of Object.entries(figures) as [string, number | undefined][]) if (value !== undefined) yield `${path(of, name)} is ${value}; of nobody it is not known`;
}

const path = (of: string, name: string) => [of, name].filter(Boolean).join('.');

function some({values}: Series, holds: (value: number) => boolean): boolean {
  for (let at = 0; at < values.length; at += 1) if (values[at] === values[at] && holds(values[at]!)) return true;
  return false;
}
