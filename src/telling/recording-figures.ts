import type {Formats, WordKey} from '../locale/index.js';
import type {MetricId, RecordingNumbers, RecordingUsage} from '../model/index.js';

/** A figure of a recording: over all, of one recording, or of one viewer. */
export interface RecordingFigure {
  readonly id: keyof RecordingNumbers;
  readonly label: WordKey;
  readonly metric: MetricId;
  /** Our own definition, where the metric's is of something else: minutes viewed are else those of the live session. */
  readonly definition?: string;
  readonly show: (formats: Formats, value: number | undefined) => string;
}

export const recordingFigures: readonly RecordingFigure[] = [
  {id: 'impressions', label: 'metric.impressions', metric: 'impressions', show: (formats, value) => formats.number(value)},
  {id: 'plays', label: 'metric.plays', metric: 'plays', show: (formats, value) => formats.number(value)},
  {id: 'viewedSeconds', label: 'metric.viewedSeconds', metric: 'viewedSeconds', definition: 'viewedSeconds.recording', show: (formats, value) => formats.minutes(value)},
  {id: 'averageCompletionRate', label: 'metric.completionRate', metric: 'completionRate', show: (formats, value) => formats.percent(value)},
];

/** Does the source know of no recording at all? Then nothing is 0: there is nothing to be counted. */
export function hasNoRecording({recordings: list, totals, playsByDay}: RecordingUsage): boolean {
  const isTold = totals !== undefined && Object.values(totals).some((figure: number | undefined) => figure !== undefined);
  return list.length === 0 && !isTold && !playsByDay?.length;
}
