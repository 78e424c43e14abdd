import {engagementRate} from '../../metrics/index.js';
import {Pace, type ActCounts, type Attendee, type AttendeeTotals, type Person} from '../../model/index.js';
import {fieldsOf, textOf} from './fields.js';
import type {Knowledge} from './knowledge.js';
import {type Act, ACTS, type SessionSweep} from './session-sweep.js';

export interface AttendeeList {
  readonly rows: readonly Attendee[];
  readonly totals: AttendeeTotals;
  /** Every role that occurs. */
  readonly roles: readonly string[];
  /** By row, the person's index in the sweep. */
  readonly people: readonly number[];
}

const KIND_OF_ACT = {
  reactions: 'reaction', chatMessages: 'message', pollsAnswered: 'answer', raisedHands: 'hand', questions: 'question', downloads: 'download',
} as const;

/** May a figure of this kind be told of a session? Where the source counts messages without their times, it may. */
export const tells = (act: Act, knowledge: Knowledge, {facts}: SessionSweep): boolean =>
  knowledge.knows(KIND_OF_ACT[act]) || (act === 'chatMessages' && facts.counts.some((counts) => counts.chatMessages !== undefined));

/**
 * Everyone in the session: its live viewers, and those who did something there though the log has no join of them, with no time.
 * A person is one row, told apart by id. The role is that of the newest join, else the person's; the country the person's, else
 * that of the newest join. Messages that were deleted count as sent; an anonymous answer counts in no row.
 */
export async function listAttendees(
  sweep: SessionSweep, described: ReadonlyMap<string, Person>, knowledge: Knowledge, signal: AbortSignal,
): Promise<AttendeeList> {
  const pace = new Pace(signal);
  const {people, events} = sweep.facts;
  const counted = countsOf(sweep);
  const rows: Attendee[] = [];
  const indices: number[] = [];
  const roles = new Set<string>();
  const sums = {viewed: 0, engaged: 0, ...zeros()};
  const told = ACTS.filter((act) => tells(act, knowledge, sweep));

  for (let person = 0; person < people.length; person++) {
    if (pace.due()) await pace.rest();
    if (!isListed(sweep, person, counted)) continue;
    const id = people[person] as string;
    const profile = fieldsOf(described.get(id));
    const join = sweep.lastJoin[person] as number;
    const lastJoin = fieldsOf(join < 0 ? undefined : events.eventOf(join));
    const viewed = sweep.viewedMilliseconds[person] as number;
    const engaged = sweep.engagedMilliseconds[person] as number;
    const role = textOf(lastJoin['role']) ?? textOf(profile['role']);
    if (role !== undefined) roles.add(role);
    rows.push({
      id,
      name: textOf(profile['name']),
      email: textOf(profile['email']),
      role,
      title: textOf(profile['title']),
      company: textOf(profile['company']),
      industry: textOf(profile['industry']),
      country: textOf(profile['country']) ?? textOf(lastJoin['country']),
      joinedAt: instant(sweep, sweep.joinedAt[person]),
      leftAt: instant(sweep, sweep.leftAt[person]),
      viewedSeconds: knowledge.presence ? viewed / 1000 : undefined,
      engagementRate: knowledge.policy ? engagementRate(engaged, viewed) : undefined,
      reactions: figure('reactions', person),
      chatMessages: figure('chatMessages', person),
      pollsAnswered: figure('pollsAnswered', person),
      raisedHands: figure('raisedHands', person),
      questions: figure('questions', person),
      downloads: figure('downloads', person),
    });
    indices.push(person);
    sums.viewed += viewed;
    sums.engaged += engaged;
    for (const act of told) sums[act] += figure(act, person) ?? 0;
  }

  function figure(act: Act, person: number): number | undefined {
    const events = knowledge.knows(KIND_OF_ACT[act]) ? (sweep.acts[act][person] as number) : undefined;
    const extra = act === 'chatMessages' ? counted.get(person)?.chatMessages : undefined;
    return extra === undefined ? events : extra + (events ?? 0);
  }

  const totals: AttendeeTotals = {
    viewedSeconds: knowledge.presence ? sums.viewed / 1000 : undefined,
    engagementRate: knowledge.policy ? engagementRate(sums.engaged, sums.viewed) : undefined,
    ...Object.fromEntries(told.map((act) => [act, sums[act]])),
  };
  return {rows, totals, roles: [...roles], people: indices};
}

/** What the source counted of each person without telling when. */
export function countsOf({facts}: SessionSweep): ReadonlyMap<number, Pick<ActCounts, 'chatMessages' | 'talkSeconds'>> {
  const counted = new Map<number, {chatMessages?: number; talkSeconds?: number}>();
  for (const {personId, chatMessages, talkSeconds} of facts.counts) {
    const person = facts.indexOf.get(personId);
    if (person === undefined) continue;
    const known = counted.get(person) ?? {};
    if (chatMessages !== undefined) known.chatMessages = (known.chatMessages ?? 0) + chatMessages;
    if (talkSeconds !== undefined) known.talkSeconds = (known.talkSeconds ?? 0) + talkSeconds;
    counted.set(person, known);
  }
  return counted;
}

/** Is the person someone in the session, rather than one who only watched its recording? */
export function isListed(sweep: SessionSweep, person: number, counted: ReturnType<typeof countsOf>): boolean {
  if (sweep.present[person] === 1 || sweep.acted(person)) return true;
  const {chatMessages = 0, talkSeconds = 0} = counted.get(person) ?? {};
  return chatMessages > 0 || talkSeconds > 0;
}

function instant({facts}: SessionSweep, at: number | undefined): Date | undefined {
  return at === undefined || Number.isNaN(at) ? undefined : new Date(facts.session.startsAt.getTime() + at);
}

const zeros = () => Object.fromEntries(ACTS.map((act) => [act, 0])) as Record<Act, number>;
