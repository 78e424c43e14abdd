import type {AdapterErrorCode, PortMethod} from '../../model/index.js';

/** What a saved file says of itself first. */
export const FORMAT = 'room-analytics-snapshot';
/** Counts up when a reader of the old form would be wrong about the new. */
export const VERSION = 1;

/** Who is in a file: everybody under a pseudonym, everybody by name, or figures of all together only. */
export type SnapshotPeople = 'pseudonyms' | 'names' | 'none';

/**
 * One session in one file of JSON: the answers of the port as they go over the wire, with instants in ISO 8601, `null` for no reading
 * and long series as runs. A part that is absent could not be answered. `attendees` and `engagement`, which may be long, come last
 * and have a line for each of their members, so that a reader need not take in the whole file at once.
 */
export interface SnapshotFile {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly savedAt: string;
  /** The adapter's short name. */
  readonly source: string;
  readonly people: SnapshotPeople;
  /** Does it hold what people wrote? */
  readonly freeText: boolean;
  readonly capabilities: unknown;
  readonly definitions: unknown;
  readonly session: unknown;
  readonly room?: unknown;
  readonly overview?: unknown;
  readonly timeline?: unknown;
  readonly interactions?: unknown;
  /** By the interaction's id. */
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly recordings?: unknown;
  /** Of all recordings together under the empty text, else by the recording's id. */
  readonly recordingViewers?: Readonly<Record<string, unknown>>;
  readonly countries?: unknown;
  readonly devices?: unknown;
  readonly setAside?: unknown;
  /** Totals and roles; the rows are in `attendees`. */
  readonly attendeeList?: unknown;
  readonly attendees?: readonly unknown[];
  /** A pair each: id and strip. */
  readonly engagement?: readonly unknown[];
}

/** A question that failed while the file was written: what it would have answered is not in it. */
export interface LeftOut { readonly method: PortMethod; readonly code: AdapterErrorCode }
