import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {eventsAdapter} from '../../../src/adapters/events.js';
import {AdapterError, portOf, type AskMethod, type Fault, type QueryOf, type RoomEvent, type RoomLog} from '../../../src/model/index.js';
import {goneWrong, SECRET, sprung} from '../../model/nonsense.js';
import {at, clap, happens, join, leave, on, roomLog, says} from './room.js';
import {prototypes} from '../../model/prototypes.js';

const session = {sessionId: 's'};
const page = {...session, page: 1, pageSize: 10};
const questions: {readonly [Method in AskMethod]?: QueryOf<Method>} = {
  getRoom: {}, getSession: session, getSessions: {}, getOverview: session, getTimeline: session,
  getAttendees: {...page, search: 'ada', sort: {by: 'name', direction: 'ascending'}}, getEngagement: {...session, attendeeIds: ['ada', 'ben']},
  getInteractions: session, getAnswers: {...page, interactionId: 'q'}, getRecordings: session, getRecordingViewers: page,
  getCountries: session, getDevices: {...session, roles: ['host']}, getSetAside: {},
};
const methods = Object.keys(questions) as (keyof typeof questions)[];
const wide = {from: new Date(0), to: at(1e9), timeZone: 'UTC'};

const events: readonly RoomEvent[] = [
  join('ada', 0, {role: 'host', country: 'IL', device: 'desktop'}), join('ben', 5), on('ada', 6, 'camera'), clap('ada', 10), says('ben', 12, 'm1'),
  happens('interaction', undefined, 20, {interactionId: 'q', state: 'opened'}),
  happens('answer', 'ada', 22, {interactionId: 'q', optionIds: ['a']}), leave('ben', 300),
];
const facts = roomLog([], {
  interactions: [{id: 'q', kind: 'poll', question: 'Which?', options: [{id: 'a', label: 'A'}, {id: 'b', label: 'B'}], multipleAnswers: false}],
});
const broken = fc.record({facts: goneWrong({...facts, events: undefined}), batches: fc.array(fc.array(fc.oneof(...events.map((event) => fc.oneof(fc.constant(event), goneWrong(event)))), {maxLength: 10}), {maxLength: 2})});

/** A log of these facts, whatever they are; they are not looked at here, since a trap may be among them. */
function logOf(said: unknown, batches: unknown): RoomLog {
  return (typeof said === 'object' && said !== null ? Object.create(said, {events: {value: () => batches}}) : said) as RoomLog;
}

describe('eventsAdapter, whatever the log says', function () {
  this.timeout(240_000);

  it('10,000 logs gone wrong are read as far as they make sense, or refused; no prototype changes, and nothing of them is in a message', async () => {
    const before = prototypes();
    const seen = {answered: 0, refused: 0};
    const told: string[] = [];
    const onFault = (fault: Fault) => void told.push(JSON.stringify(fault));
    const heed = (thrown: unknown) => {
      expect(thrown).to.be.instanceOf(AdapterError);
      seen.refused += 1;
      told.push(String(thrown), String((thrown as AdapterError).cause));
    };

    for (const [index, wrong] of fc.sample(broken, {numRuns: 10_000, seed: 4}).entries()) {
      const log = logOf(sprung(wrong.facts), sprung(wrong.batches));
      const method = methods[index % methods.length]!;
      try {
        const port = portOf(eventsAdapter(log));
        if (index % 50 === 0 && port.offers('getReport')) for await (const rows of port.stream('getReport', {...wide, report: 'attendees-data'}, {onFault})) seen.answered += rows.length > 0 ? 1 : 0;
        if (!port.offers(method)) continue;
        await port.ask(method, questions[method] as never, {onFault});
        seen.answered += 1;
      } catch (thrown) {
        heed(thrown);
      }
    }
    expect(told.filter((text) => text.includes(SECRET))).to.deep.equal([]);
    expect(seen.answered, 'not all of them are refused').to.be.above(2000);
    expect(seen.refused, 'not all of them are mended').to.be.above(1000);
    expect(prototypes()).to.equal(before);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});
