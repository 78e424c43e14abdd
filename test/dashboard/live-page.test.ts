import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import {AdapterError, type AnalyticsAdapter, type Attendee, type Breakdown, type Session} from '../../src/model/index.js';
import '../../src/define.js';
import {HandDriven, setHidden} from './hand-driven.js';

const until = (isSo: () => unknown, message?: string) => waitUntil(isSo, message, {interval: 5, timeout: 8000});
const running: Session = {id: 'now', roomId: 'r', roomName: 'Room', startsAt: new Date('2026-05-01T08:00:00Z'), live: true};
const ended: Session = {...running, id: 'before', startsAt: new Date('2026-04-01T08:00:00Z'), endsAt: new Date('2026-04-01T09:00:00Z'), live: false};

/** A room with a session that runs: who is there, how long, and what is asked of it. */
class RunningRoom extends HandDriven implements AnalyticsAdapter {
  readonly name = 'running';
  readonly asked: string[] = [];
  people = ['Annabel', 'Ben', 'Hannah', 'Joanna'].map((name, index): Attendee => ({id: `u${index}`, name, viewedSeconds: 600 - index * 60, chatMessages: 1}));
  viewers = 4;
  session = running;

  async getSession({sessionId}: {readonly sessionId: string}) {
    this.asked.push('getSession');
    return sessionId === 'now' ? this.session : ended;
  }
  async getSessions() {
    return {rows: [this.session, ended]};
  }
  getOverview: AnalyticsAdapter['getOverview'] = async () => {
    this.asked.push('getOverview');
    return {uniqueViewers: {all: this.viewers}};
  };
  getAttendees: AnalyticsAdapter['getAttendees'] = async ({page, pageSize, search = '', sort}) => {
    this.asked.push('getAttendees');
    const found = this.people.filter(({name = ''}) => name.toLowerCase().includes(search.toLowerCase()));
    const sorted = found.toSorted((one, other) => sort?.by === 'name' ? one.name!.localeCompare(other.name!) : other.viewedSeconds! - one.viewedSeconds!);
    return {rows: sorted.slice((page - 1) * pageSize, page * pageSize), total: found.length};
  };
}

const countryCodes = ['US', 'IL', 'DE', 'FR', 'GB', 'IT', 'ES', 'PL', 'SE', 'NO', 'FI', 'DK', 'NL', 'BE', 'CH', 'AT', 'PT', 'GR', 'CZ', 'IE', 'HU', 'RO', 'BG', 'HR'];

/** A room in which so much is told that all of it has pages. */
class TalkativeRoom extends RunningRoom {
  override people = Array.from({length: 60}, (_, index): Attendee => ({id: `u${index}`, name: `Person ${String(index).padStart(2, '0')}`, viewedSeconds: 600 + index, reactions: 0}));
  answers = Array.from({length: 60}, (_, index) => ({text: `Answer ${index}`}));
  watching = Array.from({length: 24}, (_, index) => ({id: `v${index}`, name: `Viewer ${index}`, plays: 1}));
  places: Breakdown['rows'] = countryCodes.map((key, index) => ({key, live: 50 - index}));

  getInteractions: AnalyticsAdapter['getInteractions'] = async () =>
    [{id: 'open', kind: 'open', question: 'What comes next?', options: [], participants: this.answers.length}];
  getAnswers: AnalyticsAdapter['getAnswers'] = async (query) => pageOf(this.answers, query);
  getRecordings: AnalyticsAdapter['getRecordings'] = async () => ({totals: {plays: 24}, recordings: [{id: 'r', title: 'Lecture', plays: 24}]});
  getRecordingViewers: AnalyticsAdapter['getRecordingViewers'] = async (query) => pageOf(this.watching, query);
  getCountries: AnalyticsAdapter['getCountries'] = async () => ({rows: this.places});
  getDevices: AnalyticsAdapter['getDevices'] = async () => ({rows: this.places});
}

const pageOf = <Row>(rows: readonly Row[], {page, pageSize}: {readonly page: number; readonly pageSize: number}) =>
  ({rows: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length});

