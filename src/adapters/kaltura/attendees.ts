import type {Attendee, AttendeePage, AttendeesQuery, AttendeeSort, AttendeeTotals} from '../../model/index.js';
import {tablePage} from './pages.js';
import {peopleCalled, searchTerm} from './people-search.js';
import {getTable, getTotal, reportTypes} from './report-calls.js';
import type {KnownSession} from './rooms.js';
import {may} from './service.js';
import type {Source} from './source.js';
import {isListable, listed, totalIn, type Row} from './table.js';
import {countIn, rateIn, secondsIn} from './values.js';

/** What rows can be sorted by, so far as anybody has seen the service do it; not by name. */
const sortColumns = {
  viewedSeconds: 'live_view_time',
  reactions: 'count_reaction_clicked',
  chatMessages: 'count_group_chat_messages_sent',
  pollsAnswered: 'count_poll_answered',
  engagementRate: 'combined_live_engaged_users_play_time_ratio',
} as const satisfies Partial<Record<AttendeeSort['by'], string>>;

export const attendeeSorts = Object.keys(sortColumns) as (keyof typeof sortColumns)[];

/** Everyone anonymous is one row of this id. */
const ANONYMOUS = 'Unknown';

/** A page of those who were there live, with the sums over everybody. */
export async function attendeesOf({service, filter, virtualEventId}: Source, known: KnownSession, query: AttendeesQuery, signal?: AbortSignal): Promise<AttendeePage> {
  const term = searchTerm(query.search);
  const people = term === undefined ? undefined : await peopleCalled(service, 'getAttendees', term, signal);
  const roles = query.roles?.filter(isListable) ?? [];
  // Roles come from the profiles of an event.
  const event = {...filter(known, known.live, known.span), more: {...(virtualEventId !== undefined && {virtualEventIdIn: virtualEventId})}};
  const totals = getTotal(reportTypes.attendees, event);
  if (people?.length === 0 || (query.roles?.length && roles.length === 0)) {
    const [outcome] = await service.ask('getAttendees', [totals], {signal});
    return {rows: [], total: 0, ...given(may(outcome))};
  }
  const asked = {...event, more: {...event.more, ...(people && {userIds: listed(people)}), ...(roles.length > 0 && {roleIn: listed(roles)})}};
  const {rows, total, beside: [sums]} = await tablePage(
    service, 'getAttendees', query, (pager) => getTable(reportTypes.attendees, asked, pager, orderOf(query.sort)), [totals], signal,
  );
  return {rows: rows.map(attendeeIn), ...(total !== undefined && {total}), ...given(may(sums))};
}

function orderOf(sort: AttendeeSort | undefined): string {
  const column = sort && Object.hasOwn(sortColumns, sort.by) ? sortColumns[sort.by as keyof typeof sortColumns] : undefined;
  return column === undefined ? '-live_view_time' : `${sort?.direction === 'ascending' ? '+' : '-'}${column}`;
}

const given = (answer: unknown): {readonly totals?: AttendeeTotals} => (answer === undefined ? {} : {totals: figuresIn(totalIn(answer))});

function attendeeIn(row: Row): Attendee {
  const id = row('user_id');
  const name = row('user_name');
  const isAnonymous = id === ANONYMOUS && (name === undefined || name === ANONYMOUS);
  return {
    id, name: isAnonymous ? undefined : name,
    email: row('email'), role: row('role'), title: row('title'), company: row('company'), industry: row('industry'), country: row('country'),
    ...figuresIn(row),
  } as Attendee; // one without an id is left out by whoever reads it
}

function figuresIn(row: Row): AttendeeTotals {
  return {
    viewedSeconds: secondsIn(row('live_view_time')),
    engagementRate: rateIn(row('combined_live_engaged_users_play_time_ratio')),
    reactions: countIn(row('count_reaction_clicked')),
    chatMessages: countIn(row('count_group_chat_messages_sent')),
    pollsAnswered: countIn(row('count_poll_answered')),
    raisedHands: countIn(row('count_raise_hand_clicked')),
    questions: countIn(row('count_q_and_a_threads')),
    downloads: countIn(row('count_download_attachment_clicked')),
  };
}
