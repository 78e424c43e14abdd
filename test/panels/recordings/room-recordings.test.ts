import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {NavigateEvent} from '../../../src/elements/navigate-event.js';
import {
  AdapterError, type AnalyticsAdapter, type Page, type RecordingUsage, type RecordingViewer, type RecordingViewersQuery,
} from '../../../src/model/index.js';
import {RoomRecordings} from '../../../src/panels/recordings/room-recordings.js';

if (!customElements.get('room-recordings')) customElements.define('room-recordings', RoomRecordings);

const usual: RecordingUsage = {
  totals: {impressions: 110, plays: 76, viewedSeconds: 81_960, averageCompletionRate: 0.33},
  recordings: [{id: 'r1', title: 'Lecture', uniqueViewers: 60, impressions: 110, plays: 76, viewedSeconds: 81_960, averageCompletionRate: 0.33}],
  playsByDay: [{day: '2026-03-31', plays: 3}, {day: '2026-04-01', plays: 14}, {day: '2026-04-11', plays: 2}],
  asOf: new Date('2026-04-21T02:01:00Z'),
};
const two: RecordingUsage = {...usual, recordings: [{id: 'r1', title: 'First half', plays: 30}, {id: 'r2', title: 'Second half', plays: 46}]};

const someone = (index: number): RecordingViewer => ({
  id: `viewer-${index}`, name: index === 0 ? 'Ada Byron' : `Person ${index}`, impressions: 2, plays: 1, viewedSeconds: 600, averageCompletionRate: 0.5,
});

/** A source with so many viewers, which keeps what it was asked. */
class SmallLibrary implements AnalyticsAdapter {
  readonly name = 'library';
  readonly asked: RecordingViewersQuery[] = [];
  capabilities: AnalyticsAdapter['capabilities'] = {};
  all = Array.from({length: 24}, (_, index) => someone(index));
  fails = false;

  constructor(readonly usage: RecordingUsage = usual) {}

  async getRecordings(): Promise<RecordingUsage> {
    return this.usage;
  }

  async getRecordingViewers(query: RecordingViewersQuery): Promise<Page<RecordingViewer>> {
    this.asked.push(query);
    if (this.fails) throw new AdapterError('timeout');
    const found = this.all.filter(({name}) => !query.search || name?.toLowerCase().includes(query.search.toLowerCase()));
    return {rows: found.slice((query.page - 1) * query.pageSize, query.page * query.pageSize), total: found.length};
  }
}

async function settled(el: RoomRecordings): Promise<RoomRecordings> {
  await el.updateComplete;
  await el.loaded.catch(() => {});
  await el.updateComplete;
  await waitUntil(() => !el.shadowRoot!.querySelector('.viewers-of[aria-busy=true]'), 'the viewers come');
  return el;
}

async function shown(adapter: AnalyticsAdapter, options: Partial<RoomRecordings> = {}, width = 1000): Promise<RoomRecordings> {
  const el = await fixture<RoomRecordings>(html`<room-recordings locale="en" session-id="s1" time-zone="Asia/Jerusalem"></room-recordings>`);
  el.style.inlineSize = `${width}px`;
  Object.assign(el, {adapter, ...options});
  return settled(el);
}
const show = (usage: RecordingUsage, options?: Partial<RoomRecordings>) => shown({name: 'test', getRecordings: async () => usage}, options);

