import {expect} from '@open-wc/testing';
import {array, constant, constantFrom, integer, oneof, record, sample, string, uint8Array, type Arbitrary} from 'fast-check';
import {AdapterError, portOf, type AskMethod, type Port, type QueryOf} from '../../../src/model/index.js';
import {exception, KS, recorded, session} from './recorded.js';
import {prototypes} from '../../model/prototypes.js';

const page = {...session, page: 1, pageSize: 10};
const questions: {readonly [Name in AskMethod]?: QueryOf<Name>} = {
  getRoom: {}, getSessions: {}, getSession: session, getOverview: session, getTimeline: session, getAttendees: {...page, search: 'rog'},
  getEngagement: {...session, attendeeIds: ['ada']}, getInteractions: session, getRecordings: session, getRecordingViewers: page, getCountries: session, getDevices: session,
  requestEmailExport: {...session, descriptiveHeaders: true}, getEmailAddress: session,
};
const reports = ['room-data', 'attendees-data', 'group-chat-transcripts', 'chat-moderation'] as const;

/** Members that an answer may have in place of what it should. */
const nonsense: Arbitrary<unknown> = oneof(
  constantFrom<unknown>(null, true, -1, 1e308, '', '-5', 'NaN', '1e999', '9'.repeat(400), [], {}, [null], '__proto__', KS, ';', '|||', ';;||;|;', '__proto__|constructor|toString', 'x'.repeat(100_000)),
  constant(exception('INVALID_KS', KS, {KSID: KS})), constant(exception(KS, KS)), constant(exception('INTERNAL_SERVERL_ERROR', KS)), constant({objectType: 'KalturaAPIException'}),
  constant(JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}')),
  string({unit: 'binary', maxLength: 20}), array(integer(), {maxLength: 3}), constant({objectType: 'KalturaNobodyKnows', objects: {length: 1e9}}),
  constant({header: '__proto__|position|user_id|constructor', data: '1|2|3|4;a|b;|||||||||;', totalCount: '-1'}), constant({header: 7, data: {}}),
);

/** How an answer is spoilt. `at`: which member of it, in the order of reading. */
type Spoiling =
  | {readonly how: 'member'; readonly at: number; readonly value: unknown}
  | {readonly how: 'missing'; readonly at: number}
  | {readonly how: 'cut'; readonly at: number}
  | {readonly how: 'whole'; readonly text: string; readonly status: number}
  | {readonly how: 'bytes'; readonly bytes: Uint8Array}
  | {readonly how: 'away' | 'broken'; readonly at: number};

const at = integer({min: 0, max: 200});
const spoiling: Arbitrary<Spoiling> = oneof(
  {weight: 8, arbitrary: record({how: constant('member' as const), at, value: nonsense})},
  {weight: 3, arbitrary: record({how: constant('missing' as const), at})},
  {weight: 2, arbitrary: record({how: constant('cut' as const), at})},
  {weight: 2, arbitrary: record({
    how: constant('whole' as const), status: constantFrom(200, 200, 200, 400, 401, 403, 404, 418, 429),
    text: constantFrom('', 'null', '[]', '{}', '"', '0', '[[[[', '<!doctype html><title>Log in</title>', `<xml><result>${KS}</result></xml>`, '\ufeff[]', '{"error":"' + KS + '"}', '[{"objectType":"KalturaAPIException","code":"x","message":"' + KS + '"}]'),
  })},
  {weight: 1, arbitrary: record({how: constant('bytes' as const), bytes: uint8Array({maxLength: 40})})},
  {weight: 1, arbitrary: record({how: constantFrom('away' as const, 'broken' as const), at})},
);

/** The text with one member changed, or taken out. */
function spoilt(text: string, {at: target, ...change}: {readonly at: number; readonly value?: unknown}): string {
  let count = 0;
  const members = { total: 0 };
  JSON.parse(text, (_, value: unknown) => { members.total += 1; return value; });
  return JSON.stringify(JSON.parse(text, (_, value: unknown) => (count++ === target % members.total ? change.value : value))) ?? '';
}

