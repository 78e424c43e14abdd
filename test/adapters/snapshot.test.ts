import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {eventsAdapter} from '../../src/adapters/events.js';
import {sampleAdapter, sampleLog} from '../../src/adapters/sample.js';
import {saveSnapshot, snapshotAdapter, type SaveSnapshotOptions} from '../../src/adapters/snapshot.js';
import {AdapterError, portOf, type AnalyticsAdapter, type Port} from '../../src/model/index.js';
import {goneWrong, sprung} from '../model/nonsense.js';

const sessionId = 'demo';
const log = sampleLog({attendees: 70, minutes: 20});
const source = eventsAdapter(log);
const page = {sessionId, page: 1, pageSize: 100};
const simple = ['getSession', 'getOverview', 'getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices'] as const;

let everyone = 0;
before(async () => { everyone = (await portOf(source).ask('getAttendees', page)).total!; });

const saved = async (options: SaveSnapshotOptions = {}, adapter = source) => (await saveSnapshot(adapter, {sessionId}, options)).file;
const opened = async (options: SaveSnapshotOptions = {}, adapter = source): Promise<Port> => portOf(await snapshotAdapter(await saved(options, adapter)));

/** As the wire sees it: what is absent and what is undefined are one. */
const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer)) as unknown;

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(() => undefined, (error: unknown) => error instanceof AdapterError ? error.code : error);
}

