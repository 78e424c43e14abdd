import {expect} from '@open-wc/testing';
import {AdapterError, type RoomEvent} from '../../../src/model/index.js';
import {answerShare} from '../../../src/metrics/index.js';
import {at, happens, join, roomOf, session} from './room.js';

const votes = (who: string | undefined, seconds: number, interactionId: string, ...optionIds: string[]): RoomEvent =>
  happens('answer', who, seconds, {interactionId, optionIds});
const writes = (who: string | undefined, seconds: number, text: string): RoomEvent => happens('answer', who, seconds, {interactionId: 'open', text});
const poll = {id: 'poll', kind: 'poll', question: 'Which?', options: [{id: 'a', label: 'A'}, {id: 'b', label: 'B', correct: true}]} as const;
const query = {sessionId: 's', interactionId: 'open', page: 1, pageSize: 10};

describe('events: interactions', () => {
  it('count the people who answered and who chose each option', async () => {
    const room = roomOf([votes('ada', 1, 'poll', 'a'), votes('ben', 2, 'poll', 'b'), votes('cleo', 3, 'poll', 'b')], {interactions: [poll]});
    const [interaction] = await room.getInteractions({sessionId: 's'});
    expect(interaction).to.include({kind: 'poll', question: 'Which?', participants: 3});
    expect(interaction?.options).to.deep.equal([
      {id: 'a', label: 'A', participants: 1, correct: undefined, icon: undefined},
      {id: 'b', label: 'B', participants: 2, correct: true, icon: undefined},
    ]);
  });

  it('let a later answer replace the one before, in whatever order they come', async () => {
    const room = roomOf([votes('ada', 20, 'poll', 'b'), votes('ada', 10, 'poll', 'a'), votes('ben', 10, 'poll', 'a')], {interactions: [poll]});
    const [interaction] = await room.getInteractions({sessionId: 's'});
    expect(interaction?.options.map(({participants}) => participants)).to.deep.equal([1, 1]);
    expect(interaction?.options.map((option) => answerShare(option, interaction))).to.deep.equal([0.5, 0.5]);
  });

  it('put all answers together where several are allowed, so that shares pass 1', async () => {
    const several = {...poll, multipleAnswers: true};
    const room = roomOf([votes('ada', 1, 'poll', 'a', 'b', 'a'), votes('ben', 1, 'poll', 'a'), votes('ben', 2, 'poll', 'b')],
      {interactions: [several]});
    const [interaction] = await room.getInteractions({sessionId: 's'});
    expect([interaction?.participants, ...interaction!.options.map(({participants}) => participants)]).to.deep.equal([2, 2, 2]);
  });

  it('take each answer of nobody for one person', async () => {
    const room = roomOf([votes(undefined, 1, 'poll', 'a'), votes(undefined, 1, 'poll', 'a'), votes('ada', 1, 'poll', 'b')], {interactions: [poll]});
    const [interaction] = await room.getInteractions({sessionId: 's'});
    expect([interaction?.participants, ...interaction!.options.map(({participants}) => participants)]).to.deep.equal([3, 2, 1]);
  });

  it('are there though the log describes them nowhere, with the options that were chosen', async () => {
    const room = roomOf([votes('ada', 1, '__proto__', 'constructor')]);
    expect(await room.getInteractions({sessionId: 's'})).to.deep.equal([
      {id: '__proto__', kind: 'other', askedAt: undefined, participants: 1, options: [{id: 'constructor', label: 'constructor', participants: 1}]},
    ]);
  });

  it('keep the log\'s own word for a kind that is none of ours', async () => {
    const room = roomOf([], {interactions: [
      {...poll, id: 'a', kind: 'word-cloud' as 'other', askedAt: at(1)}, {...poll, id: 'b', kind: 'other', kindName: 'Word cloud', askedAt: at(2)}, {...poll, id: 'c', askedAt: at(3)},
    ]});
    const interactions = await room.getInteractions({sessionId: 's'});
    expect(interactions.map(({kind, kindName}) => [kind, kindName])).to.deep.equal([['other', 'word-cloud'], ['other', 'Word cloud'], ['poll', undefined]]);
  });

  it('come in the order in which they were asked, by their opening where nothing else tells', async () => {
    const room = roomOf([
      happens('interaction', undefined, 40, {interactionId: 'late', state: 'opened'}), votes('ada', 20, 'answered', 'x'),
    ], {interactions: [{...poll, id: 'late'}, {...poll, id: 'early', askedAt: at(10)}]});
    const interactions = await room.getInteractions({sessionId: 's'});
    expect(interactions.map(({id, askedAt}) => [id, askedAt])).to.deep.equal([['early', at(10)], ['answered', undefined], ['late', at(40)]]);
  });

  it('belong to the session in which they happened, or were asked', async () => {
    const more = [session(600, {id: 'b', parentSessionId: 's'}), session(9000, {id: 'next', startsAt: at(7200), endsAt: at(9000)})];
    const room = roomOf([{...votes('ada', 30, 'voted'), sessionId: 'b'}], {
      more, interactions: [{...poll, id: 'voted', askedAt: at(20)}, {...poll, id: 'asked', askedAt: at(20)},
        {...poll, id: 'later', askedAt: at(7300)}],
    });
    const ids = async (sessionId: string) => (await room.getInteractions({sessionId})).map(({id}) => id);
    expect([await ids('s'), await ids('b'), await ids('next')]).to.deep.equal([['asked'], ['voted'], ['later']]);
  });

  it('show what people wrote, oldest first, by name', async () => {
    const room = roomOf([join('ada', 0), writes('ben', 9, 'second'), writes('ada', 3, 'first'), writes(undefined, 12, 'third'),
      votes('cleo', 5, 'open', 'x')]);
    expect(await room.getAnswers(query)).to.deep.equal({total: 3, rows: [
      {text: 'first', at: at(3), attendeeId: 'ada', attendeeName: 'Ada'}, {text: 'second', at: at(9), attendeeId: 'ben', attendeeName: 'Ben'},
      {text: 'third', at: at(12), attendeeId: undefined, attendeeName: undefined},
    ]});
    expect((await room.getAnswers({...query, page: 2, pageSize: 2})).rows.map(({text}) => text)).to.deep.equal(['third']);
  });

  it('find what people wrote by text and by name', async () => {
    const room = roomOf([writes('ben', 9, 'Crème brûlée'), writes('ada', 3, 'cake')]);
    const found = async (search: string) => (await room.getAnswers({...query, search})).rows.map(({text}) => text);
    expect([await found('BRULEE'), await found('ada'), await found('ca')]).to.deep.equal([['Crème brûlée'], ['cake'], ['cake', 'Crème brûlée']]);
  });

  it('name nobody where they are anonymous, whatever the log knows, and find nobody by name', async () => {
    const room = roomOf([writes('ada', 3, 'secret')], {interactions: [{id: 'open', kind: 'open', anonymous: true, options: []}]});
    expect((await room.getAnswers(query)).rows).to.deep.equal([{text: 'secret', at: at(3), attendeeId: undefined, attendeeName: undefined}]);
    expect((await room.getAnswers({...query, search: 'ada'})).total).to.equal(0);
  });

  it('are told without people where answers are never recorded, and then no answer is a question', async () => {
    const room = roomOf([happens('interaction', undefined, 5, {interactionId: 'poll', state: 'opened'})],
      {interactions: [poll], unknown: ['answer']});
    expect((await room.getInteractions({sessionId: 's'})).map(({id, participants}) => [id, participants])).to.deep.equal([['poll', undefined]]);
    expect('getAnswers' in room).to.equal(false);
    expect('getInteractions' in roomOf([], {unknown: ['answer', 'interaction']})).to.equal(false);
  });

  it('refuse one that is not there', async () => {
    const refusal = await roomOf([]).getAnswers(query).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(AdapterError).with.property('code', 'not-found');
  });
});