const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const one = (el: Element, selector: string) => find(el, selector)!;
function text(node: Element | null | undefined): string {
  const copy = node?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.out-of-sight, .definition') ?? []) hidden.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
const totals = (el: Element) => all(el, '.totals > div').map((figure) => [...figure.children].map(text).join(': '));
const table = (el: Element, caption: string) =>
  all(el, `table[aria-label="${caption}"] tbody tr`).map((row) => [...row.children].map(text));
const viewers = (el: Element) => table(el, 'By viewer').map(([name]) => name);
const spoken = (el: Element) => text(find(el, '[role=status]'));
const message = (el: Element) => text(find(el, '.message'));

async function press(el: RoomRecordings, selector: string): Promise<void> {
  one(el, selector).click();
  await settled(el);
}

async function searchFor(el: RoomRecordings, name: string): Promise<void> {
  one(el, '.search input').focus();
  await sendKeys({type: name});
  await sendKeys({press: 'Enter'});
  await settled(el);
}

describe('<room-recordings>', () => {
  it('is accessible, closed and open, in the dark, from right to left and in a narrow place', async () => {
    await expect(await shown(new SmallLibrary())).to.be.accessible();
    await expect(await shown(new SmallLibrary(two), {details: true})).to.be.accessible();
    const el = await shown(new SmallLibrary(), {details: true, locale: 'he', theme: 'dark'}, 320);
    await waitUntil(() => one(el, 'section').dir === 'rtl');
    await expect(el).to.be.accessible();
  });

  describe('the figures over all', () => {
    it('are impressions, plays, minutes and how much was seen, until a time that is named', async () => {
      const el = await show(usual);
      expect(totals(el)).to.deep.equal(['Impressions: 110', 'Plays: 76', 'Minutes viewed: 1,366', 'Average completion rate: 33%']);
      expect(text(find(el, '.as-of'))).to.equal('Counted from the start of the session until April 21, 2026 at 05:01, GMT+3.');
    });

    it('tell what they mean: minutes are those of the recording, not of the live session', async () => {
      const el = await show(usual);
      expect(find(el, '#definition-viewedSeconds')?.textContent).to.contain('watched of the recordings');
      expect(find(el, '#definition-completionRate')?.textContent).to.contain('averaged over all plays');
      expect(all(el, '.definition-button')).to.have.length(4);
    });

    it('are a dash with its reason where they are not known, and 0 where they are 0', async () => {
      const el = await show({recordings: [], totals: {plays: 0}});
      expect(totals(el)).to.deep.equal(['Impressions: –', 'Plays: 0', 'Minutes viewed: –', 'Average completion rate: –']);
      expect(find(el, '.totals .out-of-sight')?.textContent).to.equal('not known to this source');
    });
  });

  describe('the plays over time', () => {
    it('are columns by day with a sentence, and the same as a table', async () => {
      const el = await show(usual);
      expect(all(el, '.column')).to.have.length(3);
      expect(text(find(el, 'figcaption'))).to.equal('Recording plays by day from March 31, 2026 to April 11, 2026. The most on April 1, 2026: 14 plays.');
      one(el, '.as-table summary').click();
      expect(table(el, 'Plays by day')).to.deep.equal([['March 31, 2026', '3'], ['April 1, 2026', '14'], ['April 11, 2026', '2']]);
    });

    it('are by month over half a year', async () => {
      const el = await show({...usual, playsByDay: [{day: '2026-01-31', plays: 3}, {day: '2026-07-01', plays: 9}]});
      expect(text(find(el, 'h3'))).to.equal('Plays by month');
      expect(text(find(el, 'figcaption'))).to.equal('Recording plays by month from January 2026 to July 2026. The most in July 2026: 9 plays.');
    });

    const halfAYear = {...usual, playsByDay: [{day: '2026-01-31', plays: 3}, {day: '2026-02-01', plays: 4}, {day: '2026-07-01', plays: 9}]};

    it('are by day or by month as the reader chooses', async () => {
      const el = await show(halfAYear);
      expect(all(el, '.plays-by label').map(text)).to.deep.equal(['Day', 'Month']);
      expect(one(el, '.plays-by label:has(:checked)').textContent?.trim()).to.equal('Month');
      await press(el, '.plays-by label:first-of-type');
      expect([text(find(el, 'figure h3')), el.playsBy]).to.deep.equal(['Plays by day', 'day']);
      expect(text(find(el, 'figcaption'))).to.equal('Recording plays by day from January 31, 2026 to July 1, 2026. The most on July 1, 2026: 9 plays.');
      expect(table(el, 'Plays by day').map(([day]) => day)).to.deep.equal(['January 31, 2026', 'February 1, 2026', 'July 1, 2026']);
      await press(el, '.plays-by label:last-child');
      expect(table(el, 'Plays by month')).to.deep.equal([['January 2026', '3'], ['February 2026', '4'], ['July 2026', '9']]);
    });

    it('say so where a column is of two days', async () => {
      const el = await show({...usual, playsByDay: [{day: '2025-09-01', plays: 3}, {day: '2025-09-02', plays: 4}, {day: '2026-07-01', plays: 2}]}, {playsBy: 'day'});
      expect(text(find(el, 'figcaption'))).to.equal('Recording plays from September 1, 2025 to July 1, 2026, 2 days at a time. The most in September 1, 2025 to September 2, 2025: 7 plays.');
    });

    it('are offered by one of them only where the other would say nothing, whatever was chosen', async () => {
      const el = await show(usual, {playsBy: 'month'});
      expect([all(el, '.plays-by').length, text(find(el, 'figure h3'))]).to.deep.equal([0, 'Plays by day']);
      const long = await show({...usual, playsByDay: [{day: '2020-01-31', plays: 3}, {day: '2026-07-01', plays: 9}]}, {playsBy: 'day'});
      expect([all(long, '.plays-by').length, text(find(long, 'figure h3'))]).to.deep.equal([0, 'Plays by month']);
    });

    it('are chosen by keyboard, and an attribute chooses, too', async () => {
      const el = await show(halfAYear);
      el.setAttribute('plays-by', 'day');
      await settled(el);
      expect(text(find(el, 'figure h3'))).to.equal('Plays by day');
      one(el, '.view-details').focus();
      for (let presses = 0; presses < 12 && !el.shadowRoot!.activeElement?.matches('.plays-by input'); presses += 1) await sendKeys({press: 'Tab'});
      await sendKeys({press: 'ArrowRight'});
      await settled(el);
      expect(text(find(el, 'figure h3'))).to.equal('Plays by month');
      expect(el.shadowRoot!.activeElement?.matches('.plays-by label:last-child input'), 'the focus is on what is chosen').to.equal(true);
    });

    it('have their choice in the words of the reader', async () => {
      for (const [locale, expected] of [['he', ['יום', 'חודש']], ['pseudo', ['[Ðåý·]', '[Ṁöñţĥ··]']]] as const) {
        const el = await show(halfAYear, {locale});
        await waitUntil(() => text(find(el, '.plays-by label')) === expected[0], locale, {timeout: 10_000});
        expect(all(el, '.plays-by label').map(text)).to.deep.equal(expected);
        await expect(el).to.be.accessible();
      }
    });

    it('say why there are none', async () => {
      expect(message(await show({...usual, playsByDay: undefined}))).to.equal('When the recording was played is not known.');
      expect(message(await show({...usual, playsByDay: [], totals: {plays: 0}}))).to.equal('The recording has not been played yet.');
    });
  });

  it('says so where there is no recording, in place of zeros', async () => {
    const el = await show({recordings: [], asOf: new Date()});
    expect(message(el)).to.equal('No recording of this session is known.');
    expect(all(el, '.totals, .view-details')).to.deep.equal([]);
  });

  describe('the details', () => {
    it('have each recording with how many people watched it', async () => {
      const el = await shown(new SmallLibrary());
      await press(el, '.view-details');
      expect(table(el, 'By recording')).to.deep.equal([['Lecture 60 unique viewers', '110', '76', '1,366', '33%']]);
    });

    it('have a line over all where there are several recordings, and viewers of each', async () => {
      const library = new SmallLibrary(two);
      const el = await shown(library, {details: true});
      expect(table(el, 'By recording').map(([name, , plays]) => [name, plays])).to.deep.equal([['All recordings', '76'], ['Second half', '46'], ['First half', '30']]);
      const choice = one(el, '.viewer-tools select') as HTMLSelectElement;
      choice.value = '0';
      choice.dispatchEvent(new Event('change'));
      await settled(el);
      expect(library.asked.at(-1)).to.include({recordingId: 'r1', page: 1});
    });

    it('ask for viewers only when they are open', async () => {
      const library = new SmallLibrary();
      const el = await shown(library);
      expect(library.asked).to.deep.equal([]);
      await press(el, '.view-details');
      expect(library.asked).to.deep.equal([{sessionId: 's1', page: 1, pageSize: 10}]);
      expect(table(el, 'By viewer')[0]).to.deep.equal(['Ada Byron', '2', '1', '10', '50%']);
    });

    it('page through the viewers and keep the search', async () => {
      const library = new SmallLibrary();
      const el = await shown(library, {details: true});
      await searchFor(el, 'person');
      expect(text(find(el, '.found span'))).to.equal('23 people match “person”');
      await press(el, '.pager [aria-label="Next page"]');
      expect(library.asked.at(-1)).to.include({search: 'person', page: 2});
      expect(spoken(el)).to.equal('11–20 of 23');
      await press(el, '.found button');
      expect(viewers(el)[0]).to.equal('Ada Byron');
    });

    it('say who is not found, and need three letters', async () => {
      const el = await shown(new SmallLibrary(), {details: true});
      await searchFor(el, 'zzz');
      expect(text(find(el, '.found span'))).to.equal('Nobody matches “zzz”');
      one(el, '.search .clear').click();
      await settled(el);
      await searchFor(el, 'ad');
      expect(text(find(el, '.found'))).to.equal('Type at least three letters.');
      expect(viewers(el)).to.have.length(10);
    });

    it('have no search where the source can not search', async () => {
      const library = new SmallLibrary();
      library.capabilities = {search: 'none'};
      expect(find(await shown(library, {details: true}), '.search')).to.equal(null);
    });

    it('tell namesakes apart by id, and have words for one without a name', async () => {
      const library = new SmallLibrary();
      library.all = [{...someone(0), id: 'aaaaaaaaaaaa'}, {...someone(0), id: 'bbbbbbbbbbbb'}, {id: 'c'}];
      const el = await shown(library, {details: true});
      expect(viewers(el)).to.deep.equal(['Ada Byron #aaaaaa', 'Ada Byron #bbbbbb', 'Unnamed person']);
      expect(table(el, 'By viewer')[2]).to.deep.equal(['Unnamed person', '–', '–', '–', '–']);
    });

    it('keep the figures where the viewers do not come, and ask again', async () => {
      const library = new SmallLibrary();
      library.fails = true;
      const el = await shown(library, {details: true});
      expect(text(find(el, '.viewers-of [role=alert] p'))).to.equal('The source took too long to answer.');
      expect(totals(el)[1]).to.equal('Plays: 76');
      library.fails = false;
      await press(el, '.viewers-of [role=alert] button');
      expect(viewers(el)).to.have.length(10);
    });

    it('say that a source does not offer viewers, and that nobody has watched', async () => {
      const without = await show(usual, {details: true});
      expect(text(find(without, '#details .message'))).to.equal('This source does not offer the viewers of recordings.');
      const library = new SmallLibrary();
      library.all = [];
      const el = await shown(library, {details: true});
      expect(text(find(el, '.found'))).to.equal('Nobody has watched the recording.');
    });

    it('begin anew with another session', async () => {
      const library = new SmallLibrary();
      const el = await shown(library, {details: true});
      await searchFor(el, 'person');
      el.sessionId = 's2';
      await settled(el);
      expect(library.asked.at(-1)).to.deep.equal({sessionId: 's2', page: 1, pageSize: 10});
      expect((one(el, '.search input') as HTMLInputElement).value).to.equal('');
    });

    it('show hostile names as the text that they are', async () => {
      const title = '<img src=x onerror=alert(1)>';
      const library = new SmallLibrary({...usual, recordings: [{id: '__proto__', title}, {id: 'b', title: 'x'.repeat(4000)}]});
      library.all = [{id: 'a', name: title}, {id: 'b', name: 'y'.repeat(4000)}];
      const el = await shown(library, {details: true}, 320);
      expect(table(el, 'By recording').flat()).to.include(title);
      expect(viewers(el)[0]).to.equal(title);
      expect(all(el, 'img')).to.deep.equal([]);
      expect(one(el, '.panel').scrollWidth).to.be.at.most(320);
    });
  });

  it('asks the host before it opens the details, and opens them by script without asking', async () => {
    const el = await shown(new SmallLibrary());
    el.addEventListener('room-navigate', (event) => event.preventDefault());
    setTimeout(() => one(el, '.view-details').click());
    const event = await oneEvent<NavigateEvent>(el, 'room-navigate');
    await el.updateComplete;
    expect(event.to).to.equal('recordings');
    expect(find(el, '#details')).to.equal(null);
    await el.showDetails();
    expect(el.shadowRoot?.activeElement?.id).to.equal('details-title');
  });

  it('asks the host before it hides the details', async () => {
    const el = await shown(new SmallLibrary(), {details: true});
    const cancel = (event: Event) => event.preventDefault();
    el.addEventListener('room-navigate', cancel);
    setTimeout(() => one(el, '.view-details').click());
    const event = await oneEvent<NavigateEvent>(el, 'room-navigate');
    await el.updateComplete;
    expect([event.to, event.hides]).to.deep.equal(['recordings', true]);
    expect(find(el, '#details')).to.not.equal(null);
    el.removeEventListener('room-navigate', cancel);
    one(el, '.view-details').click();
    await el.updateComplete;
    expect(find(el, '#details')).to.equal(null);
  });

  it('is opened, sorted, searched and paged by keyboard alone', async () => {
    const el = await shown(new SmallLibrary(two));
    const focused = () => el.shadowRoot?.activeElement as HTMLElement | null;
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await sendKeys({press: 'Tab'});
        if (focused()?.matches(selector)) return;
      }
      throw new Error(`${selector} is not reached by Tab`);
    };
    await tabTo('.view-details');
    await sendKeys({press: 'Enter'});
    await settled(el);
    await tabTo('.as-table summary');
    await sendKeys({press: 'Enter'});
    expect((one(el, '.as-table') as HTMLDetailsElement).open).to.equal(true);
    await tabTo('.sort');
    await sendKeys({press: 'Enter'});
    await settled(el);
    expect(spoken(el)).to.equal('Sorted by Recording, A to Z');
    await tabTo('input[type=search]');
    await sendKeys({type: 'person'});
    await sendKeys({press: 'Enter'});
    await settled(el);
    expect(spoken(el)).to.equal('23 people match “person”');
    await tabTo('.pager [aria-label="Next page"]');
    await sendKeys({press: 'Enter'});
    await settled(el);
    expect(spoken(el)).to.equal('11–20 of 23');
    expect(focused()?.getAttribute('aria-label'), 'the focus stays').to.equal('Next page');
  });

  it('asks for the viewers anew when it is refreshed', async () => {
    const library = new SmallLibrary();
    const el = await shown(library, {details: true});
    library.all = [someone(7)];
    await el.refresh();
    await settled(el);
    expect(viewers(el)).to.deep.equal(['Person 7']);
  });

  it('says what is wrong in each state', async () => {
    expect(message(await shown({name: 'none'}))).to.equal('This source does not offer recordings.');
    const failing = await shown({name: 'test', getRecordings: async () => { throw new AdapterError('forbidden'); }});
    expect(text(find(failing, '[role=alert] p'))).to.contain('You may not see recordings.');
  });

  it('is as wide as its place, from 320 px on', async () => {
    for (const width of [320, 400]) {
      const el = await shown(new SmallLibrary(two), {details: true}, width);
      expect(one(el, '.panel').scrollWidth, `${width} px`).to.be.at.most(width);
    }
  });
});
