import {expect, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../../src/adapters/sample.js';
import {loadWords, type Words} from '../../../src/locale/index.js';
import {AdapterError, portOf, sessionFor, type AnalyticsAdapter, type Session} from '../../../src/model/index.js';
import type {DocumentOptions} from '../../../src/reports/document-parts/document-subject.js';
import {sessionSummary} from '../../../src/reports/session-summary/session-summary.js';
import {version} from '../../../src/model/version.js';
import {facts, paragraphs, plain, readDocument, tables, under, type ReadBlock} from './document-text.js';
import {all, cells, panel, quiet, seen, timeZone} from './panel-text.js';

const madeAt = new Date('2026-04-12T09:30:00Z');

async function summaryOf(adapter: AnalyticsAdapter, words: Words, options: DocumentOptions & {roles?: readonly string[]} = {}) {
  const port = portOf(adapter);
  const session = await sessionFor(port, {}, {}).catch(() => undefined);
  const {roles, ...rest} = options;
  return sessionSummary({port, sessionId: session?.id ?? 's1', session, roles}, words, {madeAt, ...rest});
}

/** A source that leaves out, or does otherwise, what it is told. */
function changed(adapter: AnalyticsAdapter, changes: Partial<Record<keyof AnalyticsAdapter, unknown>>): AnalyticsAdapter {
  return {...adapter, ...changes} as AnalyticsAdapter;
}

const failing = (code: AdapterError['code']) => () => Promise.reject(new AdapterError(code));

describe('the session summary', () => {
  let english: Words;
  let hebrew: Words;
  before(async () => {
    english = await loadWords('en', timeZone);
    hebrew = await loadWords('he', timeZone);
  });

  describe('of the sample room', () => {
    const adapter = sampleAdapter({attendees: 60});
    let session: Session;
    let blocks: readonly ReadBlock[];
    before(async () => {
      session = (await sessionFor(portOf(adapter), {}, {}))!;
      blocks = await readDocument(await summaryOf(adapter, english));
    });

    it('says of which room and session it is, in which zone, and when and by what it was made', async () => {
      const document = await summaryOf(adapter, english);
      expect(document).to.include({title: 'Session summary: 961 – Room Entry', language: 'en', direction: 'ltr'});
      expect(document.runningHead).to.equal('Session summary: \u2068961 – Room Entry\u2069 · March 31, 2026 11:05 – 12:05 (1:00:00)');
      expect(document.pageLabel(3, 12)).to.equal('Page 3 of 12');
      expect(blocks[0]).to.deep.equal({kind: 'heading', level: 1, text: 'Session summary: \u2068961 – Room Entry\u2069'});
      expect(facts(blocks.slice(0, 2)).map(({label, value, note}) => [label, value, note])).to.deep.equal([
        ['Room', '961 – Room Entry', undefined],
        ['Session', 'March 31, 2026 11:05 – 12:05 (1:00:00)', 'Times in GMT+3, Asia/Jerusalem'],
        ['Host', 'Ada Byron', undefined],
        ['Made on', 'April 12, 2026 at 12:30 GMT+3', `By room-analytics ${version}, from the source “sample”.`],
      ]);
    });

    it('has contents that lead to every section', () => {
      const contents = blocks.find((block) => block.kind === 'contents')!;
      const sections = blocks.filter((block) => block.kind === 'heading' && block.level === 2);
      expect(contents.entries.map(({to, text}) => [to, text])).to.deep.equal(sections.map((block) => block.kind === 'heading' ? [block.id, block.text] : []));
      expect(contents.entries.map(({to}) => to)).to.deep.equal(['overview', 'timeline', 'interactions', 'attendees', 'recordings', 'countries', 'devices', 'set-aside']);
    });

    it('has the key figures of the overview, each with its meaning', async () => {
      const el = await panel('room-overview', adapter, session.id);
      const figure = (card: string) => seen(all(el, `.card.${card} .figure`)[0]);
      const texts = (selector: string) => all(el, selector).map(seen);
      const told = facts(under(blocks, 'overview'));
      const [viewers, average, rate, ...rest] = told.map(({value}) => value);
      expect(viewers).to.equal([figure('viewers'), ...texts('.card.viewers .key li')].join(' · '));
      expect(average).to.equal([figure('average'), ...texts('.card.average .averages li'), seen(all(el, '.card.average .quiet')[0])].join(' · '));
      expect(rate).to.equal(seen(all(el, '.ring-text b')[0]));
      expect(rest).to.deep.equal([...all(el, '.line').map((line) => `${seen(line.querySelector('.line-share'))} ${seen(line.querySelector('.line-words'))}`), figure('plays')]);
      for (const {label, note} of told) expect(note, label).to.match(/\w{4,}.*\.$/);
      expect(told[0]!.note).to.equal(all(el, '#definition-uniqueViewers')[0]!.textContent.trim());
    });

    it('draws the timeline, and says in a sentence what it shows', async () => {
      const el = await panel('room-timeline', adapter, session.id);
      const figure = under(blocks, 'timeline').find((block) => block.kind === 'figure')!;
      expect(plain(figure.sentence)).to.equal(seen(all(el, 'figcaption p')[0]));
      const written = figure.drawing.shapes.flatMap((shape) => shape.kind === 'text' ? [shape.text] : []);
      expect(written).to.include.members(['Viewers', 'Engagement, %', 'Live unique viewers', 'Live engagement rate', '+00:00', '11:10']);
      expect(figure.drawing.shapes.filter((shape) => shape.kind === 'path' && shape.stroke === 'rate' && shape.dash).length).to.be.greaterThan(0);
      expect(paragraphs(under(blocks, 'timeline')).join(' ')).to.match(/\d+ reactions were sent: \d+ \w+/);
      expect(tables(under(blocks, 'timeline'))[0]!.rows.map((row) => row[2])).to.deep.equal(['Breakout 1', 'Breakout 2']);
    });

    it('has the interactions of the panel, cell by cell', async () => {
      const el = await panel('room-interactions', adapter, session.id);
      const [table] = tables(under(blocks, 'interactions'));
      expect(table!.rows).to.deep.equal(cells(el, 'table.list tbody tr'));
      expect(table!.heads).to.deep.equal(['Question', 'Type', 'Time (GMT+3)', 'Unique participants']);
    });

    it('has everyone who came, with the figures of the panel cell by cell, and how they followed', async () => {
      const el = await panel('room-attendees', adapter, session.id, {
        pageSize: 100, columns: ['viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate', 'strip'],
      });
      await waitUntil(() => all(el, '.heat-strip').length > 0, 'the strips have come');
      const rows = all(el, 'tbody.rows tr.person').map((row) => {
        const name = seen(row.querySelector('.name'));
        const mark = seen(row.querySelector('.mark'));
        const strip = row.querySelector('.heat-strip')?.getAttribute('aria-label') ?? '–';
        return [mark ? `${name} · ${mark}` : name, seen(row.querySelector('.role bdi')), ...[...row.querySelectorAll('td.number, td.share')].map(seen), strip];
      });
      const [table] = tables(under(blocks, 'attendees'));
      expect(rows.length).to.be.greaterThan(40);
      expect(table!.rows).to.deep.equal(rows);
      expect(table!.total).to.deep.equal(['Everyone in the session', '', ...[...all(el, 'tbody.total td.number, tbody.total td.share')].map(seen), '']);
      expect(table!.heads).to.deep.equal(['Name', 'Role', ...all(el, 'thead th.number, thead th.share').map(seen), 'Over the session']);
    });

    it('has the recordings and their viewers as the panel has them', async () => {
      const el = await panel('room-recordings', adapter, session.id, {details: true});
      const told = under(blocks, 'recordings');
      expect(facts(told).map(({label, value}) => [label, value])).to.deep.equal(all(el, '.totals > div').map((one) => [seen(one.querySelector('dt')), seen(one.querySelector('dd'))]));
      expect(paragraphs(told)).to.include(seen(all(el, '.as-of')[0]));
      expect(told.find((block) => block.kind === 'figure')!.sentence).to.equal(seen(all(el, 'figcaption')[0]));
      const [byRecording, byViewer] = tables(told);
      expect(byRecording!.rows.map((row) => row.slice(1, 5))).to.deep.equal(all(el, '#details table')[0] && [...all(el, '#details table')[0]!.querySelectorAll('tbody:last-child tr')].map((row) => [...row.querySelectorAll('td')].map(seen)));
      const shown = [...all(el, '#details table')[1]!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(seen));
      expect(byViewer!.rows.slice(0, shown.length)).to.deep.equal(shown);
      expect(byViewer!.rows.length).to.be.greaterThan(shown.length);
    });

    for (const id of ['countries', 'devices'] as const) {
      it(`has all ${id} with both figures and their shares`, async () => {
        const el = await panel(`room-${id}`, adapter, session.id, {details: true});
        const rows = async () => {
          const found = cells(el, '#details tbody:last-of-type tr');
          for (let next = all(el, '#details [aria-label="Next page"]')[0]; next && !next.matches(':disabled, [aria-disabled=true]'); next = all(el, '#details [aria-label="Next page"]')[0]) {
            next.click();
            await quiet(el);
            found.push(...cells(el, '#details tbody:last-of-type tr'));
          }
          return found;
        };
        const figures = (row: readonly string[]) => [row[0], `${row[1]} ${row[2]}`, `${row[4]} ${row[5]}`];
        const [table] = tables(under(blocks, id));
        const total = cells(el, '#details tbody.total tr')[0];
        const byName = (list: readonly (readonly (string | undefined)[])[]) => [...list].sort((a, b) => a[0]! < b[0]! ? -1 : 1);
        expect(figures(table!.total!)).to.deep.equal(total);
        expect(byName(table!.rows.map(figures))).to.deep.equal(byName(await rows()));
        const people = table!.rows.map((row) => Number(row[1]));
        expect(people).to.deep.equal([...people].sort((a, b) => b - a));
        const summary = all(el, '.summary')[0];
        if (id === 'countries') expect(paragraphs(under(blocks, id))[0]).to.equal(seen(summary));
      });
    }

  });

  it('is of everyone, and of everything, where nothing was recorded', async () => {
    const blocks = await readDocument(await summaryOf(sampleAdapter({attendees: 0, interactions: [], breakouts: 0, recording: false}), english));
    expect(paragraphs(under(blocks, 'interactions'))).to.deep.equal(['Nothing was recorded here.']);
    expect(paragraphs(under(blocks, 'attendees'))).to.deep.equal(['Nothing was recorded here.']);
    expect(paragraphs(under(blocks, 'recordings'))).to.deep.equal(['No recording of this session is known.']);
    expect(facts(under(blocks, 'overview'))[0]!.value.startsWith('0')).to.equal(true);
    expect(facts(under(blocks, 'overview'))[1]).to.include({value: '– · of a session of 60 min'});
    expect(facts(under(blocks, 'overview'))[1]!.note).to.include('Nobody viewed, so there is no average.');
  });

  it('says of each thing that the source does not offer it, and tells the rest', async () => {
    const blocks = await readDocument(await summaryOf(sampleAdapter({attendees: 8, partial: ['getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices', 'getEngagement', 'getSetAside']}), english));
    for (const [id, subject] of [['timeline', 'the timeline'], ['interactions', 'interactions'], ['recordings', 'recordings'], ['countries', 'countries'], ['devices', 'devices']] as const) {
      expect(paragraphs(under(blocks, id))).to.deep.equal([`This source does not offer ${subject}.`]);
    }
    expect(paragraphs(under(blocks, 'attendees'))[0]).to.equal('This source does not offer engagement over the session.');
    const [people] = tables(under(blocks, 'attendees'));
    expect(people!.rows.length).to.equal(8);
    expect(people!.heads).to.not.include('Over the session');
    expect(blocks.some((block) => block.kind === 'heading' && block.id === 'set-aside')).to.equal(false);
  });

  it('says why a thing did not come, by its code, and tells the rest', async () => {
    const blocks = await readDocument(await summaryOf(changed(sampleAdapter({attendees: 8}), {
      getTimeline: failing('unreachable'), getInteractions: failing('forbidden'), getCountries: failing('timeout'), getDevices: async () => ({rows: 5}), getAttendees: failing('rate-limited'),
    }), english));
    expect(paragraphs(under(blocks, 'timeline'))).to.deep.equal(['The source cannot be reached.']);
    expect(paragraphs(under(blocks, 'interactions'))).to.deep.equal(['You may not see interactions. Ask your administrator for the right to view analytics.']);
    expect(paragraphs(under(blocks, 'countries'))).to.deep.equal(['The source took too long to answer.']);
    expect(paragraphs(under(blocks, 'devices'))).to.deep.equal(['The source answered something that cannot be read.']);
    expect(paragraphs(under(blocks, 'attendees'))).to.deep.equal(['The source is busy and asks to wait.']);
    expect(facts(under(blocks, 'recordings')).length).to.equal(4);
  });

  it('has a dash, and why, for what nothing is known of', async () => {
    const overview = {uniqueViewers: {all: 3}, chatMessages: {count: 4, people: 2, of: 3}};
    const blocks = await readDocument(await summaryOf(changed(sampleAdapter({attendees: 8}), {getOverview: async () => overview, getSetAside: failing('timeout')}), english));
    const [questions, chat] = ['Q&A threads', 'Sent chat messages'].map((wanted) => facts(under(blocks, 'overview')).find(({label}) => label === wanted)!);
    expect(questions!.value).to.equal('–');
    expect(questions!.note).to.include('The source does not tell this.');
    expect(chat!.value).to.equal('67% of 3 attendees sent 4 chat messages');
    expect(paragraphs(under(blocks, 'set-aside'))).to.deep.equal(['The source took too long to answer.']);
  });

  it('is no document where the source tells nothing at all, and says why', async () => {
    const refusing = {name: 'refusing', getSessions: async () => ({rows: []}), getSession: failing('forbidden'), getOverview: failing('forbidden'), getAttendees: failing('forbidden')} as AnalyticsAdapter;
    const thrown: unknown = await readDocument(await summaryOf(refusing, english)).catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(AdapterError);
    expect(thrown).to.include({code: 'forbidden'});
  });

  it('marks a list as incomplete that broke in the middle', async () => {
    const sample = sampleAdapter({attendees: 450});
    const getAttendees: AnalyticsAdapter['getAttendees'] = (query, options) => query.page === 2 ? Promise.reject(new AdapterError('unreachable')) : sample.getAttendees!(query, options);
    const blocks = await readDocument(await summaryOf(changed(sample, {getAttendees}), english));
    expect(tables(under(blocks, 'attendees'))[0]!.rows.length).to.equal(200);
    expect(paragraphs(under(blocks, 'attendees'))).to.include('Incomplete: the source failed after 200 rows. The source cannot be reached.');
    expect(tables(under(blocks, 'devices')).length).to.equal(1);
  });

  it('ends with a source that gives the same people for every page, or more than it said', async () => {
    const rows = Array.from({length: 3}, (_, index) => ({id: `u${index}`, name: 'Ada'}));
    const asked: number[] = [];
    const adapter: AnalyticsAdapter = {name: 'unpaged', getAttendees: async ({page}) => {
      asked.push(page);
      return {rows};
    }};
    const blocks = await readDocument(await summaryOf(adapter, english));
    expect(tables(under(blocks, 'attendees'))[0]!.rows.length).to.equal(3);
    expect(asked).to.deep.equal([1, 2]);
  });

  it('lets everyone of a crowd flow, a page at a time', async () => {
    const sample = sampleAdapter({attendees: 2000});
    let most = 0;
    let under = 0;
    const told: [number, number | undefined][] = [];
    const getAttendees: AnalyticsAdapter['getAttendees'] = async (query, options) => {
      const page = await sample.getAttendees!(query, options);
      under += page.rows.length;
      most = Math.max(most, under);
      return page;
    };
    const document = await summaryOf(changed(sample, {getAttendees}), english, {onRows: (rows, of) => told.push([rows, of])});
    let rows = 0;
    for await (const block of document.blocks) {
      if (block.kind !== 'table' || block.columns[0]!.label !== 'Name') continue;
      for await (const batch of block.batches) {
        rows += batch.length;
        under -= batch.length;
      }
    }
    const {total} = await portOf(sample).ask('getAttendees', {sessionId: (await sessionFor(portOf(sample), {}, {}))!.id, page: 1, pageSize: 1});
    expect(rows).to.equal(total);
    expect(rows).to.be.greaterThan(1500);
    expect(most, 'people held at once').to.be.at.most(400);
    expect(told.slice(0, 2)).to.deep.equal([[0, total], [200, total]]);
  }).timeout(60_000);

  it('asks for strips four at once where a source tells them one by one, and leaves out those of a crowd', async () => {
    let running = 0;
    let most = 0;
    const sample = (attendees: number) => sampleAdapter({attendees});
    const oneByOne = (adapter: AnalyticsAdapter): AnalyticsAdapter => changed(adapter, {
      capabilities: {...adapter.capabilities, batchedEngagement: false},
      getEngagement: async (query: {attendeeIds: readonly string[]}, options: object) => {
        expect(query.attendeeIds.length).to.equal(1);
        most = Math.max(most, running += 1);
        const strips = await adapter.getEngagement!(query as never, options);
        running -= 1;
        return strips;
      },
    });
    const few = await readDocument(await summaryOf(oneByOne(sample(20)), english));
    expect(most).to.equal(4);
    expect(tables(under(few, 'attendees'))[0]!.heads.at(-1)).to.equal('Over the session');
    const many = await readDocument(await summaryOf(oneByOne(sample(300)), english));
    expect(tables(under(many, 'attendees'))[0]!.heads).to.not.include('Over the session');
    expect(paragraphs(under(many, 'attendees'))[0]).to.include('there are more than 200 people');
  });

  it('says that strips failed, and has everyone all the same', async () => {
    let calls = 0;
    const blocks = await readDocument(await summaryOf(changed(sampleAdapter({attendees: 450}), {getEngagement: () => {
      calls += 1;
      return Promise.reject(new AdapterError('timeout'));
    }}), english));
    expect(calls).to.equal(1);
    expect(tables(under(blocks, 'attendees'))[0]!.rows.every((row) => row.at(-1) === '–')).to.equal(true);
    expect(paragraphs(under(blocks, 'attendees'))).to.include('The source took too long to answer.');
  });

  it('ends with the reason of the signal, in the middle of a list', async () => {
    const call = new AbortController();
    const document = await summaryOf(sampleAdapter({attendees: 450}), english, {signal: call.signal, onRows: (rows) => rows >= 200 && call.abort(new Error('enough'))});
    const thrown = await readDocument(document).catch((error: unknown) => error);
    expect((thrown as Error).message).to.equal('enough');
  });

  it('asks nothing once it was aborted', async () => {
    const call = new AbortController();
    call.abort(new Error('gone'));
    let asked = 0;
    const document = await summaryOf(changed(sampleAdapter({attendees: 3}), {getOverview: () => void (asked += 1)}), english, {signal: call.signal});
    expect((await readDocument(document).catch((error: unknown) => error) as Error).message).to.equal('gone');
    expect(asked).to.equal(0);
  });

  it('of some roles only says so, and of each section of whom it is', async () => {
    const adapter = sampleAdapter({attendees: 60});
    const blocks = await readDocument(await summaryOf(adapter, english, {roles: ['moderator']}));
    const page = await portOf(adapter).ask('getAttendees', {sessionId: (await sessionFor(portOf(adapter), {}, {}))!.id, page: 1, pageSize: 100, roles: ['moderator']});
    expect(facts(blocks.slice(0, 2)).find(({label}) => label === 'Role')!.value).to.equal('Only Moderator');
    expect(tables(under(blocks, 'attendees'))[0]!.rows.length).to.equal(page.rows.length);
    const ofWhom = (adapter.capabilities?.byRole ?? []).includes('getOverview') ? 'Only Moderator' : 'All roles';
    expect(paragraphs(under(blocks, 'overview'))).to.deep.equal([ofWhom]);
  });

  it('speaks Hebrew', async () => {
    const document = await summaryOf(sampleAdapter({attendees: 12}), hebrew);
    expect(document).to.include({language: 'he', direction: 'rtl', title: 'סיכום מפגש: 961 – Room Entry'});
    const blocks = await readDocument(document);
    for (const block of blocks) {
      if (block.kind === 'heading') expect(block.text).to.match(/[א-ת]/);
      if (block.kind === 'table') for (const head of block.heads) expect(head).to.match(/[א-ת]/);
      if (block.kind === 'facts') for (const {label, note} of block.rows) expect(`${label} ${note ?? ''}`).to.match(/^[א-ת]/);
    }
    expect(document.pageLabel(1, 2)).to.equal('עמוד 1 מתוך 2');
  });

  it('keeps hostile names as they are, and tells namesakes apart by id on whatever page they stand', async () => {
    const adapter = sampleAdapter({attendees: 60, hostile: true});
    const page = await portOf(adapter).ask('getAttendees', {sessionId: (await sessionFor(portOf(adapter), {}, {}))!.id, page: 1, pageSize: 100});
    const blocks = await readDocument(await summaryOf(adapter, english));
    const {rows} = tables(under(blocks, 'attendees'))[0]!;
    expect(rows.length).to.equal(page.rows.length);
    for (const [index, {name}] of page.rows.entries()) if (name?.trim()) expect(rows[index]![0]!.startsWith(plain(name).slice(0, 60))).to.equal(true);
    const crowd = Array.from({length: 205}, (_, index) => ({id: `id-${1000 + index}`, name: index === 0 || index > 202 ? 'Ada Byron' : `Person ${index}`}));
    const paged: AnalyticsAdapter = {name: 'paged', getAttendees: async ({page: number, pageSize}) => ({rows: crowd.slice((number - 1) * pageSize, number * pageSize), total: crowd.length})};
    const names = tables(under(await readDocument(await summaryOf(paged, english)), 'attendees'))[0]!.rows.map(([name]) => name);
    expect(names[0]).to.equal('Ada Byron');
    expect(names.slice(203)).to.deep.equal(['Ada Byron · #d-1203', 'Ada Byron · #d-1204']);
  });

  it('bears the version of the package', async () => {
    const made = await (await fetch('/package.json')).json() as {version: string};
    expect(version).to.equal(made.version);
  });
});
