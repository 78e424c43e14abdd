import {completionRate, mergedLength} from '../../metrics/index.js';
import {Pace, type Person, type RecordingNumbers, type RecordingUsage, type RecordingViewer, type Session} from '../../model/index.js';
import {NOBODY, PLAY, PLAYER_LOAD} from './event-columns.js';
import {fieldsOf, textOf} from './fields.js';
import type {Knowledge} from './knowledge.js';
import type {LogSession} from './log-sessions.js';
import {readSeen} from './seen-parts.js';
import type {SessionSweep} from './session-sweep.js';

/** Are figures of recordings known? Without a recording, or where plays are never recorded, they are not: and then not 0. */
export function recordingsKnown({facts, allPlays, allLoads}: SessionSweep, {knows}: Knowledge): boolean {
  return knows('play') && (facts.session.recording !== undefined || allPlays > 0 || allLoads > 0);
}

/** Adds up loads and plays. A completion rate is a mean over the plays of recordings whose length is known. */
class Tally {
  readonly viewers = new Set<number>();
  plays = 0;
  #loads = 0;
  #viewedSeconds = 0;
  #completed = 0;
  #measured = 0;

  load(): void {
    this.#loads += 1;
  }

  play({viewedSeconds, completed}: PlayFigures, person: number): void {
    this.plays += 1;
    this.#viewedSeconds += viewedSeconds;
    if (person !== NOBODY) this.viewers.add(person);
    if (completed === undefined) return;
    this.#completed += completed;
    this.#measured += 1;
  }

  numbers({knows}: Knowledge): RecordingNumbers {
    const playsKnown = knows('play');
    return {
      impressions: knows('player-load') ? this.#loads : undefined,
      plays: playsKnown ? this.plays : undefined,
      viewedSeconds: playsKnown ? this.#viewedSeconds : undefined,
      averageCompletionRate: playsKnown && this.#measured > 0 ? this.#completed / this.#measured : undefined,
    };
  }
}

interface PlayFigures { readonly viewedSeconds: number; readonly completed: number | undefined }

/** One load or play. */
interface Use {
  readonly recordingId: string;
  readonly person: number;
  readonly at: number;
  /** Undefined for a load. */
  readonly play: PlayFigures | undefined;
}

function useAt(sweep: SessionSweep, sessions: ReadonlyMap<string, LogSession>, row: number): Use | undefined {
  const {events} = sweep.facts;
  const kind = events.kind[row];
  if ((kind !== PLAY && kind !== PLAYER_LOAD) || sweep.dropped[row] === 1) return undefined;
  const event = events.eventOf(row);
  if (event.type !== 'play' && event.type !== 'player-load') return undefined;
  const use = {recordingId: event.recordingId, person: events.person[row] as number, at: events.at[row] as number};
  if (event.type === 'player-load') return {...use, play: undefined};
  const {parts} = readSeen(sweep.facts, event);
  const told = Array.isArray(event.seen);
  const duration = told ? recordingOf(sweep.facts.session, sessions, event.recordingId)?.recording?.durationSeconds : undefined;
  return {...use, play: {viewedSeconds: mergedLength(parts), completed: completionRate(parts, duration)}};
}

/** The session that was recorded: this one, or another of the log. */
function recordingOf(session: Session, sessions: ReadonlyMap<string, LogSession>, recordingId: string): Session | undefined {
  if (session.recording?.id === recordingId) return session;
  for (const other of sessions.values()) if (other.session.recording?.id === recordingId) return other.session;
  return undefined;
}

/**
 * How recordings of the session are used: per recording, most played first, named after the room, else by id. Viewed time is the parts
 * seen in each play, a part seen twice in one play counting once. Days are of UTC, since the question names no time zone; only days
 * with plays are listed. `asOf` as in the overview.
 */
export async function usageOf(
  sweep: SessionSweep, sessions: ReadonlyMap<string, LogSession>, knowledge: Knowledge, newestAt: number,
  signal: AbortSignal | undefined,
): Promise<RecordingUsage> {
  const pace = new Pace(signal);
  const {events, session, length} = sweep.facts;
  const startsAt = session.startsAt.getTime();
  const all = new Tally();
  const tallies = new Map<string, Tally>(session.recording ? [[session.recording.id, new Tally()]] : []);
  const days = new Map<string, number>();
  for (let row = 0; row < events.length; row++) {
    if (pace.due()) await pace.rest();
    const use = useAt(sweep, sessions, row);
    if (!use) continue;
    const tally = tallies.get(use.recordingId) ?? new Tally();
    tallies.set(use.recordingId, tally);
    if (!use.play) {
      all.load();
      tally.load();
      continue;
    }
    all.play(use.play, use.person);
    tally.play(use.play, use.person);
    const day = new Date(startsAt + use.at).toISOString().replace(/T.*/, '');
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const asOf = new Date(Math.max(newestAt, startsAt + length));
  if (tallies.size === 0) return {recordings: [], asOf};
  const played = knowledge.knows('play');
  return {
    totals: all.numbers(knowledge),
    recordings: [...tallies].sort(([a, m], [b, n]) => n.plays - m.plays || (a < b ? -1 : 1)).map(([id, tally]) => ({
      id,
      title: recordingOf(session, sessions, id)?.roomName ?? id,
      uniqueViewers: played ? tally.viewers.size : undefined,
      ...tally.numbers(knowledge),
    })),
    playsByDay: played ? Array.from(days, ([day, plays]) => ({day, plays})).sort((a, b) => (a.day < b.day ? -1 : 1)) : undefined,
    asOf,
  };
}

/** Those who played a recording of the session, or the one asked for, with their own figures. */
export async function recordingViewers(
  sweep: SessionSweep, sessions: ReadonlyMap<string, LogSession>, described: ReadonlyMap<string, Person>,
  recordingId: string | undefined, knowledge: Knowledge, signal: AbortSignal,
): Promise<readonly RecordingViewer[]> {
  const pace = new Pace(signal);
  const viewers: RecordingViewer[] = [];
  for (const [person, id] of sweep.facts.people.entries()) {
    if (pace.due()) await pace.rest();
    if (sweep.plays[person] === 0) continue;
    const tally = new Tally();
    for (const row of sweep.rowsOf(person)) {
      if (pace.due()) await pace.rest();
      const use = useAt(sweep, sessions, row);
      if (!use || (recordingId !== undefined && use.recordingId !== recordingId)) continue;
      if (use.play) tally.play(use.play, person);
      else tally.load();
    }
    if (tally.plays > 0) viewers.push({id, name: textOf(fieldsOf(described.get(id))['name']), ...tally.numbers(knowledge)});
  }
  return viewers;
}
