import type {AdapterErrorCode, AnalyticsAdapter} from '../../model/index.js';

/** `poll-multiple` allows several answers; all others take one. */
export type SampleInteraction = 'poll' | 'poll-multiple' | 'quiz' | 'rating' | 'open' | 'crowd-vote';

/** The name of anything an adapter can be asked. */
export type AdapterMethod = {
  [Key in keyof AnalyticsAdapter]-?: NonNullable<AnalyticsAdapter[Key]> extends (...args: never[]) => unknown ? Key : never
}[keyof AnalyticsAdapter];

/**
 * What the invented room is like. A wrong option falls back (a number to the nearest bound, all else to the default), with one
 * warning on the console. Same options, same room, to the byte: nothing depends on today.
 */
export interface SampleOptions {
  /** Unique viewers of the newest session, live and recording: 0 to 100,000; default 243. Earlier sessions are smaller. */
  readonly attendees?: number;
  /** Length of the newest session: 1 to 1,440; default 60. With `live`: how long it has been running. */
  readonly minutes?: number;
  /** Any whole number; default 1. Another seed, other people. */
  readonly seed?: number;
  /** Start of the newest session; default 2026-03-31T08:05:00Z. Earlier ones were a week apart. */
  readonly startsAt?: Date;
  /** Sessions of the room, breakouts not counted: 1 to 200; default 3. */
  readonly sessions?: number;
  /** Breakouts of the newest session: 0 to 20; default 2. */
  readonly breakouts?: number;
  /** Whether sessions are recorded and the recordings watched in the days after; default true. Some people watch nothing else. */
  readonly recording?: boolean;
  /** What the newest session asks, in this order, at most 100; default: one of each. Earlier ones ask every second one. */
  readonly interactions?: readonly SampleInteraction[];
  /**
   * Whether the room knows focus, sound, full screen, camera and stage (default true). Without, it knows who talked and who had
   * the camera on, and engagement follows from activity.
   */
  readonly signals?: boolean;
  /** Names and texts that try to run, break out, hide or overflow; default false. */
  readonly hostile?: boolean;

  /** Milliseconds before every answer: 0 to 600,000; default 0. */
  readonly slow?: number;
  /** Never answers, until aborted; default false. */
  readonly endless?: boolean;
  /** `true`: always, as `unreachable`; `'once'`: the first call of each method; a code: always, with that code. Default false. */
  readonly failing?: boolean | 'once' | AdapterErrorCode;
  /** Methods to leave out, as a source would that cannot answer them; default none. */
  readonly partial?: readonly AdapterMethod[];
  /**
   * The newest session still runs, not yet recorded; default false. While anyone watches, it goes on: `true` ticks every five
   * seconds, a number every so many milliseconds. After twenty ticks the session ends, a third longer than `minutes`.
   */
  readonly live?: boolean | number;
}

/** Options after checking: all there, all in bounds. `live` is the milliseconds between two ticks. */
export interface SampleSettings {
  readonly attendees: number;
  readonly minutes: number;
  readonly seed: number;
  readonly startsAt: Date;
  readonly sessions: number;
  readonly breakouts: number;
  readonly recording: boolean;
  readonly interactions: readonly SampleInteraction[];
  readonly signals: boolean;
  readonly hostile: boolean;
  readonly slow: number;
  readonly endless: boolean;
  readonly failing: false | 'once' | AdapterErrorCode;
  readonly partial: readonly string[];
  readonly live: number | undefined;
}

const interactionKinds: readonly SampleInteraction[] = ['poll', 'quiz', 'poll-multiple', 'crowd-vote', 'open', 'rating'];
const errorCodes: readonly AdapterErrorCode[] = [
  'unauthorized', 'forbidden', 'not-found', 'too-general', 'rate-limited', 'unreachable', 'timeout', 'malformed', 'unsupported',
];
const firstDay = Date.UTC(1970, 0, 1);
const lastDay = Date.UTC(9000, 0, 1);

export function readOptions(options: SampleOptions | undefined): SampleSettings {
  const given: Readonly<Partial<Record<keyof SampleOptions, unknown>>> = options ?? {};

  function whole(name: keyof SampleOptions, low: number, high: number, usual: number): number {
    const value = given[name] ?? usual;
    if (typeof value !== 'number' || Number.isNaN(value)) return refuse(name, `a whole number from ${low} to ${high}`, usual);
    const inBounds = Math.min(high, Math.max(low, Math.floor(value)));
    return inBounds === value ? value : refuse(name, `a whole number from ${low} to ${high}`, inBounds);
  }

  function yesOrNo(name: keyof SampleOptions, usual: boolean): boolean {
    const value = given[name] ?? usual;
    return typeof value === 'boolean' ? value : refuse(name, 'true or false', usual);
  }

  function listOf<Item>(
    name: keyof SampleOptions, what: string, usual: readonly Item[], isItem: (item: unknown) => item is Item,
  ): readonly Item[] {
    const value = given[name] ?? usual;
    const fits = Array.isArray(value) && value.length <= 100 && value.every(isItem);
    return fits ? [...value] : refuse(name, `a list of at most 100 ${what}`, usual);
  }

  function day(name: keyof SampleOptions, usual: Date): Date {
    const value = given[name] ?? usual;
    const fits = value instanceof Date && value.getTime() >= firstDay && value.getTime() < lastDay;
    return fits ? new Date(value) : refuse(name, 'a Date of the years 1970 to 8999', usual);
  }

  function failure(value: unknown): SampleSettings['failing'] {
    if (value === undefined || value === null || value === false) return false;
    if (value === true) return 'unreachable';
    const word = value === 'once' ? value : errorCodes.find((code) => code === value);
    return word ?? refuse('failing', "true, false, 'once' or a code of AdapterError", false);
  }

  return {
    attendees: whole('attendees', 0, 100_000, 243),
    minutes: whole('minutes', 1, 1440, 60),
    seed: whole('seed', -0x80000000, 0xffffffff, 1),
    startsAt: day('startsAt', new Date('2026-03-31T08:05:00Z')),
    sessions: whole('sessions', 1, 200, 3),
    breakouts: whole('breakouts', 0, 20, 2),
    recording: yesOrNo('recording', true),
    interactions: listOf('interactions', `of: ${interactionKinds.join(', ')}`, interactionKinds, isInteraction),
    signals: yesOrNo('signals', true),
    hostile: yesOrNo('hostile', false),
    slow: whole('slow', 0, 600_000, 0),
    endless: yesOrNo('endless', false),
    failing: failure(given.failing),
    partial: listOf('partial', 'names of methods', [], isText),
    live: typeof given.live === 'number' ? whole('live', 1, 600_000, 5000) : yesOrNo('live', false) ? 5000 : undefined,
  };
}

const isInteraction = (item: unknown): item is SampleInteraction => interactionKinds.some((kind) => kind === item);
const isText = (item: unknown): item is string => typeof item === 'string';

const warned = new Set<string>();

/** Says what is wrong, the first time only, and hands on the value that is taken instead. */
function refuse<Value>(name: string, wanted: string, instead: Value): Value {
  const sentence = `sampleAdapter: ${name} must be ${wanted}; taking ${JSON.stringify(instead)}.`;
  if (!warned.has(sentence)) console.warn(sentence);
  warned.add(sentence);
  return instead;
}
