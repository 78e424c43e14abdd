/** Beyond these an answer is cut, and the cut is reported. */

/** Rows of one page, events' columns apart; attendees of a session. */
export const ROWS = 100_000;
export const SESSIONS = 10_000;
export const INTERACTIONS = 5_000;
/** Options of one interaction. */
export const OPTIONS = 10_000;
export const MARKERS = 10_000;
/** Kinds of reactions; roles of a session. */
export const KINDS = 200;
/** Days of plays: a century. */
export const DAYS = 36_600;
/** Columns of a report. */
export const COLUMNS = 200;
/** Readings of one series. */
export const READINGS = 1_000_000;
/** Readings of all series of one answer, so that a few runs cannot fill the memory. */
export const READINGS_IN_ALL = 20_000_000;

/** UTF-16 units of a text; of an id, a key or the name of a column. */
export const TEXT = 100_000;
export const KEY = 1_000;

/** A century: nothing that one person does takes longer. */
export const DURATION_SECONDS = 100 * 366 * 86_400;
/** What a full session of people does together. */
export const SUM_SECONDS = ROWS * DURATION_SECONDS;
/** Instants lie in the years 1970 to 9999. */
export const END_OF_TIME = Date.UTC(10_000, 0, 1);
