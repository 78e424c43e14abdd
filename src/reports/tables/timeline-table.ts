import {Pace, type Series, type Timeline} from '../../model/index.js';
import {labelled, saveTable, type TableColumn, type TableJob, type TableOutcome} from './save-table.js';

/** Milliseconds since 1970. */
type Moment = number;

/** Every reading that the source gave: a row a step, of the finest series there is. A moment without a reading is empty. */
export function saveTimeline({viewers, engagementRate, reactions = {}}: Timeline, job: TableJob): Promise<TableOutcome | undefined> {
  const {words, signal} = job;
  const kinds = Object.entries(reactions);
  const all = [viewers, ...(engagementRate ? [engagementRate] : []), ...kinds.map(([, series]) => series)];
  const stepSeconds = Math.min(...all.map((series) => series.stepSeconds));
  const from = Math.min(...all.map(({startsAt}) => startsAt.getTime()));
  const to = Math.max(...all.map((series) => series.startsAt.getTime() + series.values.length * series.stepSeconds * 1000));
  const length = Math.max(0, Math.ceil((to - from) / (stepSeconds * 1000)));
  const columns: readonly TableColumn<Moment>[] = [
    ...labelled<Moment>([['at', 'csv.at', (at) => new Date(at)], ['viewers', 'metric.liveViewers', (at) => readingAt(viewers, at)]], words),
    ...(engagementRate ? labelled<Moment>([['engagementRate', 'report.engagementRate', (at) => readingAt(engagementRate, at)]], words) : []),
    ...kinds.map(([kind, series]): TableColumn<Moment> => ({key: `reactions.${kind}`, label: words.say('csv.reactions', {kind}), cell: (at) => countAt(series, at)})),
  ];
  async function* moments(): AsyncGenerator<readonly Moment[]> {
    const pace = new Pace(signal);
    for (let step = 0; step < length; step += BATCH) {
      yield Array.from({length: Math.min(BATCH, length - step)}, (_, index) => from + (step + index) * stepSeconds * 1000);
      if (pace.due()) await pace.rest();
    }
  }
  return saveTable('timeline', words.say('timeline.title'), columns, moments(), job, () => length);
}
const BATCH = 500;

/** What held at a moment. */
function readingAt({startsAt, stepSeconds, values}: Series, at: Moment): number | undefined {
  const value = values[Math.floor((at - startsAt.getTime()) / 1000 / stepSeconds)];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** A count of a longer step stands at its beginning, so that the column still adds up. */
function countAt(series: Series, at: Moment): number | undefined {
  const step = (at - series.startsAt.getTime()) / 1000 / series.stepSeconds;
  return Number.isInteger(step) ? readingAt(series, at) : undefined;
}
