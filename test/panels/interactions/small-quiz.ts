import {fixture, html} from '@open-wc/testing';
import type {AnalyticsAdapter, AnswersQuery, Interaction, OpenAnswer, Session} from '../../../src/model/index.js';
import type {RoomInteractions} from '../../../src/panels/interactions/room-interactions.js';
import '../../every-tag.js';

/** A session from 16:00 to 17:00 in Jerusalem. */
export const session: Session = {
  id: 's1', roomId: 'r1', roomName: 'Room', startsAt: new Date('2026-03-31T13:00:00Z'), endsAt: new Date('2026-03-31T14:00:00Z'),
};

export const minutesIn = (minutes: number) => new Date(session.startsAt.getTime() + minutes * 60_000);

/** A question asked four minutes into the session, answered by ten: six said Yes and four No. */
export function question(rest: Partial<Interaction> = {}): Interaction {
  return {
    id: 'q1', kind: 'poll', question: 'Is the pace right?', askedAt: minutesIn(4), participants: 10,
    options: [{id: 'y', label: 'Yes', participants: 6}, {id: 'n', label: 'No', participants: 4}], ...rest,
  };
}

/** The rating of the article: 855 people, several of whom gave more than one answer. */
export const rating = question({
  id: 'rating', kind: 'rating', question: 'How many Hackathons were hosted in Kaltura?', askedAt: minutesIn(20), participants: 855,
  options: [171, 171, 171, 171, 428].map((participants, index) => ({id: `o${index}`, label: String(index + 1), participants})),
});

/** An open question with so many answers. */
export const openQuestion = question({id: 'open', kind: 'open', question: 'What will you try this week?', askedAt: minutesIn(30), participants: 3, options: []});

export const answers: readonly OpenAnswer[] = [
  {text: 'A one-minute poll', at: minutesIn(31), attendeeId: 'u1', attendeeName: 'Ada Byron'},
  {text: 'לתת לסטודנטים לשאול', at: minutesIn(32), attendeeId: 'u2', attendeeName: 'נועה לוי'},
  {text: 'Captions, always', at: minutesIn(33), attendeeId: 'u3'},
];

/** A source that asked these, and keeps what it was asked. */
export class SmallQuiz implements AnalyticsAdapter {
  readonly name = 'small';
  readonly asked: AnswersQuery[] = [];
  capabilities: AnalyticsAdapter['capabilities'] = {};

  constructor(readonly all: readonly Interaction[], readonly inWords: readonly OpenAnswer[] = answers) {}

  async getSession(): Promise<Session> {
    return session;
  }

  async getInteractions(): Promise<readonly Interaction[]> {
    return this.all;
  }

  getAnswers: AnalyticsAdapter['getAnswers'] = async (query) => {
    this.asked.push(query);
    const {page, pageSize, search} = query;
    const found = this.inWords.filter(({text}) => search === undefined || text.toLowerCase().includes(search.toLowerCase()));
    return {rows: found.slice((page - 1) * pageSize, page * pageSize), total: found.length};
  };
}

/** The panel over a source, when its answer is there. */
export async function shown(adapter: AnalyticsAdapter, options: Partial<RoomInteractions> = {}, width = '1000px'): Promise<RoomInteractions> {
  const box = await fixture<HTMLElement>(html`<div><room-interactions lang="en" locale="en" time-zone="Asia/Jerusalem" session-id="s1"></room-interactions></div>`);
  box.style.setProperty('width', width);
  const el = box.firstElementChild as RoomInteractions;
  Object.assign(el, {adapter, ...options});
  return settled(el);
}

/** When nothing is on its way any more. */
export async function settled(el: RoomInteractions): Promise<RoomInteractions> {
  await el.updateComplete;
  await el.loaded.catch(() => {});
  await el.updateComplete;
  for (let turns = 0; turns < 100 && el.renderRoot.querySelector('[aria-busy=true]'); turns += 1) await new Promise(requestAnimationFrame);
  return el;
}

export const all = (el: RoomInteractions, selector: string) => [...el.renderRoot.querySelectorAll<HTMLElement>(selector)];

export function one(el: RoomInteractions, selector: string): HTMLElement {
  const found = el.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

/** What an element says to somebody who sees it. */
export function seen(element: Element | undefined | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.out-of-sight, [popover], .definition-button, .folded') ?? []) hidden.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** What is said in place of a dash. */
export const said = (element: Element | undefined) => element?.querySelector('.out-of-sight')?.textContent ?? '';

export const titles = (el: RoomInteractions) => all(el, '.pick').map(seen);
export const cells = (el: RoomInteractions) => all(el, 'tbody tr').map((row) => [...row.children].map(seen));
export const facts = (el: RoomInteractions) => all(el, '.facts li').map(seen);
export const spoken = (el: RoomInteractions) => one(el, '[role=status]').textContent?.trim() ?? '';

/** Presses something, and waits for what follows. */
export async function press(el: RoomInteractions, selector: string, index = 0): Promise<void> {
  const target = all(el, selector)[index];
  if (!target) throw new Error(`there is no ${selector} number ${index}`);
  target.click();
  await settled(el);
}

/** The panel with an interaction open. */
export async function opened(interaction: Interaction, adapter: AnalyticsAdapter = new SmallQuiz([interaction]), width?: string): Promise<RoomInteractions> {
  const el = await shown(adapter, {}, width);
  const index = titles(el).findIndex((title) => !interaction.question || title.startsWith(interaction.question.slice(0, 20)));
  await press(el, '.pick', Math.max(0, index));
  return el;
}