async function spoil(response: Response, how: Spoiling): Promise<Response> {
  const text = await response.text();
  const headers = {'Content-Type': response.headers.get('Content-Type') ?? 'application/json'};
  switch (how.how) {
    case 'member': case 'missing': return new Response(/^\s*[[{]/.test(text) ? spoilt(text, how) : text.slice(how.at) + String((how as {value?: unknown}).value), {headers});
    case 'cut': return new Response(text.slice(0, how.at), {headers});
    case 'whole': return new Response(how.text, {status: how.status});
    case 'bytes': return new Response(new Uint8Array(how.bytes), {headers});
    case 'away': return Promise.reject(new TypeError(KS));
    case 'broken': return new Response(new ReadableStream({start(to) {
      to.enqueue(new TextEncoder().encode(text.slice(0, how.at)));
      to.error(new TypeError(KS));
    }}), {headers});
  }
}

const cases = record({
  method: constantFrom(...Object.keys(questions) as AskMethod[], ...reports), times: integer({min: 0, max: 3}), spoiling,
});

describe('kalturaAdapter, whatever the service answers', function () {
  this.timeout(180_000);

  it('10,000 spoilt answers are mended or refused, change no prototype, and show nobody the session string', async () => {
    const said: unknown[] = [];
    const [warn, error, log] = [console.warn, console.error, console.log];
    console.warn = console.error = console.log = (...words: unknown[]) => void said.push(...words);
    const before = prototypes();
    const seen = {mended: 0, refused: 0};
    const told: string[] = [];

    const run = async ({method, times, spoiling: how}: {method: string; times: number; spoiling: Spoiling}) => {
      let requests = 0;
      const good = recorded();
      const {adapter} = recorded({}, {
        timeoutSeconds: 20,
        fetch: async (address, init) => {
          const response = await good.fetch(address, init);
          return requests++ === times ? spoil(response, how) : response;
        },
      });
      const port: Port = portOf(adapter);
      try {
        const onFault = (fault: unknown) => void told.push(JSON.stringify(fault));
        const answer: unknown = (reports as readonly string[]).includes(method) ? await rowsOf(port, method, onFault) : await port.ask(method as AskMethod, questions[method as AskMethod] as never, {onFault});
        seen.mended += 1;
        // What the service itself says as somebody's name is no leak of ours.
        const text = plain(answer);
        if (how.how !== 'member') told.push(text);
      } catch (thrown) {
        expect(thrown, method).to.be.instanceOf(AdapterError);
        seen.refused += 1;
        const {message, stack = '', cause, code} = thrown as AdapterError;
        told.push(message, stack, String(cause), code, JSON.stringify(thrown));
      }
    };
    try {
      const all = sample(cases, {seed: 20_260_331, numRuns: 10_000});
      for (let from = 0; from < all.length; from += 2_500) {
        await Promise.all(all.slice(from, from + 2_500).map(run));
        expect(told.splice(0).filter((text) => text.includes(KS))).to.deep.equal([]);
      }
    } finally {
      [console.warn, console.error, console.log] = [warn, error, log];
    }
    expect(seen.mended + seen.refused).to.equal(10_000);
    expect(seen.mended, 'not all of them are refused').to.be.above(2000);
    expect(seen.refused, 'not all of them are mended').to.be.above(2000);
    expect(said.map(String).filter((text) => text.includes(KS))).to.deep.equal([]);
    expect(prototypes()).to.equal(before);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});

async function rowsOf(port: Port, report: string, onFault: (fault: unknown) => void): Promise<unknown> {
  const all: unknown[] = [];
  for await (const batch of port.stream('getReport', {report: report as never, from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z'), timeZone: 'UTC'}, {onFault})) all.push(...batch);
  return all;
}

/** An answer as a text; that it can be read at all is part of the promise. */
const plain = (answer: unknown) => JSON.stringify(answer instanceof Map ? [...answer] : answer) ?? '';
