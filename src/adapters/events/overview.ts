import {averageViewed, uniqueViewers} from '../../metrics/index.js';
import {Pace, type Activity, type Overview} from '../../model/index.js';
import type {AttendeeList} from './attendees.js';
import type {Knowledge} from './knowledge.js';
import {recordingsKnown} from './recordings.js';
import type {Act, SessionSweep} from './session-sweep.js';

/**
 * The figures of a session at a glance.
 *
 * - Live viewers are those who were there; viewers of the recording those whom a play names.
 * - Of an activity, `count` is how often it was done, by nobody too where answers are anonymous; `people` the distinct people who did
 *   it, not known once an answer names nobody; `of` everyone in the session: its live viewers, and who did something without a join.
 * - Without a recording its figures are not known, and `all` are the live viewers.
 * - `asOf` is the newest instant of the log, or the session's end where that is later.
 */
export async function overviewOf(
  sweep: SessionSweep, {rows, totals}: AttendeeList, knowledge: Knowledge, newestAt: number, signal: AbortSignal | undefined,
): Promise<Overview> {
  const pace = new Pace(signal);
  const {facts} = sweep;
  const live = new Set<string>();
  const recording = new Set<string>();
  const seconds = {live: 0, recording: 0};
  for (const [person, id] of facts.people.entries()) {
    if (sweep.present[person] === 1) live.add(id);
    if ((sweep.plays[person] as number) > 0) recording.add(id);
    seconds.live += sweep.viewedMilliseconds[person] as number;
    seconds.recording += sweep.seenSeconds[person] as number;
    if (pace.due()) await pace.rest();
  }
  seconds.live /= 1000;

  const recorded = recordingsKnown(sweep, knowledge);
  const viewers = uniqueViewers(knowledge.presence ? live : undefined, recorded ? recording : undefined);
  const viewedByAll = (knowledge.presence ? seconds.live : 0) + (recorded ? seconds.recording : 0);

  async function activity(act: Act): Promise<Activity | undefined> {
    const sum = totals[act];
    if (sum === undefined) return undefined;
    const anonymous = act === 'pollsAnswered' ? sweep.anonymousAnswers : 0;
    let people = 0;
    for (const row of rows) {
      if ((row[act] ?? 0) > 0) people += 1;
      if (pace.due()) await pace.rest();
    }
    return {count: sum + anonymous, people: anonymous > 0 ? undefined : people, of: knowledge.knows('join') ? rows.length : undefined};
  }

  const asOf = Math.max(newestAt, facts.session.startsAt.getTime() + facts.length);
  return {
    uniqueViewers: viewers,
    averageViewedSeconds: {
      all: averageViewed(viewedByAll, viewers.all),
      live: averageViewed(seconds.live, viewers.live),
      recording: averageViewed(seconds.recording, viewers.recording),
    },
    engagementRate: totals.engagementRate,
    reactions: await activity('reactions'),
    chatMessages: await activity('chatMessages'),
    polls: await activity('pollsAnswered'),
    questions: await activity('questions'),
    downloads: await activity('downloads'),
    raisedHands: await activity('raisedHands'),
    recordingPlays: recorded ? sweep.allPlays : undefined,
    asOf: new Date(asOf),
  };
}
