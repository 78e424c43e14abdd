import {expect} from '@open-wc/testing';
import {at, clap, everyone, happens, join, leave, roomOf, says, startsAt} from './room.js';

const overview = (...given: Parameters<typeof roomOf>) => roomOf(...given).getOverview({sessionId: 's'});
const recording = {id: 'rec', startsAt, durationSeconds: 100};
const play = (who: string | undefined, seconds: number, ...seen: [number, number][]) => happens('play', who, seconds, {recordingId: 'rec', seen});

describe('events: overview', () => {
  it('counts viewers once, live, of the recording and of both', async () => {
    const events = [join('ada', 0), leave('ada', 100), join('ben', 0), leave('ben', 200), play('ben', 90_000, [0, 30]),
      play('cleo', 90_000, [0, 60])];
    const {uniqueViewers, averageViewedSeconds, recordingPlays, asOf} = await overview(events, {session: {recording}});
    expect(uniqueViewers).to.deep.equal({all: 3, live: 2, recording: 2, both: 1});
    expect(averageViewedSeconds).to.deep.equal({all: 130, live: 150, recording: 45});
    expect(recordingPlays).to.equal(2);
    expect(asOf).to.deep.equal(at(90_000));
  });

  it('has no figures of a recording where there is none, rather than zeros', async () => {
    const {uniqueViewers, averageViewedSeconds, recordingPlays, asOf} = await overview([join('ada', 0), leave('ada', 100)]);
    expect(uniqueViewers).to.deep.equal({all: 1, live: 1, recording: undefined});
    expect(averageViewedSeconds).to.deep.equal({all: 100, live: 100, recording: undefined});
    expect(recordingPlays).to.equal(undefined);
    expect(asOf).to.deep.equal(at(600));
  });

  it('says 0 of a recording that nobody played, and nothing where plays are never recorded', async () => {
    expect((await overview([join('ada', 0)], {session: {recording}})).recordingPlays).to.equal(0);
    const unknown = await overview([join('ada', 0)], {session: {recording}, unknown: ['play']});
    expect([unknown.recordingPlays, unknown.uniqueViewers?.recording, unknown.uniqueViewers?.all]).to.deep.equal([undefined, undefined, 1]);
  });

  it('is empty, not full of rates, in a session that nobody came to', async () => {
    const {uniqueViewers, averageViewedSeconds, engagementRate, reactions} = await overview([]);
    expect(uniqueViewers?.all).to.equal(0);
    expect([averageViewedSeconds?.all, averageViewedSeconds?.live, engagementRate]).to.deep.equal([undefined, undefined, undefined]);
    expect(reactions).to.deep.equal({count: 0, people: 0, of: 0});
  });

  it('says how often each thing was done, by how many, of how many', async () => {
    const {reactions, chatMessages, polls, raisedHands, downloads} = await overview([
      join('ada', 0), join('ben', 0), join('cleo', 0), clap('ada', 1), clap('ada', 2), clap('ben', 1), says('ada', 1, 'm'),
      happens('message-delete', 'ben', 2, {messageId: 'm'}), happens('answer', 'ben', 3, {interactionId: 'i', optionIds: ['a']}),
      happens('hand', 'cleo', 4, {up: true}), happens('hand', 'cleo', 5, {up: false}), happens('download', 'ada', 6, {attachmentId: 'd'}),
    ]);
    expect(reactions).to.deep.equal({count: 3, people: 2, of: 3});
    expect(chatMessages, 'a deleted message counts as sent').to.deep.equal({count: 1, people: 1, of: 3});
    expect(polls).to.deep.equal({count: 1, people: 1, of: 3});
    expect(raisedHands).to.deep.equal({count: 1, people: 1, of: 3});
    expect(downloads).to.deep.equal({count: 1, people: 1, of: 3});
  });

  it('counts a thread as one question, with or without the question itself', async () => {
    const {questions} = await overview([
      join('ada', 0), join('ben', 0), happens('question', 'ada', 1, {threadId: 't1'}),
      happens('thread', 'ada', 1, {threadId: 't1', state: 'pending'}),
      happens('thread', 'ben', 2, {threadId: 't2', state: 'pending'}), happens('thread', 'ben', 3, {threadId: 't2', state: 'pending'}),
      happens('thread', 'ada', 4, {threadId: 't2', state: 'resolved'}),
    ]);
    expect(questions).to.deep.equal({count: 2, people: 2, of: 2});
  });

  it('does not say how many people gave anonymous answers', async () => {
    const vote = (who: string | undefined) => happens('answer', who, 3, {interactionId: 'i', optionIds: ['a']});
    const room = roomOf([join('ada', 0), vote('ada'), vote(undefined), vote(undefined)]);
    expect((await room.getOverview({sessionId: 's'})).polls).to.deep.equal({count: 3, people: undefined, of: 1});
    expect((await room.getAttendees(everyone)).totals?.pollsAnswered, 'they are in no row').to.equal(1);
  });

  it('knows nothing of what the source never records', async () => {
    const room = roomOf([join('ada', 0)], {unknown: ['download', 'question', 'reaction']});
    const {downloads, questions, reactions, chatMessages} = await room.getOverview({sessionId: 's'});
    expect([downloads, questions, reactions]).to.deep.equal([undefined, undefined, undefined]);
    expect(chatMessages?.count).to.equal(0);
    const {rows: [ada], totals} = await room.getAttendees(everyone);
    expect([ada?.downloads, ada?.reactions, ada?.chatMessages]).to.deep.equal([undefined, undefined, 0]);
    expect(totals).not.to.have.any.keys('downloads', 'questions', 'reactions');
    expect((await room.getTimeline({sessionId: 's'})).reactions).to.equal(undefined);
  });

  it('knows no times where leaves are never recorded, and no timeline', async () => {
    const room = roomOf([join('ada', 0)], {unknown: ['leave']});
    expect((await room.getAttendees(everyone)).rows.map(({id, viewedSeconds}) => [id, viewedSeconds])).to.deep.equal([['ada', undefined]]);
    expect((await room.getOverview({sessionId: 's'})).averageViewedSeconds?.all).to.equal(undefined);
    expect('getTimeline' in room).to.equal(false);
  });

  it('adds messages that the source counts without telling when', async () => {
    const counts = [{sessionId: 's', personId: 'ada', chatMessages: 4}, {sessionId: 's', personId: 'ben', talkSeconds: 3},
      {sessionId: 'x', personId: 'ada', chatMessages: 9}];
    const room = roomOf([join('ada', 0), leave('ada', 60)], {counts, unknown: ['message'], signals: ['camera']});
    expect((await room.getOverview({sessionId: 's'})).chatMessages).to.deep.equal({count: 4, people: 1, of: 2});
    const {rows, totals} = await room.getAttendees(everyone);
    expect(rows.map(({id, chatMessages}) => [id, chatMessages])).to.deep.equal([['ada', 4], ['ben', undefined]]);
    expect(totals?.chatMessages).to.equal(4);
    expect(rows[0]?.engagementRate, 'nobody knows when they followed').to.equal(undefined);

    const both = roomOf([join('ada', 0), says('ada', 5, 'm')], {counts});
    expect((await both.getOverview({sessionId: 's'})).chatMessages?.count).to.equal(5);
  });
});
