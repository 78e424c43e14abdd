import {expect} from '@open-wc/testing';
import {eventsAdapter} from '../../../src/adapters/events.js';
import {sampleLog} from '../../../src/adapters/sample.js';
import {portOf, type Attendee, type Port, type RoomEvent, type RoomLog} from '../../../src/model/index.js';

const sessionId = 'demo';

async function everyone(port: Port): Promise<readonly Attendee[]> {
  return (await port.ask('getAttendees', {sessionId, page: 1, pageSize: 1000})).rows;
}

/** The log as if the others had never come; what was asked stays. */
function without(log: RoomLog, leaves: (personId: string | undefined) => boolean): RoomLog {
  return {
    ...log,
    async *events() {
      for await (const batch of log.events()) yield batch.filter((event: RoomEvent) => event.type === 'interaction' || !leaves(event.personId));
    },
  };
}

/** When it was read is another matter; kinds of reactions come in the order of the log. */
const asText = (answer: unknown) => JSON.stringify(answer, (key, value: unknown) => {
  if (key === 'asOf') return undefined;
  return key === 'reactions' && value ? Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1) : value;
});

describe('figures of some roles', () => {
  const log = sampleLog({attendees: 80});
  const port = portOf(eventsAdapter(log));

  for (const roles of [['moderator'], ['viewer'], ['host', 'moderator']]) {
    it(`are those of a room in which only these people were: ${roles.join(', ')}`, async () => {
      const listed = await everyone(port);
      const watchers = log.people.filter(({id}) => listed.every((person) => person.id !== id));
      const ids = new Set([...listed, ...watchers].filter(({role}) => roles.includes(role ?? '')).map(({id}) => id));
      expect(ids.size).to.be.above(0);
      const alone = portOf(eventsAdapter(without(log, (id) => id === undefined || !ids.has(id))));
      for (const method of ['getOverview', 'getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices'] as const) {
        const mine: unknown = await port.ask(method, {sessionId, roles});
        const theirs: unknown = await alone.ask(method, {sessionId});
        expect(asText(mine) === asText(theirs), method).to.equal(true);
      }
    });
  }

  it('are nobody\'s where nobody has the role, and everyone\'s for an empty list', async () => {
    const nobody = await port.ask('getOverview', {sessionId, roles: ['no such role']});
    expect(nobody.uniqueViewers?.all).to.equal(0);
    expect(await port.ask('getDevices', {sessionId, roles: []})).to.deep.equal(await port.ask('getDevices', {sessionId}));
  });

  it('take nothing from the length of a session that runs', async () => {
    const running = portOf(eventsAdapter({...log, sessions: log.sessions.map(({endsAt: _, ...session}) => session)}));
    const all = await running.ask('getTimeline', {sessionId});
    const few = await running.ask('getTimeline', {sessionId, roles: ['moderator']});
    expect(few.viewers?.values.length).to.equal(all.viewers?.values.length);
  });

  it('come page by page with the answers and viewers of the same people', async () => {
    const open = (await port.ask('getInteractions', {sessionId})).find(({kind}) => kind === 'open')!;
    const viewers = new Set((await everyone(port)).filter(({role}) => role === 'viewer').map(({id}) => id));
    const {rows} = await port.ask('getAnswers', {sessionId, interactionId: open.id, roles: ['viewer'], page: 1, pageSize: 100});
    const named = rows.filter(({attendeeId}) => attendeeId !== undefined);
    expect(named.length).to.be.above(0);
    expect(named.every(({attendeeId}) => viewers.has(attendeeId!))).to.equal(true);
    expect((await port.ask('getAnswers', {sessionId, interactionId: open.id, roles: ['host'], page: 1, pageSize: 100})).total).to.equal(0);
  });
});