async function page(adapter: AnalyticsAdapter, sessionId = 'now', panels = 'overview attendees'): Promise<RoomAnalytics> {
  const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" session-id=${sessionId} panels=${panels} .adapter=${adapter}></room-analytics>`);
  await el.loaded;
  await until(() => [...el.shadowRoot!.querySelectorAll('.panels > :not(slot)')].every((one) => one.shadowRoot?.querySelector('[aria-busy=false]')), 'the panels have come');
  return el;
}
const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const panel = (el: Element, name: string) => find(el, `room-${name}`);
const text = (el: Element | null) => el?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const viewers = (el: RoomAnalytics) => text(find(panel(el, 'overview'), '.card.viewers .figure'));
const people = (el: RoomAnalytics) => all(panel(el, 'attendees'), '.rows .who').map(text);

/** A page that hears what changes. */
async function live<Room extends RunningRoom = RunningRoom>(room = new RunningRoom() as Room, panels?: string) {
  const el = await page(room, 'now', panels);
  await until(() => room.isHeard, 'the page listens');
  room.asked.length = 0;
  return {room, el};
}

describe('a page of a session that runs', () => {
  afterEach(() => setHidden(false));

  it('says that it is live, and when it was read last', async () => {
    const {el, room} = await live();
    expect(text(find(el, '.pill.live'))).to.equal('Live');
    expect(text(find(el, '.read'))).to.match(/^Updated \d\d:\d\d:\d\d$/);
    await expect(el).to.be.accessible();
    room.tell('overview');
    await until(() => room.asked.includes('getOverview'));
    expect(text(find(el, '.read'))).to.match(/^Updated \d\d:\d\d:\d\d$/);
  });

  it('asks anew for what has changed, and for nothing else', async () => {
    const {room, el} = await live();
    room.viewers = 5;
    room.tell('overview');
    await until(() => viewers(el) === '5');
    expect(room.asked).to.have.members(['getSession', 'getOverview']);
  });

  it('keeps what the reader has opened, sorted and searched, and where they stand', async () => {
    const {room, el} = await live();
    const attendees = panel(el, 'attendees') as HTMLElement & {search: string; sort: object};
    attendees.search = 'ann';
    const disclose = (name: string) => all(attendees, '.rows .person').find((row) => text(row).includes(name))!.querySelector<HTMLElement>('.disclose')!;
    await until(() => people(el).length === 3);
    disclose('Joanna').click();
    disclose('Joanna').focus();
    await nextFrame();
    const focused = attendees.shadowRoot!.activeElement;
    const scrolled = document.documentElement.scrollTop;

    room.people = room.people.map((one) => one.name === 'Joanna' ? {...one, viewedSeconds: 9000, chatMessages: 7} : one);
    room.tell('attendees');
    await until(() => people(el)[0]!.includes('Joanna'), 'she has come to the top');
    expect(people(el)).to.deep.equal(['Joanna', 'Annabel', 'Hannah']);
    expect(attendees.search).to.equal('ann');
    expect(text(find(attendees, '.open .who'))).to.equal('Joanna');
    expect(attendees.shadowRoot!.activeElement === focused, 'the focus stays').to.equal(true);
    expect(document.documentElement.scrollTop).to.equal(scrolled);
    expect(text(find(attendees, '.detail'))).not.to.equal('');
  });

  describe('keeps the page and the order that the reader has turned to:', () => {
    const range = (el: Element) => text(find(el, '.range'));
    const next = async (el: Element) => {
      const button = find(el, '.pager [aria-label="Next page"]');
      button.focus();
      button.click();
      await until(() => /^(11|26)–/.test(range(el)), 'the next page');
    };
    const isNextFocused = (el: Element) => el.shadowRoot!.activeElement?.ariaLabel === 'Next page';

    it('the attendees', async () => {
      const {room, el} = await live(new TalkativeRoom(), 'attendees');
      const attendees = panel(el, 'attendees');
      find(attendees, 'thead .sort').click();
      await until(() => people(el)[0] === 'Person 00', 'sorted by name');
      await next(attendees);
      room.people = room.people.map((one) => one.name === 'Person 30' ? {...one, reactions: 77} : one);
      room.tell('attendees');
      await until(() => text(find(attendees, '.rows')).includes('77'), 'what is new');
      expect(people(el)).to.deep.equal(Array.from({length: 25}, (_, index) => `Person ${25 + index}`));
      expect(range(attendees)).to.equal('26–50 of 60');
      expect(find(attendees, '[aria-sort]').ariaSort).to.equal('ascending');
      expect(isNextFocused(attendees), 'the focus stays').to.equal(true);
    });

    it('the answers to the question that is open', async () => {
      const {room, el} = await live(new TalkativeRoom(), 'interactions');
      const interactions = panel(el, 'interactions');
      find(interactions, '.pick').click();
      await until(() => all(interactions, '.said').length === 25, 'it is open');
      await next(interactions);
      room.answers = [...room.answers, {text: 'One more'}];
      room.tell('interactions');
      await until(() => range(interactions).endsWith('of 61'), 'what is new');
      expect(range(interactions)).to.equal('26–50 of 61');
      expect(text(find(interactions, '.said'))).to.equal('Answer 25');
      expect(text(find(interactions, '#question'))).to.equal('What comes next?');
      expect(isNextFocused(interactions), 'the focus stays').to.equal(true);
    });

    it('the viewers of the recording', async () => {
      const {room, el} = await live(new TalkativeRoom(), 'recordings');
      const recordings = panel(el, 'recordings');
      find(recordings, '.view-details').click();
      await until(() => range(recordings) === '1–10 of 24', 'the details');
      await next(recordings);
      room.watching = [...room.watching, {id: 'new', name: 'One more', plays: 1}];
      room.tell('recordings');
      await until(() => range(recordings).endsWith('of 25'), 'what is new');
      expect(range(recordings)).to.equal('11–20 of 25');
      expect(text(find(recordings, '.viewers-of tbody th'))).to.equal('Viewer 10');
      expect(isNextFocused(recordings), 'the focus stays').to.equal(true);
    });

    for (const name of ['countries', 'devices'] as const) {
      it(`the details of the ${name}`, async () => {
        const {room, el} = await live(new TalkativeRoom(), name);
        const shown = panel(el, name);
        const rows = () => all(shown, '.figures tbody:not(.total) th').map(text);
        find(shown, '.view-details').click();
        await until(() => range(shown) === '1–10 of 24', 'the details');
        find(shown, '.sort').click();
        await until(() => find(shown, '[aria-sort]').ariaSort === 'ascending', 'sorted by name');
        await next(shown);
        const before = rows();
        room.places = room.places.map((row) => ({...row, live: 1000 + row.live!}));
        room.tell(name);
        await until(() => text(find(shown, '.figures')).includes('1,0'), 'what is new');
        expect(range(shown)).to.equal('11–20 of 24');
        expect(rows()).to.deep.equal(before);
        expect(isNextFocused(shown), 'the focus stays').to.equal(true);
      });
    }

    it('the country on the map', async () => {
      const {room, el} = await live(new TalkativeRoom(), 'countries');
      const countries = panel(el, 'countries');
      countries.scrollIntoView();
      await until(() => countries.shadowRoot!.querySelector('.map'), 'the map');
      const map = find(countries, '.map');
      map.focus();
      map.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}));
      await until(() => map.ariaValueText === 'Israel: 49 live viewers', 'the second');
      room.places = room.places.map((row) => row.key === 'IL' ? {...row, live: 7} : row);
      room.tell('countries');
      await until(() => map.ariaValueText === 'Israel: 7 live viewers', 'the same country, now the last');
      expect(map.ariaValueNow).to.equal('24');
      expect(countries.shadowRoot!.activeElement === map, 'the focus stays').to.equal(true);
    });
  });

  it('does not speak of it, nor look busy', async () => {
    const {room, el} = await live();
    let answer = () => {};
    room.getOverview = () => new Promise((resolve) => {
      room.asked.push('getOverview');
      answer = () => resolve({uniqueViewers: {all: 6}});
    });
    const overview = panel(el, 'overview');
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(`${find(overview, 'section').ariaBusy} ${text(find(overview, '[role=status]'))}`));
    observer.observe(overview.shadowRoot!, {subtree: true, attributes: true, childList: true, characterData: true});
    room.tell('overview');
    await until(() => room.asked.includes('getOverview'));
    answer();
    await until(() => viewers(el) === '6');
    observer.disconnect();
    expect([...seen]).to.deep.equal(['false ']);
  });

  it('never gives up a question for a change: it is answered, and asked again', async () => {
    const {room, el} = await live();
    const answers: ((all: number) => void)[] = [];
    const aborted: boolean[] = [];
    room.getOverview = (_query, {signal} = {}) => new Promise((resolve) => {
      signal?.addEventListener('abort', () => aborted.push(true));
      answers.push((viewed) => resolve({uniqueViewers: {all: viewed}}));
    });
    void (panel(el, 'overview') as HTMLElement & {refresh(): Promise<void>}).refresh();
    await until(() => answers.length === 1);
    room.tell('overview');
    await until(() => text(find(el, '.read')) !== '');
    await nextFrame();
    expect(answers).to.have.length(1);
    answers[0]!(7);
    await until(() => answers.length === 2);
    expect(viewers(el)).to.equal('7');
    answers[1]!(8);
    await until(() => viewers(el) === '8');
    expect(aborted).to.deep.equal([]);
  });

  it('keeps what had come where a change cannot be read, says so once, and mends itself', async () => {
    const {room, el} = await live();
    const {getOverview} = room;
    room.getOverview = async () => { throw new AdapterError('unreachable'); };
    room.tell('overview');
    const overview = panel(el, 'overview');
    await until(() => find(overview, '[role=alert]'));
    expect(text(find(overview, '[role=alert]'))).to.include('what came before');
    expect(viewers(el)).to.equal('4');
    const alert = find(overview, '[role=alert]');
    room.getOverview = getOverview;
    room.viewers = 5;
    room.tell('overview');
    await until(() => viewers(el) === '5');
    expect(alert.isConnected).to.equal(false);
  });

  it('says when it no longer hears, and when it does again', async () => {
    const {room, el} = await live();
    const codes: string[] = [];
    el.addEventListener('room-error', (event) => codes.push((event as Event & {code: string; subject: string}).subject));
    room.fail(new AdapterError('unreachable', 'wss://rooms.example/?ks=secret'));
    await until(() => text(find(el, '.live-note')) !== '');
    expect(text(find(el, '.live-note'))).to.equal('Live updates interrupted, trying again');
    expect(find(el, '.live-note').role).to.equal('status');
    await expect(el).to.be.accessible();
    await until(() => room.isHeard);
    room.viewers = 9;
    room.tell('devices');
    await until(() => text(find(el, '.live-note')) === '');
    await until(() => viewers(el) === '9', 'what was missed is there');
    expect(codes).to.deep.equal(['watch']);
  });

  it('says when the source refuses, and tries again with Refresh', async () => {
    const {room, el} = await live();
    room.fail(new AdapterError('forbidden'));
    await until(() => text(find(el, '.live-note')) === 'Live updates have stopped. Refresh to try again.');
    await el.refresh();
    await until(() => room.isHeard);
    expect(text(find(el, '.live-note'))).to.equal('');
  });

  it('hears the session end: its end stands in the picker, the figures are the last ones, and nothing is heard any more', async () => {
    const {room, el} = await live();
    room.session = {...running, endsAt: new Date('2026-05-01T09:30:00Z'), live: false};
    room.viewers = 12;
    room.tell('session');
    room.end();
    await until(() => !find(el, '.pill.live'));
    await until(() => viewers(el) === '12');
    expect(text(find(el, '.session'))).to.include('(1:30:00)');
    await until(() => room.opened === room.closed);
    expect(find(el, 'select')).to.have.property('value', 'now');
    expect(text(find(el, '.read'))).to.match(/^Updated \d\d:\d\d$/);
  });

  it('stops listening when a session is picked that has ended, and when the page is hidden or gone', async () => {
    const {room, el} = await live();
    const picker = el.shadowRoot!.querySelector('select')!;
    picker.value = 'before';
    picker.dispatchEvent(new Event('change'));
    await until(() => room.opened === 1 && room.closed === 1);
    await el.loaded;
    expect(find(el, '.pill.live')).to.equal(null);
    picker.value = 'now';
    picker.dispatchEvent(new Event('change'));
    await until(() => room.isHeard);
    setHidden(true);
    await until(() => room.opened === room.closed);
    room.viewers = 20;
    setHidden(false);
    await until(() => viewers(el) === '20', 'what was missed is there');
    await until(() => room.isHeard);
    el.remove();
    await until(() => room.opened === room.closed);
  });

  it('leaves nothing behind when it comes and goes a hundred times', async () => {
    const {room, el} = await live();
    const parent = el.parentElement!;
    for (let times = 0; times < 100; times += 1) {
      el.remove();
      parent.append(el);
      if (times % 10 === 0) await nextFrame();
    }
    await nextFrame();
    await until(() => room.isHeard && room.opened - room.closed === 1);
    room.viewers = 30;
    room.tell('overview');
    await until(() => viewers(el) === '30');
    el.remove();
    await until(() => room.opened === room.closed);
    const {opened} = room;
    setHidden(true);
    setHidden(false);
    await nextFrame();
    expect(room.opened).to.equal(opened);
  });

  it('of a source that does not tell is as it was', async () => {
    const room = new RunningRoom();
    const el = await page({name: 'mute', getSession: (query) => room.getSession(query), getOverview: (query) => room.getOverview!(query)}, 'now', 'overview');
    expect(text(find(el, '.pill.live'))).to.equal('Live');
    expect(text(find(el, '.read'))).to.match(/^Updated \d\d:\d\d$/);
    expect(text(find(el, '.live-note'))).to.equal('');
  });

  it('is followed to its end with the invented room', async () => {
    const room = sampleAdapter({attendees: 20, minutes: 30, sessions: 1, live: 5});
    const el = await page(room, 'demo', 'overview timeline');
    expect(text(find(el, '.session'))).to.include('– now');
    await until(() => !find(el, '.pill.live'));
    await until(() => text(find(panel(el, 'overview'), '.card.average')).includes('of a session of 40 min'));
    expect(text(find(el, '.session'))).to.include('(40:00)');
  });
});

