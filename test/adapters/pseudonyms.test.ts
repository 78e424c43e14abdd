import {expect} from '@open-wc/testing';
import {eventsAdapter} from '../../src/adapters/events.js';
import {pseudonymAdapter} from '../../src/adapters/pseudonyms.js';
import {sampleLog} from '../../src/adapters/sample.js';
import {portOf, type AnalyticsAdapter, type Attendee, type Port, type ReportId, type ReportRow} from '../../src/model/index.js';

const sessionId = 'demo';
const log = sampleLog({attendees: 60});
const source = eventsAdapter(log);
const page = {sessionId, page: 1, pageSize: 100};
const period = {from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z'), timeZone: 'UTC'};
const reports = source.capabilities!.reports!;

/** Whatever could tell who somebody is. */
const secrets = new Set(log.people.flatMap(({id, name, email}) => [id, name, email].filter((text): text is string => text !== undefined && text.length > 2)));

async function rowsOf(port: Port, report: ReportId, more = {}): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  for await (const batch of port.stream('getReport', {...period, report, ...more})) rows.push(...batch);
  return rows;
}

/** Everything an adapter tells, as text. */
async function everythingOf(adapter: AnalyticsAdapter): Promise<string> {
  const port = portOf(adapter);
  const told: unknown[] = [];
  for (const method of ['getSession', 'getOverview', 'getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices'] as const) {
    told.push(await port.ask(method, {sessionId}));
  }
  told.push(await port.ask('getSessions', {includeBreakouts: true}), await port.ask('getRoom', {}), await port.ask('getSetAside', {}));
  const {rows} = await port.ask('getAttendees', page);
  told.push(rows, await port.ask('getRecordingViewers', page), await port.ask('getAttendees', {...page, sort: {by: 'name', direction: 'ascending'}}));
  told.push([...await port.ask('getEngagement', {sessionId, attendeeIds: rows.map(({id}) => id)})]);
  if (port.offers('getAnswers')) {
    for (const {id} of await port.ask('getInteractions', {sessionId})) told.push(await port.ask('getAnswers', {...page, interactionId: id}));
  }
  for (const report of reports) told.push(await rowsOf(port, report));
  return JSON.stringify(told);
}

