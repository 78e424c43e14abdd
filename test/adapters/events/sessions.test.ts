import {expect} from '@open-wc/testing';
import {AdapterError} from '../../../src/model/index.js';
import {at, roomOf, session, startsAt} from './room.js';

const DAY = 86_400;
const later = (id: string, days: number, more = {}) => session(undefined, {id, startsAt: at(days * DAY), endsAt: at(days * DAY + 60), ...more});
const room = roomOf([], {
  session: {hostName: 'Ada', hostId: 'ada', virtualEventId: 'v'},
  more: [later('b', 0, {roomId: 'rb', roomName: 'Group 1', parentSessionId: 's'}), later('t', 1), later('u', 2), later('v', 3)],
});
const refused = (answer: Promise<unknown>) => answer.then(() => 'answered', (error: unknown) => (error instanceof AdapterError ? error.code : error));

describe('events: rooms and sessions', () => {
  it('are listed newest first, without breakouts unless asked for', async () => {
    const ids = async (query: Parameters<typeof room.getSessions>[0]) => (await room.getSessions(query)).rows.map(({id}) => id);
    expect(await ids({})).to.deep.equal(['v', 'u', 't', 's']);
    expect(await ids({includeBreakouts: true})).to.deep.equal(['v', 'u', 't', 'b', 's']);
    expect(await ids({from: at(DAY), to: at(3 * DAY)}), 'the end is exclusive').to.deep.equal(['u', 't']);
    expect(await ids({roomId: 'rb', includeBreakouts: true})).to.deep.equal(['b']);
  });

  it('come in pages that show each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await room.getSessions({limit: 3, ...(cursor !== undefined && {cursor})});
      seen.push(...page.rows.map(({id}) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).to.deep.equal(['v', 'u', 't', 's']);
  });

  it('are told without what only the log knows', async () => {
    const told = {id: 's', roomId: 'r', roomName: 'Physics', startsAt, endsAt: at(600), hostName: 'Ada'};
    expect(await room.getSession({sessionId: 's'})).to.deep.equal(told);
  });

  it('name the room, and a breakout’s', async () => {
    expect(await room.getRoom({})).to.deep.equal({id: 'r', name: 'Physics'});
    expect(await room.getRoom({roomId: 'rb'})).to.deep.equal({id: 'rb', name: 'Group 1'});
  });

  it('refuse what is not there, in every question', async () => {
    const sessionId = 'nowhere';
    const page = {page: 1, pageSize: 10};
    const questions = [
      room.getRoom({roomId: 'nowhere'}), room.getSessions({roomId: 'nowhere'}), room.getSession({sessionId}), room.getOverview({sessionId}),
      room.getTimeline({sessionId}), room.getAttendees({sessionId, ...page}), room.getEngagement({sessionId, attendeeIds: []}),
      room.getInteractions({sessionId}),
      room.getAnswers({sessionId, interactionId: 'i', ...page}), room.getRecordings({sessionId}), room.getRecordingViewers({sessionId, ...page}),
      room.getCountries({sessionId}), room.getDevices({sessionId}),
    ];
    expect(new Set(await Promise.all(questions.map(refused)))).to.deep.equal(new Set(['not-found']));
    expect(await refused(room.getSession({sessionId: '__proto__'}))).to.equal('not-found');
  });

  it('refuse a cursor of another source', async () => {
    expect(await refused(room.getSessions({cursor: 'abc'}))).to.equal('malformed');
  });
});