describe('a saved session', () => {
  it('tells by name what its source told, to the last reading', async () => {
    const [copy, port] = [await opened({people: 'names'}), portOf(source)];
    for (const method of simple) expect(plain(await copy.ask(method, {sessionId})), method).to.deep.equal(plain(await port.ask(method, {sessionId})));
    for (const sort of ['name', 'viewedSeconds', 'engagementRate', 'chatMessages'] as const) {
      for (const query of [{...page, pageSize: 7, page: 3}, {...page, search: 'ari'}, {...page, roles: ['viewer']}]) {
        const asked = {...query, sort: {by: sort, direction: 'ascending'}, locale: 'en'} as const;
        expect(plain(await copy.ask('getAttendees', asked))).to.deep.equal(plain(await port.ask('getAttendees', asked)));
      }
    }
    const {rows} = await port.ask('getAttendees', page);
    const strips = {sessionId, attendeeIds: [...rows.map(({id}) => id), 'nobody']};
    const [mine, theirs] = [await copy.ask('getEngagement', strips), await port.ask('getEngagement', strips)];
    expect([...mine.keys()].sort()).to.deep.equal([...theirs.keys()].sort());
    for (const [id, {values, ...rest}] of theirs) {
      const {values: own, ...same} = mine.get(id)!;
      expect(same).to.deep.equal(rest);
      expect(Array.from(own)).to.deep.equal(Array.from(values));
    }
    for (const {id, kind} of await port.ask('getInteractions', {sessionId})) {
      if (kind !== 'open') continue;
      const asked = {...page, interactionId: id};
      expect(plain(await copy.ask('getAnswers', asked))).to.deep.equal(plain(await port.ask('getAnswers', asked)));
      const some = {...asked, search: 'the', pageSize: 3};
      expect((await copy.ask('getAnswers', some)).total).to.equal((await port.ask('getAnswers', some)).total);
    }
    const recordings = await port.ask('getRecordings', {sessionId});
    for (const recordingId of [undefined, ...recordings.recordings.map(({id}) => id)]) {
      const asked = {...page, pageSize: 5, ...(recordingId !== undefined && {recordingId})};
      expect((await copy.ask('getRecordingViewers', asked)).total).to.equal((await port.ask('getRecordingViewers', asked)).total);
    }
    expect(copy.definition('engagementRate')).to.equal(port.definition('engagementRate'));
  });

  it('names nobody unless that is wanted, and holds nothing that anybody wrote', async () => {
    const text = await (await saved()).text();
    const secrets = log.people.flatMap(({id, name, email}) => [id, name, email].filter((one) => one !== undefined && one.length > 2));
    expect(secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)))).to.deep.equal([]);
    const copy = await opened();
    expect([copy.offers('getAttendees'), copy.offers('getEngagement'), copy.offers('getAnswers')]).to.deep.equal([true, true, false]);
    const {rows} = await copy.ask('getAttendees', page);
    expect((await copy.ask('getEngagement', {sessionId, attendeeIds: rows.map(({id}) => id)})).size).to.be.above(50);
  });

  it('holds no person at all where that is wanted, and all the figures', async () => {
    const copy = await opened({people: 'none'});
    for (const method of ['getAttendees', 'getEngagement', 'getAnswers', 'getRecordingViewers'] as const) expect(copy.offers(method), method).to.equal(false);
    expect(plain(await copy.ask('getOverview', {sessionId}))).to.deep.equal(plain(await portOf(source).ask('getOverview', {sessionId})));
    expect(await (await saved({people: 'none'})).text()).to.not.match(/"id":"p-[0-9a-f]{16}","name"/);
  });

  it('holds what people wrote with pseudonyms where that is wanted', async () => {
    const copy = await opened({freeText: true});
    const open = (await copy.ask('getInteractions', {sessionId})).find(({kind}) => kind === 'open')!;
    const {rows} = await copy.ask('getAnswers', {...page, interactionId: open.id});
    expect(rows.length).to.be.above(0);
    expect(rows.every(({attendeeId}) => attendeeId === undefined || attendeeId.startsWith('p-'))).to.equal(true);
  });

  it('holds all that people wrote, of a source with shorter pages too', async () => {
    const few: AnalyticsAdapter = {...source, getAnswers: async (query, options) => source.getAnswers!({...query, pageSize: 2}, options)};
    const copy = await opened({people: 'names'}, few);
    const answers = async (port: Port) => Promise.all((await port.ask('getInteractions', {sessionId})).filter(({kind}) => kind === 'open')
      .map(async ({id}) => (await port.ask('getAnswers', {...page, interactionId: id})).rows.map(({text}) => text)));
    const all = await answers(portOf(source));
    expect(all.flat().length).to.be.above(2);
    expect(await answers(copy)).to.deep.equal(all);
  });

  it('says what could not be saved, and holds the rest', async () => {
    const failing: AnalyticsAdapter = {...source, getTimeline: async () => { throw new AdapterError('timeout'); }, getEngagement: async () => { throw new TypeError('gone'); }};
    const {file, leftOut} = await saveSnapshot(failing, {sessionId});
    expect(leftOut).to.deep.equal([{method: 'getTimeline', code: 'timeout'}, {method: 'getEngagement', code: 'unreachable'}]);
    const copy = portOf(await snapshotAdapter(file));
    expect([copy.offers('getTimeline'), copy.offers('getOverview')]).to.deep.equal([false, true]);
    expect((await copy.ask('getAttendees', page)).total).to.equal(everyone);
  });

  it('is not written of a session that there is none of', async () => {
    expect(await failureOf(saveSnapshot(source, {sessionId: 'nowhere'}))).to.equal('not-found');
  });

  it('tells how far it has come, and stops at once', async () => {
    const seen: (number | undefined)[][] = [];
    await saveSnapshot(source, {sessionId}, {onProgress: (done, of) => seen.push([done, of])});
    expect(seen.at(-1)).to.deep.equal([everyone, everyone]);
    const leaving = new AbortController();
    const slow = {...source, getEngagement: async () => { leaving.abort('left'); return new Map<string, never>(); }};
    expect(await failureOf(saveSnapshot(slow, {sessionId}, {signal: leaving.signal}))).to.equal('left');
  });

  it('answers for its own session and room only', async () => {
    const copy = await opened();
    for (const method of simple) expect(await failureOf(copy.ask(method, {sessionId: 'other'})), method).to.equal('not-found');
    expect(await failureOf(copy.ask('getRoom', {roomId: 'other'}))).to.equal('not-found');
    expect((await copy.ask('getSessions', {})).rows.map(({id}) => id)).to.deep.equal([sessionId]);
    expect((await copy.ask('getSessions', {roomId: 'other'})).rows).to.deep.equal([]);
  });

  it('can be opened from its text, its file, and what its JSON says, reformatted too', async () => {
    const text = await (await saved()).text();
    const overview = await portOf(source).ask('getOverview', {sessionId});
    for (const form of [text, new Blob([text]), JSON.parse(text) as object, JSON.stringify(JSON.parse(text), null, 2), `\ufeff${JSON.stringify(JSON.parse(text))}`]) {
      const copy = portOf(await snapshotAdapter(form));
      expect(await copy.ask('getOverview', {sessionId})).to.deep.equal(overview);
      expect((await copy.ask('getAttendees', page)).total).to.equal(everyone);
    }
  });

  it('can be saved again from its copy', async () => {
    const copy = await snapshotAdapter(await saved({people: 'names'}));
    const again = portOf(await snapshotAdapter(await saved({people: 'names'}, copy)));
    expect(plain(await again.ask('getAttendees', page))).to.deep.equal(plain(await portOf(source).ask('getAttendees', page)));
  });

  it('of the first version opens', async () => {
    const copy = portOf(await snapshotAdapter(await (await fetch('/fixtures/snapshot-1.json')).blob()));
    const session = (await copy.ask('getSessions', {})).rows[0]!;
    expect(session.roomName).to.equal('961 – Room Entry');
    expect((await copy.ask('getOverview', {sessionId: session.id})).uniqueViewers?.all).to.equal(3);
    const {rows, total} = await copy.ask('getAttendees', {...page, sessionId: session.id});
    expect([rows.length, total]).to.deep.equal([3, 3]);
    expect((await copy.ask('getEngagement', {sessionId: session.id, attendeeIds: rows.map(({id}) => id)})).size).to.equal(3);
    expect((await copy.ask('getTimeline', {sessionId: session.id})).viewers.values.length).to.be.above(100);
  });
});

