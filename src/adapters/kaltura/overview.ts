import type {Activity, Audience, Overview} from '../../model/index.js';
import {getTotal, reportTypes} from './report-calls.js';
import type {KnownSession} from './rooms.js';
import {may, must, type Outcome} from './service.js';
import type {Source} from './source.js';
import {listed, totalIn, type Row} from './table.js';
import {countIn, rateIn, secondsIn} from './values.js';

/** Since then the chat is counted; before there is nothing, which is not 0. */
const CHAT_SINCE = Date.UTC(2024, 5, 2);

/**
 * The figures of a session, asked for in one request. Those of the chat, the hands and the recording are not known where the account may
 * not see them; without the viewers there is nothing.
 */
export async function overviewOf({service, filter, untilNow}: Source, known: KnownSession, signal?: AbortSignal): Promise<Overview> {
  const {live, recordings, span} = known;
  const hasRecording = recordings.length > 0;
  const all = hasRecording ? filter(known, [...live, ...recordings], untilNow(known)) : undefined;
  const chat = {...filter(known, undefined, span), more: {contextIdIn: listed(live)}};
  const outcomes = await service.ask('getOverview', [
    getTotal(reportTypes.uniqueUsers, filter(known, live, span)),
    getTotal(reportTypes.average, filter(known, live, span)),
    getTotal(reportTypes.engagement, filter(known, live, span)),
    getTotal(reportTypes.chat, chat),
    getTotal(reportTypes.attendees, filter(known, live, span)),
    ...all ? [getTotal(reportTypes.uniqueUsers, all), getTotal(reportTypes.average, all), getTotal(reportTypes.plays, filter(known, recordings, untilNow(known)))] : [],
  ], {signal});
  const [people, minutes, engagement] = outcomes.slice(0, 3).map((outcome) => totalIn(must(outcome))) as [Row, Row, Row];
  const [talk, sums] = [figures(outcomes[3]), figures(outcomes[4])];
  const [allPeople, allMinutes, plays] = hasRecording
    ? [totalIn(must(outcomes[5])), totalIn(must(outcomes[6])), figures(outcomes[7])] : [undefined, undefined, undefined];

  const viewers = countIn(engagement('unique_combined_live_viewers'));
  const isChatKnown = known.start * 1000 >= CHAT_SINCE;
  const loggedIn = countIn(talk('unique_logged_in_users'));
  /** Of those who logged in to the chat: another crowd than the viewers. */
  const ofChat = (countColumn: string | undefined, peopleColumn: string): Activity | undefined =>
    isChatKnown ? activity(countColumn === undefined ? undefined : countIn(talk(countColumn)), countIn(talk(peopleColumn)), loggedIn) : undefined;
  const isOne = isOneAudience(known, people, allPeople);
  const hands = countIn(sums('count_raise_hand_clicked'));
  return {
    uniqueViewers: audience(countIn, people, allPeople, uniqueColumns, isOne),
    averageViewedSeconds: audience(secondsIn, minutes, allMinutes, averageColumns, isOne),
    engagementRate: rateIn(engagement('combined_live_engaged_users_play_time_ratio')),
    reactions: activity(countIn(engagement('count_reaction_clicked')), countIn(engagement('reaction_clicked_unique_users')), viewers),
    chatMessages: ofChat('count_cnc_group_message_sent', 'unique_users_sent_group_message'),
    polls: ofChat(undefined, 'unique_users_answered_poll'), // how often is told by another report, of other people
    questions: ofChat('q_and_a_threads_count', 'unique_users_q_and_a_thread'),
    downloads: activity(countIn(engagement('count_download_attachment_clicked')), countIn(engagement('download_attachment_unique_users')), viewers),
    raisedHands: hands === undefined ? undefined : {count: hands},
    recordingPlays: countIn(plays?.('count_plays')),
    asOf: hasRecording ? new Date() : undefined,
  };
}

const figures = (outcome: Outcome | undefined): Row => {
  const answer = may(outcome);
  return answer === undefined ? () => undefined : totalIn(answer);
};

interface AudienceColumns { readonly all: string; readonly live: string; readonly recording: string }
const uniqueColumns: AudienceColumns = {all: 'unique_vod_live_viewers', live: 'unique_combined_live_viewers', recording: 'unique_vod_viewers'};
const averageColumns: AudienceColumns = {all: 'vod_live_avg_view_time', live: 'combined_live_avg_play_time', recording: 'vod_avg_play_time'};

/**
 * May the figures from the start until now be taken for those of this session and its recording? Of a room they cover the sessions that
 * came after, too, so only where nobody came live after its end.
 */
function isOneAudience({isScheduled}: KnownSession, live: Row, all: Row | undefined): boolean {
  if (!all) return false;
  return isScheduled || (countIn(live(uniqueColumns.live)) ?? 0) === (countIn(all(uniqueColumns.live)) ?? 0);
}

/** Without a recording all of them are the live ones. Where the figures until now are not of this session alone, the whole is not known. */
function audience(
  read: (value: unknown) => number | undefined, live: Row, all: Row | undefined, columns: AudienceColumns, isOne: boolean,
): Audience | undefined {
  const inTime = isOne && all ? all : live;
  const whole = !all ? read(live(columns.all)) ?? read(live(columns.live)) : isOne ? read(all(columns.all)) : undefined;
  const found = {all: whole, live: read(inTime(columns.live)), recording: read(all?.(columns.recording))};
  if (Object.values(found).every((figure) => figure === undefined)) return undefined;
  return {...found, ...both(columns, found)};
}

/** People can be in both; a time cannot. */
function both(columns: AudienceColumns, {all, live, recording}: {readonly [Part in 'all' | 'live' | 'recording']: number | undefined}): Audience {
  if (columns !== uniqueColumns || all === undefined || live === undefined || recording === undefined) return {};
  const overlap = live + recording - all;
  return overlap < 0 ? {} : {both: overlap};
}

function activity(count: number | undefined, people: number | undefined, of: number | undefined): Activity | undefined {
  return count === undefined && people === undefined ? undefined : {count, people, of};
}
