import {expect, fixture, html} from '@open-wc/testing';
import * as fc from 'fast-check';
import {httpAdapter} from '../../../src/adapters/http.js';
import type {RoomAnalytics} from '../../../src/dashboard/room-analytics.js';
import {AdapterError, portOf, type PortMethod} from '../../../src/model/index.js';
import {everything, panelNames, panelOf, standing, textOf} from '../../journeys/whole-page.js';
import {answerComplaints} from '../../model/answer-complaints.js';
import {SECRET} from '../../model/nonsense.js';
import {soundAnswers} from '../../model/sound-answers.js';
import {brokenAnswer, endless, soundText, type Answer} from './broken-answers.js';

const methods = [...Object.keys(soundAnswers), 'getReport', 'watch'] as PortMethod[];
/** Unlike other nonsense this is no answer's, and may be seen nowhere. */
const TOKEN = 'token-of-the-host-5150';
const discovery = JSON.stringify({contract: 1, methods, capabilities: {search: 'contains'}, definitions: {}});
const paths = new Map<string, PortMethod>(Object.entries({
  'room': 'getRoom', 'session': 'getSession', 'sessions': 'getSessions', 'overview': 'getOverview', 'timeline': 'getTimeline', 'attendees': 'getAttendees',
  'engagement': 'getEngagement', 'interactions': 'getInteractions', 'answers': 'getAnswers', 'recordings': 'getRecordings',
  'recording-viewers': 'getRecordingViewers', 'countries': 'getCountries', 'devices': 'getDevices', 'set-aside': 'getSetAside',
  'email-address': 'getEmailAddress', 'email-export': 'requestEmailExport', 'report': 'getReport', 'watch': 'watch',
}));

/** A service that answers well, but for what `broken` answers. */
function service(broken: (method: PortMethod | 'discovery') => Answer | undefined): typeof fetch {
  return async (url, init) => {
    const name = /\/v1\/([\w-]*)/.exec(url as string)?.[1] ?? '';
    const method = paths.get(name) ?? 'discovery';
    const wrong = broken(method);
    if (wrong) return await wrong(init!.signal!) as Response;
    const {type, text} = method === 'discovery' ? {type: 'application/json', text: discovery} : soundText(method);
    return new Response(text, {headers: {'Content-Type': type}});
  };
}

const open = (fetch: typeof globalThis.fetch, timeoutSeconds = 0.2) =>
  httpAdapter({baseUrl: 'https://rooms.example/v1', fetch, getToken: () => TOKEN, timeoutSeconds});

/** Asks, and complains of whatever a panel should never see. */
async function judge(method: PortMethod, fetch: typeof globalThis.fetch): Promise<{complaints: string[]; code?: string}> {
  try {
    const port = portOf(await open(fetch));
    if (!port.offers(method)) return {complaints: []};
    if (method === 'getReport' || method === 'watch') {
      const complaints: string[] = [];
      for await (const batch of port.stream(method, {sessionId: 's'})) complaints.push(...complaintsOf(batch));
      return {complaints};
    }
    return {complaints: answerComplaints(method, await port.ask(method, {sessionId: 's', attendeeIds: ['a1']}))};
  } catch (error) {
    const isOurs = error instanceof AdapterError && error.cause === undefined && ![SECRET, TOKEN].some((secret) => `${error.message}${error.stack}`.includes(secret));
    return {complaints: isOurs ? [] : [`escaped: ${String(error)}`], code: (error as AdapterError).code};
  }
}

function complaintsOf(batch: unknown): string[] {
  if (!Array.isArray(batch)) return (batch as {at: unknown}).at instanceof Date ? [] : ['a change without its time'];
  const isCell = (cell: unknown) => cell === undefined || ['string', 'boolean', 'number'].includes(typeof cell) || cell instanceof Date;
  return batch.flatMap((row: object) => Object.entries(row).filter(([key, cell]) => key === '__proto__' || !isCell(cell)).map(([key]) => `a cell of ${key}`));
}

const languageAsItWas = () => expect(['polluted' in {}, 'polluted' in Object, 'polluted' in []]).to.deep.equal([false, false, false]);

describe('httpAdapter, whatever the service answers', function () {
  this.timeout(300_000);

  it('gives only what the port promises, or says why not, in 10,000 answers gone wrong', async () => {
    const one = fc.constantFrom(...methods).chain((method) => fc.tuple(fc.constant(method), brokenAnswer(method), fc.integer({min: 0, max: 19})));
    const runs = fc.sample(one, {numRuns: 10_000, seed: 20260504});
    const together = 2_500; // most of them wait: for a silent service, or before they ask again
    const complaints: string[] = [];
    const codes = new Map<string, number>();
    for (let from = 0; from < runs.length; from += together) {
      await Promise.all(runs.slice(from, from + together).map(async ([method, broken, dice]) => {
        const where = dice === 0 ? 'discovery' : method;
        const result = await judge(method, service((asked) => asked === where ? broken : undefined));
        complaints.push(...result.complaints.map((complaint) => `${where}: ${complaint}`));
        const code = result.code ?? 'answered';
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }));
    }
    languageAsItWas();
    expect(complaints).to.deep.equal([]);
    console.log('10,000 answers gone wrong:', JSON.stringify(Object.fromEntries(codes)));
    for (const code of ['answered', 'malformed', 'unauthorized', 'unreachable', 'timeout', 'rate-limited', 'forbidden']) expect(codes.get(code) ?? 0, code).to.be.greaterThan(50);
  });

  it('reads no answer without end', async () => {
    for (const method of ['getOverview', 'getReport', 'watch'] as const) {
      expect(await judge(method, service((asked) => asked === method ? () => endless(method) : undefined))).to.deep.equal({complaints: [], code: 'malformed'});
    }
  });

  it('leaves the page standing, each panel with its drawing or a sentence', async () => {
    const faults: string[] = [];
    const hear = (event: ErrorEvent | PromiseRejectionEvent) => void faults.push(String('reason' in event ? event.reason : event.message));
    window.addEventListener('error', hear);
    window.addEventListener('unhandledrejection', hear);
    const warned = [console.warn, console.error];
    const said: unknown[] = [];
    console.warn = console.error = (...words: unknown[]) => void said.push(...words);
    try {
      const plans = fc.sample(fc.record(Object.fromEntries(methods.map((method) => [method, fc.option(brokenAnswer(method), {freq: 2})]))), {numRuns: 25, seed: 7});
      for (const plan of plans) {
        const adapter = open(service((method) => (plan as Partial<Record<string, Answer | null>>)[method] ?? undefined), 0.5);
        const page = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" session-id="s1" .adapter=${adapter}></room-analytics>`);
        await standing(page);
        const isOneSentence = page.shadowRoot!.querySelector('.message') !== null && !page.shadowRoot!.querySelector('.panels');
        if (!isOneSentence) for (const name of panelNames) expect(textOf(panelOf(page, name).shadowRoot!).length, name).to.be.greaterThan(10);
        for (const element of [page, ...everything(page)]) {
          expect((element.shadowRoot?.innerHTML ?? '').includes(TOKEN)).to.equal(false);
        }
        page.remove();
      }
      expect(faults).to.deep.equal([]);
      expect(said.filter((word) => [SECRET, TOKEN].some((secret) => String(word).includes(secret)))).to.deep.equal([]);
    } finally {
      [console.warn, console.error] = warned as [typeof console.warn, typeof console.error];
      window.removeEventListener('error', hear);
      window.removeEventListener('unhandledrejection', hear);
    }
    languageAsItWas();
  });
});
