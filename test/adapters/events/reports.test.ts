import {expect} from '@open-wc/testing';
import {AdapterError, type ReportId, type ReportQuery, type ReportRow, type RoomEvent} from '../../../src/model/index.js';
import {at, happens, join, leave, on, roomOf, says, session, startsAt, type RoomOptions} from './room.js';

const DAY = 86_400;
const ALL = {from: at(0), to: at(30 * DAY), timeZone: 'UTC'};

async function report(id: ReportId, events: readonly RoomEvent[], options: RoomOptions = {}, query: Partial<ReportQuery> = {}): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  for await (const batch of roomOf(events, options).getReport({...ALL, report: id, ...query})) rows.push(...batch);
  return rows;
}

const people = [
  {id: 'ada', name: 'Ada Maria Byron', email: 'ada@school.example', role: 'viewer'}, {id: 'ben', name: 'Ben'},
  {id: 'cleo', name: 'Cleo Kim', role: 'viewer'},
];
const breakout = session(200, {id: 'b', roomId: 'rb', roomName: 'Group 1', startsAt: at(100), parentSessionId: 's', hostName: 'Ben'});
const inBreakout = (event: RoomEvent): RoomEvent => ({...event, sessionId: 'b'});

describe('events: reports', () => {
  const chat = [
    join('ben', 0, {role: 'Moderator'}), says('ada', 20, 'm2', {text: 'Hi', repliesTo: 'm1'}), says('ben', 10, 'm1', {text: 'Welcome'}),
    happens('message-like', 'ada', 21, {messageId: 'm1'}), happens('message-like', 'ada', 22, {messageId: 'm1'}),
    happens('message-like', 'cleo', 22, {messageId: 'm1'}),
    happens('message-delete', 'ben', 30, {messageId: 'm2'}), inBreakout(says('cleo', 120, 'm3', {text: 'Here'})),
    says('ada', 40, 'm4', {text: 'Psst', context: 'ask-mods'}),
  ];

  it('tell the group chat with all its columns, oldest first', async () => {
    const rows = await report('group-chat-transcripts', chat, {people, more: [breakout]});
    expect(rows[1]).to.deep.equal({
      userId: 'ada', userFirstName: 'Ada Maria', userLastName: 'Byron', userEmail: 'ada@school.example', userRole: 'viewer',
      messageId: 'm2', sentAt: at(20),
      message: 'Hi', repliedToMessageId: 'm1', likes: 0, deleted: true, subContext: undefined,
    });
    const told = rows.map((row) => [row['messageId'], row['userFirstName'], row['userLastName'], row['likes'], row['deleted'], row['subContext']]);
    expect(told).to.deep.equal([
      ['m1', 'Ben', undefined, 2, false, undefined], ['m2', 'Ada Maria', 'Byron', 0, true, undefined],
      ['m4', 'Ada Maria', 'Byron', 0, false, 'ask-mods'],
      ['m3', 'Cleo', 'Kim', 0, false, 'Group 1'],
    ]);
  });

  it('tell the transcript of those who moderate, and nothing of likes that nobody records', async () => {
    const rows = await report('moderator-transcript', chat, {people, unknown: ['message-like']});
    const told = rows.map(({messageId, userRole, likes, deleted}) => [messageId, userRole, likes, deleted]);
    expect(told).to.deep.equal([['m1', 'Moderator', undefined, false]]);
  });

  it('tell how people used the chat, over all sessions', async () => {
    const rows = await report('chat-user-activity', [...chat, inBreakout(says('ada', 130, 'm5', {repliesTo: 'm3'}))], {people, more: [breakout]});
    expect(rows.find(({userId}) => userId === 'ada')).to.deep.equal({
      userId: 'ada', userName: 'Ada Maria Byron', userEmail: 'ada@school.example', userRole: 'viewer', messages: 3, replies: 2,
      likesReceived: 0, firstAt: at(20), lastAt: at(130),
    });
    expect(rows.map(({userId}) => userId)).to.deep.equal(['ben', 'ada', 'cleo']);
  });

  it('tell how the chat was moderated', async () => {
    const thread = (threadId: string, seconds: number, state: 'pending' | 'owned' | 'resolved' | 'done', ownerId?: string) =>
      happens('thread', 'ada', seconds, {threadId, state, ...(ownerId !== undefined && {ownerId})});
    const rows = await report('chat-moderation', [
      ...chat, thread('t1', 50, 'pending'), thread('t1', 60, 'owned', 'ben'), thread('t1', 70, 'resolved'), thread('t2', 80, 'owned', 'cleo'),
      happens('question', 'ada', 90, {threadId: 't3'}), thread('t4', 95, 'done', 'ghost'),
    ], {people, more: [session(600, {id: 'silent', startsAt: at(DAY)})]});
    expect(rows).to.deep.equal([{
      contextId: 's', contextName: 'Physics', lastActivityAt: at(95), pendingThreads: 1, ownedThreads: 1, resolvedThreads: 1, doneThreads: 1,
      userMessages: 2, moderatorMessages: 1, moderatorsOwningResolvedThreads: 'Ben; ghost', moderatorsOwningUnresolvedThreads: 'Cleo Kim',
    }]);
  });

  it('tell every answer, oldest first, with its labels, and whether it is right', async () => {
    const interactions = [
      {id: 'quiz', kind: 'quiz', question: '2+2?', options: [{id: 'a', label: 'Four', correct: true}, {id: 'b', label: 'Five', correct: false}]},
      {id: 'open', kind: 'open', anonymous: true, options: []},
    ] as const;
    const answers = [
      happens('answer', 'ben', 11, {interactionId: 'quiz', optionIds: ['a', 'b']}),
      happens('answer', 'ada', 10, {interactionId: 'quiz', optionIds: ['a']}),
      happens('answer', 'cleo', 12, {interactionId: 'open', text: 'Because'}),
    ];
    const rows = await report('polls-activity', answers, {people, interactions});
    expect(rows).to.deep.equal([
      {interactionId: 'quiz', question: '2+2?', type: 'quiz', userId: 'ada', userName: 'Ada Maria Byron', answer: 'Four',
        correct: true, answeredAt: at(10)},
      {interactionId: 'quiz', question: '2+2?', type: 'quiz', userId: 'ben', userName: 'Ben', answer: 'Four; Five', correct: false,
        answeredAt: at(11)},
      {interactionId: 'open', question: undefined, type: 'open', userId: undefined, userName: undefined, answer: 'Because',
        correct: undefined, answeredAt: at(12)},
    ]);
    expect(await report('polls-activity', answers, {people, interactions}, {userIds: ['cleo']}), 'nobody can be picked out').to.deep.equal([]);
  });

  it('tell each session of the room', async () => {
    const events = [join('ada', 0), on('ada', 0, 'camera'), leave('ada', 100), join('ben', 0), leave('ben', 300), inBreakout(join('ada', 110))];
    const rows = await report('room-data', events, {people, more: [breakout], session: {hostName: 'Ben', hostId: 'ben', virtualEventId: 'v'}});
    expect(rows).to.deep.equal([{
      roomName: 'Physics', roomId: 'r', sessionId: 's', startsAt, endsAt: at(600), hostId: 'ben', hostName: 'Ben', uniqueUsers: 2,
      engagementRate: 0.25, virtualEventId: 'v',
    }]);
  });

  it('tell each person of each session', async () => {
    const events = [join('ada', 5, {role: 'host'}), on('ada', 5, 'stage'), leave('ada', 25), inBreakout(join('ben', 150))];
    const rows = await report('attendees-data', events, {people, more: [breakout]});
    expect(rows).to.deep.equal([
      {roomName: 'Physics', roomId: 'r', sessionId: 's', userId: 'ada', userName: 'Ada Maria Byron', userEmail: 'ada@school.example',
        userRole: 'host',
        joinedAt: at(5), leftAt: at(25), participationSeconds: 20, engagementRate: 1},
      {roomName: 'Group 1', roomId: 'rb', sessionId: 'b', userId: 'ben', userName: 'Ben', userEmail: undefined, userRole: undefined,
        joinedAt: at(150), leftAt: at(200), participationSeconds: 50, engagementRate: 0},
    ]);
  });

  it('tell the breakouts, those of one main room together', async () => {
    const main = session(600, {id: 'other', roomId: 'r2', roomName: 'Chemistry', startsAt: at(50), endsAt: at(650)});
    const group = (id: string, parentSessionId: string, seconds: number) =>
      ({...breakout, id, parentSessionId, startsAt: at(seconds), endsAt: undefined});
    const rows = await report('breakout-room-sessions', [inBreakout(join('ada', 150))], {
      people, more: [breakout, main, group('b2', 'other', 110), group('b3', 's', 120), group('b4', 'lost', 130)],
    });
    expect(rows[0]).to.deep.equal({
      mainRoomName: 'Physics', mainRoomId: 'r', breakoutRoomName: 'Group 1', breakoutRoomId: 'rb', sessionId: 'b', hostId: undefined, hostName: 'Ben',
      startsAt: at(100), endsAt: at(200), durationSeconds: 100, participants: 1, engagementRate: 0,
    });
    expect(rows.map(({sessionId, mainRoomId, durationSeconds}) => [sessionId, mainRoomId, durationSeconds])).to.deep.equal([
      ['b', 'r', 100], ['b3', 'r', undefined], ['b2', 'r2', undefined], ['b4', undefined, undefined],
    ]);
  });

  it('hold to the time and the filters asked for', async () => {
    const next = session(600, {id: 'n', roomId: 'r2', startsAt: at(DAY), endsAt: at(DAY + 60)});
    const options = {people, more: [breakout, {...next, virtualEventId: 'w'}], session: {virtualEventId: 'v'}};
    const events = [join('ada', 0), inBreakout(join('ben', 110)), {...join('cleo', DAY), sessionId: 'n'}];
    const users = async (query: Partial<ReportQuery>) => (await report('attendees-data', events, options, query)).map(({userId}) => userId);
    expect(await users({})).to.deep.equal(['ada', 'ben', 'cleo']);
    expect(await users({to: at(DAY)}), 'the end is exclusive').to.deep.equal(['ada', 'ben']);
    expect(await users({from: at(1)})).to.deep.equal(['ben', 'cleo']);
    expect(await users({roomIds: ['r']}), 'a breakout belongs to its main room').to.deep.equal(['ada', 'ben']);
    expect(await users({roomIds: ['rb']})).to.deep.equal(['ben']);
    expect(await users({mainRoomIds: ['r']})).to.deep.equal(['ada', 'ben']);
    expect(await users({sessionIds: ['n', 's']})).to.deep.equal(['ada', 'cleo']);
    expect(await users({userIds: ['cleo']})).to.deep.equal(['cleo']);
    expect(await users({virtualEventIds: ['v']})).to.deep.equal(['ada', 'ben']);
    expect(await users({roomIds: [], userIds: []}), 'an empty list asks for all').to.have.length(3);
  });

  it('come in batches of a thousand', async () => {
    const messages = Array.from({length: 2_500}, (_, i) => says('ada', i / 10, `m${i}`));
    const sizes: number[] = [];
    for await (const batch of roomOf(messages).getReport({...ALL, report: 'group-chat-transcripts'})) sizes.push(batch.length);
    expect(sizes).to.deep.equal([1000, 1000, 500]);
  });

  it('are offered where the log has the facts, and refused where not', async () => {
    expect(roomOf([]).capabilities.reports).to.have.length(8);
    const quiet = {unknown: ['message', 'thread', 'answer']} as const;
    expect(roomOf([], quiet).capabilities.reports).to.deep.equal(['room-data', 'attendees-data', 'breakout-room-sessions']);
    const refusal = await report('group-chat-transcripts', [], quiet).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(AdapterError).with.property('code', 'unsupported');
  });

  it('stop with the reason of a signal that aborts between batches', async () => {
    const leaving = new AbortController();
    const rows = roomOf(Array.from({length: 5_000}, (_, i) => says('ada', i / 10, `m${i}`)))
      .getReport({...ALL, report: 'group-chat-transcripts'}, {signal: leaving.signal})[Symbol.asyncIterator]();
    expect((await rows.next()).value).to.have.length(1000);
    leaving.abort('enough');
    expect(await rows.next().then(() => 'read', (reason: unknown) => reason)).to.equal('enough');
  });
});