describe('<room-provider>', () => {
  const layout = async (room: AnalyticsAdapter, sessionId = 'now') => {
    const el = await fixture<HTMLElement>(html`<room-provider lang="en" session-id=${sessionId} .adapter=${room}><div><room-overview></room-overview></div></room-provider>`);
    const overview = el.querySelector('room-overview')!;
    await overview.loaded;
    return {el, overview};
  };
  const figure = (overview: Element) => text(find(overview, '.card.viewers .figure'));

  it('has the panels inside follow a session that runs, to its end', async () => {
    const room = new RunningRoom();
    const {el, overview} = await layout(room);
    await until(() => room.isHeard);
    room.viewers = 40;
    room.tell('overview');
    await until(() => figure(overview) === '40');
    room.session = {...running, endsAt: new Date('2026-05-01T09:30:00Z'), live: false};
    el.remove();
    await until(() => room.opened === room.closed);
    document.body.append(el);
    await until(() => room.opened === 2 && room.closed === 2, 'it ended meanwhile, and is heard no more');
    el.remove();
  });

  it('does not listen to a session that has ended, nor twice to one that the page around listens to', async () => {
    const room = new RunningRoom();
    await layout(room, 'before');
    const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" session-id="now" panels=" " .adapter=${room}>
      <room-provider locale="he"><room-overview></room-overview></room-provider></room-analytics>`);
    await until(() => room.isHeard);
    room.viewers = 50;
    room.tell('overview');
    await until(() => figure(el.querySelector('room-overview')!) === '50');
    expect(room.opened).to.equal(1);
  });
});