/** With the mark of a saved session, so that the rest of it is read. */
function marked(file: unknown): unknown {
  try {
    return typeof file === 'object' && file !== null ? {...file, format: 'room-analytics-snapshot', version: 1} : file;
  } catch {
    return file; // it cannot even be copied
  }
}

describe('a file that is no saved session', () => {
  for (const [what, file, code] of [
    ['nothing', '', 'malformed'], ['a page', '<!doctype html><p>Sign in', 'malformed'], ['another JSON', '{"format":"x"}', 'malformed'], ['a list', '[]', 'malformed'],
    ['null', 'null', 'malformed'], ['no version', '{"format":"room-analytics-snapshot"}', 'malformed'],
    ['a newer version', '{"format":"room-analytics-snapshot","version":2}', 'unsupported'],
    ['no session', '{"format":"room-analytics-snapshot","version":1}', 'malformed'],
  ] as const) {
    it(`is refused: ${what}`, async () => expect(await failureOf(snapshotAdapter(file))).to.equal(code));
  }

  it('is refused wherever it was cut off', async () => {
    const text = await (await saved({}, sampleAdapter({attendees: 5, minutes: 2}))).text();
    const step = Math.ceil(text.length / 300);
    for (let end = 1; end < text.length - 2; end += 1) {
      // At a comma, what came before might pass for the whole.
      if (end % step !== 1 && !',\n'.includes(text.charAt(end - 1))) continue;
      expect(await failureOf(snapshotAdapter(text.slice(0, end))), String(end)).to.equal('malformed');
    }
  });

  it('harms nothing, whatever became of it', async function () {
    this.timeout(240_000);
    const sound = JSON.parse(await (await saved({people: 'names'}, sampleAdapter({attendees: 3, minutes: 1}))).text()) as Record<string, unknown>;
    await fc.assert(fc.asyncProperty(goneWrong(sound), async (wrong) => {
      const file = sprung(wrong);
      try {
        const port = portOf(await snapshotAdapter(marked(file) as object));
        for (const method of simple) if (port.offers(method)) await failureOf(port.ask(method, {sessionId}));
        if (port.offers('getAttendees')) await failureOf(port.ask('getAttendees', page));
        if (port.offers('getEngagement')) await failureOf(port.ask('getEngagement', {sessionId, attendeeIds: ['u1']}));
      } catch (error) {
        if (!(error instanceof AdapterError)) throw error;
      }
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
    }), {seed: 961, numRuns: 10_000});
  });
});
