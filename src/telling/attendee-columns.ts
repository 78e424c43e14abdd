import type {Formats, WordKey} from '../locale/index.js';
import type {AttendeeSort, AttendeeTotals, MetricId} from '../model/index.js';

/** A column of figures: one for each person, and one over everyone. */
export interface FigureColumn {
  readonly id: Exclude<AttendeeSort['by'] & keyof AttendeeTotals, 'questions' | 'downloads'>;
  readonly label: WordKey;
  readonly metric: MetricId;
  /** The figure as it is read. */
  readonly show: (formats: Formats, value: number | undefined) => string;
  /** Stays where there is little room; the others move into the open row. */
  readonly isKept: boolean;
}

const count = (formats: Formats, value: number | undefined) => formats.number(value);

export const figureColumns: readonly FigureColumn[] = [
  {id: 'viewedSeconds', label: 'metric.viewedSeconds', metric: 'viewedSeconds', isKept: true, show: (formats, value) => formats.minutes(value)},
  {id: 'reactions', label: 'metric.reactions', metric: 'reactions', isKept: false, show: count},
  {id: 'chatMessages', label: 'metric.chatMessages', metric: 'chatMessages', isKept: false, show: count},
  {id: 'pollsAnswered', label: 'metric.polls', metric: 'polls', isKept: false, show: count},
  {id: 'raisedHands', label: 'metric.raisedHands', metric: 'raisedHands', isKept: false, show: count},
  {id: 'engagementRate', label: 'metric.engagementRate', metric: 'engagementRate', isKept: true, show: (formats, value) => formats.percent(value)},
];