describe('an adapter with pseudonyms', () => {
  it('names nobody anywhere', async () => {
    const told = await everythingOf(pseudonymAdapter(source));
    expect([...secrets].filter((secret) => told.includes(JSON.stringify(secret).slice(1, -1)))).to.deep.equal([]);
    const bare = await everythingOf(source);
    expect([...secrets].some((secret) => bare.includes(secret)), 'the test can fail').to.equal(true);
  });

  it('names the same person the same in every answer', async () => {
    const port = portOf(pseudonymAdapter(source));
    const {rows} = await port.ask('getAttendees', page);
    const nameOf = new Map(rows.map(({id, name}) => [id, name]));
    const attended = await rowsOf(port, 'attendees-data', {sessionIds: [sessionId]});
    const mine = attended.filter(({sessionId: id}) => id === sessionId);
    expect(mine.length).to.be.above(10);
    for (const {userId, userName} of mine) expect(nameOf.get(String(userId))).to.equal(userName);
    for (const {userId, userFirstName, userLastName} of await rowsOf(port, 'group-chat-transcripts')) {
      const name = nameOf.get(String(userId));
      // Who has one name only has only half of a pseudonym.
      if (name !== undefined) expect(userLastName === undefined ? name.split(' ')[0] : name).to.equal([userFirstName, userLastName].filter((part) => part !== undefined).join(' '));
    }
    for (const {id, name} of (await port.ask('getRecordingViewers', page)).rows) if (nameOf.has(id)) expect(name).to.equal(nameOf.get(id));
  });

  it('changes no figure', async () => {
    const port = portOf(pseudonymAdapter(source));
    const [mine, theirs] = await Promise.all([port, portOf(source)].map((one) => one.ask('getAttendees', page)));
    const figures = ({rows}: {readonly rows: readonly Attendee[]}) =>
      rows.map(({id: _id, name: _name, email: _email, title: _title, company: _company, industry: _industry, country: _country, ...rest}) => rest);
    expect(figures(mine!)).to.deep.equal(figures(theirs!));
    expect(mine!.totals).to.deep.equal(theirs!.totals);
    expect(await port.ask('getOverview', {sessionId})).to.deep.equal(await portOf(source).ask('getOverview', {sessionId}));
  });

  it('finds and sorts by the pseudonym, and by nothing else', async () => {
    const port = portOf(pseudonymAdapter(source));
    const {rows} = await port.ask('getAttendees', page);
    const one = rows.find(({name}) => name !== undefined)!;
    const found = await port.ask('getAttendees', {...page, search: one.name!.slice(0, 6).toUpperCase()});
    expect(found.rows.map(({id}) => id)).to.include(one.id);
    const real = log.people.find(({name}) => name !== undefined)!;
    expect((await port.ask('getAttendees', {...page, search: real.name!})).rows).to.deep.equal([]);
    const sorted = await port.ask('getAttendees', {...page, sort: {by: 'name', direction: 'ascending'}, locale: 'en'});
    const names = sorted.rows.map(({name}) => name).filter((name) => name !== undefined);
    expect(names).to.deep.equal([...names].sort(new Intl.Collator('en', {numeric: true, sensitivity: 'base'}).compare));
    expect(sorted.totals).to.not.equal(undefined);
  });

  it('tells nothing by the order of equals, which a source puts in that of their names', async () => {
    const alphabet = Array.from({length: 24}, (_, n) => ({id: `u${n}`, name: `${String.fromCharCode(65 + n)}da`, viewedSeconds: 60, raisedHands: 0, plays: 1}));
    const asItComes = async ({page: at, pageSize}: {page: number; pageSize: number}) => Promise.resolve({rows: alphabet.slice((at - 1) * pageSize, at * pageSize), total: 24});
    const port = portOf(pseudonymAdapter({name: 'by name', getAttendees: asItComes, getRecordingViewers: asItComes}));
    const {compare} = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});
    for (const sort of [undefined, {by: 'raisedHands', direction: 'descending'}] as const) {
      const pages = await Promise.all([1, 2, 3].map(async (at) => port.ask('getAttendees', {sessionId, page: at, pageSize: 10, locale: 'en', ...(sort && {sort})})));
      const names = pages.flatMap(({rows}) => rows.map(({name}) => name!));
      expect(names).to.have.length(24).and.to.deep.equal([...names].sort(compare));
    }
    const viewers = (await port.ask('getRecordingViewers', page)).rows.map(({name}) => name!);
    expect(viewers).to.have.length(24).and.to.deep.equal([...viewers].sort(compare));
  });

  it('reads its lists anew when what they hold has changed, or anything may have', async () => {
    const came: {readonly id: string}[] = [];
    const list = async () => Promise.resolve({rows: [...came], total: came.length});
    for (const changed of [['attendees', 'recordings'], ['session']] as const) {
      const port = portOf(pseudonymAdapter({name: 'live', getAttendees: list, getRecordingViewers: list, async *watch() { yield {changed, at: new Date()}; }}));
      const counts = async () => Promise.all((['getAttendees', 'getRecordingViewers'] as const).map(async (method) => (await port.ask(method, page)).total));
      const before = await counts();
      came.push({id: `u${came.length}`});
      for await (const change of port.stream('watch', {sessionId})) expect(await counts(), change.changed.join()).to.deep.equal(before.map((count) => count! + 1));
    }
  });

  it('gives the strips of the people it has named, on a page of today as of yesterday', async () => {
    const options = {secret: 'kept where the data is'};
    const {rows} = await portOf(pseudonymAdapter(source, options)).ask('getAttendees', {...page, pageSize: 5});
    const attendeeIds = rows.map(({id}) => id);
    const later = await portOf(pseudonymAdapter(source, options)).ask('getEngagement', {sessionId, attendeeIds});
    const theirs = await portOf(source).ask('getAttendees', {...page, pageSize: 5});
    const strips = await portOf(source).ask('getEngagement', {sessionId, attendeeIds: theirs.rows.map(({id}) => id)});
    expect([...later.keys()]).to.deep.equal(attendeeIds);
    expect([...later.values()]).to.deep.equal([...strips.values()]);
  });

  it('does not tell whose a pseudonym is to someone who tries ids of the source', async () => {
    const port = portOf(pseudonymAdapter(source));
    const real = (await portOf(source).ask('getAttendees', page)).rows[0]!;
    expect((await port.ask('getEngagement', {sessionId, attendeeIds: [real.id]})).size).to.equal(0);
    expect(await rowsOf(port, 'attendees-data', {userIds: [real.id]})).to.deep.equal([]);
    const {rows: [mine]} = await port.ask('getAttendees', {...page, pageSize: 1});
    expect((await rowsOf(port, 'attendees-data', {userIds: [mine!.id]})).length).to.be.above(0);
  });

  it('is another with another secret, on another day, or without one', async () => {
    const first = async (options: Parameters<typeof pseudonymAdapter>[1]) => (await portOf(pseudonymAdapter(source, options)).ask('getAttendees', {...page, pageSize: 1})).rows[0]!.id;
    const ids = await Promise.all([first({secret: 'a'}), first({secret: 'b'}), first({secret: 'a', per: 'day'}), first({}), first({})]);
    expect(new Set(ids).size).to.equal(5);
    expect(await first({secret: 'a'})).to.equal(ids[0]);
  });

  it('lets through what people wrote only where that is wanted', async () => {
    const closed = portOf(pseudonymAdapter(source));
    const open = portOf(pseudonymAdapter(source, {freeText: true}));
    expect([closed.offers('getAnswers'), open.offers('getAnswers')]).to.deep.equal([false, true]);
    const said = (rows: readonly ReportRow[]) => rows.filter(({message}) => message !== undefined).length;
    expect(said(await rowsOf(closed, 'group-chat-transcripts'))).to.equal(0);
    expect(said(await rowsOf(open, 'group-chat-transcripts'))).to.be.above(0);
    const written = (await rowsOf(closed, 'polls-activity')).filter(({type, answer}) => type === 'open' && answer !== undefined);
    expect(written).to.deep.equal([]);
  });

  it('leaves out columns of a report that it does not know', async () => {
    const own = {...source, async *getReport() { yield [{userId: 'u1', userName: 'Ada Byron', nickname: 'Ada', sessionId: 's'}]; }};
    const [row] = await rowsOf(portOf(pseudonymAdapter(own)), 'attendees-data');
    expect(Object.keys(row!).sort()).to.deep.equal(['sessionId', 'userId', 'userName']);
  });

  it('sends nobody an e-mail with the names', () => {
    const sending = {...source, requestEmailExport: async () => ({}), getEmailAddress: async () => 'ada@example.org'};
    const port = portOf(pseudonymAdapter(sending));
    expect([port.offers('requestEmailExport'), port.offers('getEmailAddress')]).to.deep.equal([false, false]);
  });
});
