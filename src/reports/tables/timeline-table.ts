import {Pace, type Series, type Timeline} from '../../model/index.js';
import {sessionTimeline} from '../../telling/session-timeline.js';
import {markerText} from '../../telling/timeline-marker.js';
import {labelled, saveTable, type TableColumn, type TableJob, type TableOutcome} from './save-table.js';

interface Step {
  /** Milliseconds since 1970: when it begins. */
  readonly at: number;
  readonly events: string | undefined;
}

/**
 * Every reading of the session: a row a step of the finest series there is. A moment without a reading is empty; a count of a longer
 * step stands in the row in which that step begins, so that the column still adds up.
 */
export function saveTimeline(answer: Timeline, job: TableJob): Promise<TableOutcome | undefined> {
  const {words, signal} = job;
  const {viewers, rate, reactions, markers} = sessionTimeline(answer, job.session);
  const all = [viewers, ...rate ? [rate] : [], ...reactions.values()].filter(({values}) => values.length > 0);
  const step = Math.min(...all.map(({stepSeconds}) => stepSeconds)) * 1000;
  const from = Math.min(...all.map(({startsAt}) => startsAt.getTime()));
  const to = Math.max(...all.map(({startsAt, stepSeconds, values}) => startsAt.getTime() + values.length * stepSeconds * 1000));
  const length = all.length === 0 ? 0 : Math.ceil((to - from) / step);
  const columns: readonly TableColumn<Step>[] = [
    ...labelled<Step>([['at', 'csv.at', ({at}) => new Date(at)], ['viewers', 'metric.liveViewers', ({at}) => readingAt(viewers, at)]], words),
    ...rate ? labelled<Step>([['engagementRate', 'report.engagementRate', ({at}) => readingAt(rate, at)]], words) : [],
    ...Array.from(reactions, ([kind, series]): TableColumn<Step> => (
      {key: `reactions.${kind}`, label: words.say('csv.reactions', {kind}), cell: ({at}) => countWithin(series, at, at + step)})),
    ...markers.length > 0 ? labelled<Step>([['events', 'timeline.events', ({events}) => events]], words) : [],
  ];

  async function* steps(): AsyncGenerator<readonly Step[]> {
    const pace = new Pace(signal, undefined, 1);
    const inOrder = [...markers].sort((a, b) => a.at.getTime() - b.at.getTime());
    let next = 0;
    for (let done = 0; done < length; done += BATCH) {
      yield Array.from({length: Math.min(BATCH, length - done)}, (_, index) => {
        const at = from + (done + index) * step;
        const events: string[] = [];
        while (next < inOrder.length && inOrder[next]!.at.getTime() < at + step) events.push(markerText(inOrder[next++]!, words));
        return {at, events: events.length > 0 ? events.join('; ') : undefined};
      });
      if (pace.due()) await pace.rest();
    }
  }
  return saveTable(['timeline'], words.say('timeline.title'), columns, steps(), job, () => length);
}
const BATCH = 500;

/** What held at a moment. */
function readingAt({startsAt, stepSeconds, values}: Series, at: number): number | undefined {
  return known(values[Math.floor((at - startsAt.getTime()) / (stepSeconds * 1000) + HAIR)]);
}

/** What was counted in the steps that begin within a stretch; undefined where none of them does, or none was read. */
function countWithin({startsAt, stepSeconds, values}: Series, from: number, to: number): number | undefined {
  const place = (at: number) => Math.max(0, Math.ceil((at - startsAt.getTime()) / (stepSeconds * 1000) - HAIR));
  let sum: number | undefined;
  for (let index = place(from); index < Math.min(values.length, place(to)); index += 1) {
    const count = known(values[index]);
    if (count !== undefined) sum = (sum ?? 0) + count;
  }
  return sum;
}

/** A part of a step: quotients of whole steps are not always whole. */
const HAIR = 1e-6;

const known = (value: number | undefined) => value === undefined || Number.isNaN(value) ? undefined : value;
