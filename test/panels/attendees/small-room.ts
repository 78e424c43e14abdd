import {fixture, html, waitUntil} from '@open-wc/testing';
import type {AnalyticsAdapter, Attendee, AttendeePage, AttendeesQuery, CallOptions, Session} from '../../../src/model/index.js';
import type {RoomAttendees} from '../../../src/panels/attendees/room-attendees.js';
import '../../../src/define.js';

/** A session from 11:05 to 12:05 in Jerusalem. */
export const session: Session = {
  id: 's1', roomId: 'r1', roomName: 'Room', startsAt: new Date('2026-03-31T08:05:00Z'), endsAt: new Date('2026-03-31T09:05:00Z'),
};

export const minutesIn = (minutes: number) => new Date(session.startsAt.getTime() + minutes * 60_000);

/** Ada, Ben, Cy and so on, each a minute less in the session than the one before. */
export function someone(index: number, rest: Partial<Attendee> = {}): Attendee {
  const names = ['Ada Byron', 'Ben Okoro', 'Cy Adams', 'Dee Dahl', 'Eva Lind'];
  return {
    id: `u${index}`, name: names[index] ?? `Person ${index}`, role: index === 0 ? 'Host' : 'Viewer', viewedSeconds: (60 - index % 50) * 60,
    reactions: index, chatMessages: 2 * index, pollsAnswered: 1, raisedHands: 3, engagementRate: 0.5, questions: 1, downloads: 0,
    joinedAt: minutesIn(2), leftAt: minutesIn(50), ...rest,
  };
}

export const people = (count: number) => Array.from({length: count}, (_, index) => someone(index));

/** High for half an hour, then away. */
export const readings = Float32Array.from({length: 60}, (_, minute) => minute < 30 ? 0.7 : NaN);

/** A source that holds these people, does what it is asked, and keeps what it was asked. */
export class SmallRoom implements AnalyticsAdapter {
  readonly name = 'small';
  readonly asked: AttendeesQuery[] = [];
  readonly askedStrips: (readonly string[])[] = [];
  capabilities: AnalyticsAdapter['capabilities'] = {};
  getEngagement: AnalyticsAdapter['getEngagement'] = async ({attendeeIds}) => {
    this.askedStrips.push(attendeeIds);
    return new Map(attendeeIds.map((id) => [id, {startsAt: session.startsAt, stepSeconds: 60, values: readings}]));
  };

  /** `rest` is added to every page. */
  constructor(readonly all: readonly Attendee[], readonly rest: Partial<AttendeePage> = {}) {}

  async getSession(): Promise<Session> {
    return session;
  }

  async getAttendees(query: AttendeesQuery, _options?: CallOptions): Promise<AttendeePage> {
    this.asked.push(query);
    const {page, pageSize, search, roles, sort = {by: 'viewedSeconds', direction: 'descending'}} = query;
    const found = this.all.filter(({name, role}) => (!search || name?.toLowerCase().includes(search.toLowerCase())) && (!roles || roles.includes(role ?? '')));
    const sign = sort.direction === 'ascending' ? 1 : -1;
    const sorted = found.toSorted((a, b) => sign * ((a[sort.by] ?? '') < (b[sort.by] ?? '') ? -1 : (a[sort.by] ?? '') > (b[sort.by] ?? '') ? 1 : 0));
    const viewedSeconds = this.all.reduce((sum, one) => sum + (one.viewedSeconds ?? 0), 0);
    return {
      rows: sorted.slice((page - 1) * pageSize, page * pageSize), total: found.length,
      totals: {viewedSeconds, reactions: 77, chatMessages: 340, pollsAnswered: 412, raisedHands: 5, engagementRate: 0.45},
      roles: [...new Set(this.all.map(({role}) => role ?? ''))], ...this.rest,
    };
  }
}

/** The panel over a source, when its answer is there. */
export async function shown(adapter: AnalyticsAdapter, options: Partial<RoomAttendees> = {}, width = '1200px'): Promise<RoomAttendees> {
  const box = await fixture<HTMLElement>(html`<div><room-attendees lang="en" locale="en" time-zone="Asia/Jerusalem" session-id="s1"></room-attendees></div>`);
  box.style.setProperty('width', width);
  const el = box.firstElementChild as RoomAttendees;
  Object.assign(el, {adapter, ...options});
  return settled(el);
}

/** When nothing is on its way any more. */
export async function settled(el: RoomAttendees): Promise<RoomAttendees> {
  await el.updateComplete;
  await el.loaded.catch(() => {});
  await el.updateComplete;
  return el;
}

export const all = (el: RoomAttendees, selector: string) => [...el.renderRoot.querySelectorAll<HTMLElement>(selector)];

export function one(el: RoomAttendees, selector: string): HTMLElement {
  const found = el.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

/** What an element says to somebody who sees it. */
export function seen(element: Element | undefined | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.out-of-sight') ?? []) hidden.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

export const names = (el: RoomAttendees) => all(el, '.rows .name').map(seen);
export const spoken = (el: RoomAttendees) => one(el, '[role=status]').textContent?.trim() ?? '';

/** Presses something, and waits for what follows. */
export async function press(el: RoomAttendees, selector: string): Promise<void> {
  one(el, selector).click();
  await settled(el);
}

/** Opens the row of a person and waits for the strip. */
export async function open(el: RoomAttendees, index = 0): Promise<HTMLElement> {
  all(el, '.disclose')[index]?.click();
  await el.updateComplete;
  const detail = one(el, `#detail-${index}`);
  await waitUntil(() => !detail.querySelector('[aria-busy=true]'), 'the strip did not come');
  return detail;
}

/** A promise that the test keeps when it likes. */
export function deferred<Value>(): {readonly promise: Promise<Value>; readonly resolve: (value: Value) => void} {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((keep) => { resolve = keep; });
  return {promise, resolve};
}
