import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readBigBlueButtonDashboard} from '../../../src/adapters/bigbluebutton-dashboard.js';
import {eventsAdapter} from '../../../src/adapters/events.js';
import {AdapterError} from '../../../src/model/index.js';
import {createdAt, eventsOf, told} from './invented.js';
import {orAdapterError, rejection} from './rejection.js';

const at = (seconds: number) => createdAt + 1000 * seconds;

/** A user of 3.0. */
const user = (userKey: string, about: object = {}) => ({
  [userKey]: {
    userKey, extId: userKey, name: `Name of ${userKey}`, isModerator: false, isDialIn: false, answers: {}, reactions: [], raiseHand: [], away: [], webcams: [],
    talk: {totalTime: 0, lastTalkStartedOn: 0}, totalOfMessages: 0,
    intIds: {[`w_${userKey}`]: {intId: `w_${userKey}`, sessions: [{registeredOn: at(10), leftOn: at(600)}], userLeftFlag: true}},
    ...about,
  },
});
const meeting = (about: object = {}) => ({
  intId: 'meeting-1', extId: 'algebra-1', name: 'Algebra', users: user('ada'), polls: {}, createdOn: at(0), endedOn: at(600), ...about,
});
const sessions = (...spans: unknown[]) => ({w_ada: {intId: 'w_ada', sessions: spans}});
const readOne = (about: object) => readBigBlueButtonDashboard(meeting({users: user('ada', about)}));

describe('readBigBlueButtonDashboard: the meeting', () => {
  it('reads text, a file, the object, and the answer of the API alike', async () => {
    const data = meeting({users: {...user('ada'), ...user('bo')}});
    const text = JSON.stringify(data);
    const wrapped = {response: {returncode: 'SUCCESS', data: text}};
    const logs = await Promise.all([data, text, new Blob(['\uFEFF', text]), wrapped, JSON.stringify(wrapped)].map((source) => readBigBlueButtonDashboard(source)));
    const contents = await Promise.all(logs.map(async (log) => ({...log, events: await eventsOf(log)})));
    for (const content of contents) expect(content).to.deep.equal(contents[0]);
  });

  it('is a session of the room whose external id it bears', async () => {
    const log = await readBigBlueButtonDashboard(meeting());
    expect(log.room).to.deep.equal({id: 'algebra-1', name: 'Algebra'});
    expect(log.sessions).to.deep.equal([{
      id: 'meeting-1', roomId: 'algebra-1', roomName: 'Algebra', startsAt: new Date(at(0)), endsAt: new Date(at(600)), live: false,
    }]);
  });

  it('is live while it has no end', async () => {
    expect((await readBigBlueButtonDashboard(meeting({endedOn: 0}))).sessions[0]).to.include({endsAt: undefined, live: true});
  });

  it('starts with the first moment that it tells where its creation is no time', async () => {
    const log = await readBigBlueButtonDashboard(meeting({createdOn: 'soon'}));
    expect(log.sessions[0]?.startsAt.getTime()).to.equal(at(10));
    expect(log.setAside).to.deep.equal([{reason: 'bad-time', count: 1, example: 'createdOn'}]);
  });
});

describe('readBigBlueButtonDashboard: the people', () => {
  it('reads the sessions of 3.0, one after the other and on two devices', async () => {
    const log = await readOne({intIds: {
      w_1: {intId: 'w_1', sessions: [{registeredOn: at(10), leftOn: at(60)}, {registeredOn: at(70), leftOn: at(90)}]},
      w_2: {intId: 'w_2', sessions: [{registeredOn: at(50), leftOn: 0}]},
    }});
    expect(await told(log, 'join', 'connection')).to.deep.equal([[10, 'ada', 'w_1'], [50, 'ada', 'w_2'], [70, 'ada', 'w_1']]);
    expect(await told(log, 'leave', 'connection')).to.deep.equal([[60, 'ada', 'w_1'], [90, 'ada', 'w_1']]);
  });

  it('reads the one session of a connection up to 2.7', async () => {
    const log = await readOne({intIds: {w_1: {intId: 'w_1', registeredOn: at(10), leftOn: at(60), userLeftFlag: true}}});
    expect(await told(log, 'join')).to.deep.equal([[10, 'ada']]);
    expect(await told(log, 'leave')).to.deep.equal([[60, 'ada']]);
  });

  it('counts two entries with one external id as one person', async () => {
    const users = {...user('ada-1', {extId: 'ada', totalOfMessages: 3, talk: {totalTime: 2500}}), ...user('ada-2', {extId: 'ada', totalOfMessages: 4, isModerator: true})};
    const log = await readBigBlueButtonDashboard(meeting({users}));
    expect(log.people).to.deep.equal([{id: 'ada', name: 'Name of ada-2', role: 'moderator'}]);
    expect(log.counts).to.deep.equal([{sessionId: 'meeting-1', personId: 'ada', chatMessages: 7, talkSeconds: 2.5}]);
  });

  it('keeps two callers apart whose numbers are masked alike', async () => {
    const users = {...user('v_1', {extId: '+1 555 01xx', isDialIn: true}), ...user('v_2', {extId: '+1 555 01xx', isDialIn: true})};
    expect((await readBigBlueButtonDashboard(meeting({users}))).people.map(({id}) => id)).to.deep.equal(['v_1', 'v_2']);
  });

  it('keeps two people of one name apart', async () => {
    const users = {...user('ada', {name: 'Sam Doe'}), ...user('bo', {name: 'Sam Doe'})};
    expect((await readBigBlueButtonDashboard(meeting({users}))).people).to.have.length(2);
  });

  it('does not take being away for leaving', async () => {
    expect(await told(await readOne({away: [{startedOn: at(20), stoppedOn: at(40)}]}), 'leave')).to.deep.equal([[600, 'ada']]);
  });
});

describe('readBigBlueButtonDashboard: what they did', () => {
  it('counts messages and talk without inventing moments for them', async () => {
    const log = await readOne({totalOfMessages: 12, talk: {totalTime: 1_260_000, lastTalkStartedOn: 0}});
    expect(log.counts).to.deep.equal([{sessionId: 'meeting-1', personId: 'ada', chatMessages: 12, talkSeconds: 1260}]);
    expect(await told(log, 'message')).to.deep.equal([]);
    expect(log.unknown).to.include('message');
    expect(log.signals).to.deep.equal(['camera']);
  });

  it('does not count what is not told', async () => {
    const log = await readOne({totalOfMessages: undefined, talk: undefined});
    expect(log.counts?.[0]).to.deep.equal({sessionId: 'meeting-1', personId: 'ada'});
  });

  it('reads reactions and raised hands of 3.0', async () => {
    const log = await readOne({reactions: [{name: '😄', sentOn: at(20)}, {name: '👍', sentOn: at(21)}], raiseHand: [at(30), at(40)]});
    expect(await told(log, 'reaction', 'kind')).to.deep.equal([[20, 'ada', 'smile'], [21, 'ada', '👍']]);
    expect(await told(log, 'hand', 'up')).to.deep.equal([[30, 'ada', true], [40, 'ada', true]]);
  });

  it('reads emojis up to 2.7, the hand among them', async () => {
    const emojis = ['raiseHand', 'applause', 'away', 'none', 'thumbsUp'].map((name, index) => ({name, sentOn: at(20 + index)}));
    const log = await readOne({reactions: undefined, raiseHand: undefined, emojis});
    expect(await told(log, 'reaction', 'kind')).to.deep.equal([[21, 'ada', 'clap'], [24, 'ada', 'thumbsUp']]);
    expect(await told(log, 'hand', 'up')).to.deep.equal([[20, 'ada', true]]);
  });

  it('keeps the camera on while one of two cameras is, and open where it was never stopped', async () => {
    const webcams = [{startedOn: at(20), stoppedOn: at(50)}, {startedOn: at(30), stoppedOn: at(40)}, {startedOn: at(100), stoppedOn: 0}];
    expect(await told(await readOne({webcams}), 'signal', 'signal', 'on'))
      .to.deep.equal([[20, 'ada', 'camera', true], [50, 'ada', 'camera', false], [100, 'ada', 'camera', true]]);
  });
});

describe('readBigBlueButtonDashboard: the polls', () => {
  const poll = (pollId: string, about: object = {}) => ({
    [pollId]: {pollId, pollType: 'YN', anonymous: false, multiple: false, quiz: false, question: 'Ready?', options: ['Yes', 'No'], correctOption: '', anonymousAnswers: [], createdOn: at(100), ...about},
  });
  const read = (polls: object, answers: object = {}) => readBigBlueButtonDashboard(meeting({polls, users: user('ada', {answers})}));

  it('reads question, options and answers, each answer at the moment of its poll', async () => {
    const log = await read(poll('p1'), {p1: ['No']});
    expect(log.interactions).to.deep.equal([{
      id: 'p1', kind: 'poll', question: 'Ready?', askedAt: new Date(at(100)), multipleAnswers: false, anonymous: false,
      options: [{id: '0', label: 'Yes', correct: undefined}, {id: '1', label: 'No', correct: undefined}],
    }]);
    expect(await told(log, 'answer', 'interactionId', 'optionIds')).to.deep.equal([[100, 'ada', 'p1', ['1']]]);
  });

  it('reads an answer that is one text, as some versions wrote it', async () => {
    expect(await told(await read(poll('p1'), {p1: 'Yes'}), 'answer', 'optionIds')).to.deep.equal([[100, 'ada', ['0']]]);
  });

  it('reads several answers of one person', async () => {
    expect(await told(await read(poll('p1', {multiple: true}), {p1: ['Yes', 'No']}), 'answer', 'optionIds')).to.deep.equal([[100, 'ada', ['0', '1']]]);
  });

  it('marks the right option of a quiz', async () => {
    const [quiz] = (await read(poll('p1', {quiz: true, correctOption: 'No'}))).interactions ?? [];
    expect(quiz).to.include({kind: 'quiz'});
    expect(quiz?.options.map(({correct}) => correct)).to.deep.equal([false, true]);
  });

  it('reads a question answered in one\'s own words', async () => {
    const log = await read(poll('p1', {pollType: 'R-', options: []}), {p1: ['=HYPERLINK("x")']});
    expect(log.interactions?.[0]).to.include({kind: 'open'});
    expect(await told(log, 'answer', 'text')).to.deep.equal([[100, 'ada', '=HYPERLINK("x")']]);
  });

  it('names nobody in an anonymous poll', async () => {
    const log = await read(poll('p1', {anonymous: true, anonymousAnswers: ['Yes', 'No', 'Yes']}));
    expect(await told(log, 'answer', 'optionIds')).to.deep.equal([[100, undefined, ['0']], [100, undefined, ['1']], [100, undefined, ['0']]]);
    expect(log.interactions?.[0]?.anonymous).to.equal(true);
  });

  it('keeps a poll that asks nothing, without a question', async () => {
    expect((await read(poll('p1', {question: ''}))).interactions?.[0]?.question).to.equal(undefined);
  });

  it('keeps an answer that the poll does not offer, and one to a poll that is not there', async () => {
    const log = await read(poll('p1'), {p1: ['Maybe'], p2: ['Blue']});
    expect(log.interactions?.map(({id, options}) => [id, options.map(({label}) => label)])).to.deep.equal([['p1', ['Yes', 'No', 'Maybe']], ['p2', ['Blue']]]);
    expect((await told(log, 'answer', 'optionIds')).map(([, , ids]) => ids)).to.have.deep.members([['2'], ['0']]);
  });

  it('keeps a poll whose moment is no time', async () => {
    const log = await read(poll('p1', {createdOn: null}), {p1: ['Yes']});
    expect(log.interactions?.[0]?.askedAt).to.equal(undefined);
    expect(await told(log, 'answer')).to.deep.equal([[0, 'ada']]);
  });
});

describe('readBigBlueButtonDashboard: through the events adapter', () => {
  const sessionId = 'meeting-1';
  const adapter = async () => eventsAdapter(await readBigBlueButtonDashboard(meeting({
    users: {
      ...user('ada', {isModerator: true, totalOfMessages: 12, talk: {totalTime: 1_260_000}, answers: {p1: ['No']}, reactions: [{name: '👏', sentOn: at(20)}]}),
      ...user('bo', {totalOfMessages: 0, raiseHand: [at(30)], intIds: {
        w_1: {intId: 'w_1', sessions: [{registeredOn: at(100), leftOn: at(300)}, {registeredOn: at(400), leftOn: 0}]},
        w_2: {intId: 'w_2', sessions: [{registeredOn: at(290), leftOn: at(310)}]},
      }}),
    },
    polls: {p1: {pollId: 'p1', pollType: 'YN', question: 'Ready?', options: ['Yes', 'No'], anonymousAnswers: [], createdOn: at(100)}},
  })));

  it('merges the sessions of a person, and keeps an open one to the end', async () => {
    const {rows} = await (await adapter()).getAttendees!({sessionId, page: 1, pageSize: 10});
    expect(rows.map(({id, viewedSeconds}) => [id, viewedSeconds])).to.deep.equal([['ada', 590], ['bo', 410]]);
  });

  it('counts messages though it does not know when they were written', async () => {
    const overview = await (await adapter()).getOverview!({sessionId});
    expect(overview.chatMessages).to.deep.equal({count: 12, people: 1, of: 2});
    expect(overview.polls).to.deep.equal({count: 1, people: 1, of: 2});
  });

  it('does not say how engaged anybody was: talk and chat have no times', async () => {
    const room = await adapter();
    expect((await room.getOverview!({sessionId})).engagementRate).to.equal(undefined);
    expect((await room.getTimeline!({sessionId})).engagementRate).to.equal(undefined);
    expect((await room.getAttendees!({sessionId, page: 1, pageSize: 10})).rows.map(({engagementRate}) => engagementRate)).to.deep.equal([undefined, undefined]);
    expect(room).not.to.have.property('getEngagement');
    expect(room.definitions).not.to.have.property('engagementRate');
  });

  it('offers no transcript', async () => {
    expect((await adapter()).capabilities?.reports).not.to.include('group-chat-transcripts');
  });
});

describe('readBigBlueButtonDashboard: damaged data', () => {
  it('survives times that are none, each alone', async () => {
    const log = await readOne({
      intIds: sessions({registeredOn: 'Invalid date', leftOn: at(20)}, {registeredOn: at(30), leftOn: at(40)}, {registeredOn: at(50), leftOn: -7}),
      raiseHand: [at(60), NaN, '??'], reactions: [{name: '👏', sentOn: 1e300}, {name: '👏', sentOn: at(70)}], webcams: [{startedOn: {}, stoppedOn: at(80)}],
    });
    expect(await told(log, 'join')).to.deep.equal([[30, 'ada'], [50, 'ada']]);
    expect(await told(log, 'leave')).to.deep.equal([[40, 'ada']]);
    expect(await told(log, 'hand')).to.deep.equal([[60, 'ada']]);
    expect(await told(log, 'reaction')).to.deep.equal([[70, 'ada']]);
    expect(log.setAside).to.deep.equal([{reason: 'bad-time', count: 6, example: 'registeredOn of w_ada'}]);
  });

  it('does not let a person leave before they came', async () => {
    const log = await readOne({intIds: sessions({registeredOn: at(50), leftOn: at(40)})});
    expect(await told(log, 'leave')).to.deep.equal([[50, 'ada']]);
  });

  it('reads ids that are names of JavaScript\'s own', async () => {
    const text = JSON.stringify(meeting({users: user('PROTO', {answers: {}, extId: ''})})).replaceAll('PROTO', '__proto__');
    expect((await readBigBlueButtonDashboard(text)).people.map(({id}) => id)).to.deep.equal(['__proto__']);
  });

  for (const [what, source] of [
    ['an empty text', ''], ['text that is no JSON', '{"intId":'], ['another JSON', '{"intId": 7, "users": {}}'], ['a list', '[]'], ['null', 'null'], ['nothing', undefined],
    ['an answer without data', {response: {returncode: 'FAILED'}}], ['an answer with broken data', {response: {data: '{'}}], ['XML', '<recording/>'],
    ['a dashboard without any time', {intId: 'x', users: {}}], ['a dashboard whose users are none', {intId: 'x', createdOn: at(0)}],
  ] as const) {
    it(`rejects ${what}`, async () => {
      expect(await rejection(readBigBlueButtonDashboard(source))).to.be.instanceOf(AdapterError).with.property('code', 'malformed');
    });
  }

  it('survives anything in the place of anything', async () => {
    const anything = fc.anything({maxDepth: 2, withBigInt: false});
    const field = fc.constantFrom('users', 'polls', 'createdOn', 'endedOn', 'name', 'extId');
    const userField = fc.constantFrom('intIds', 'answers', 'talk', 'reactions', 'emojis', 'raiseHand', 'webcams', 'totalOfMessages', 'name', 'extId', 'isDialIn');
    await fc.assert(fc.asyncProperty(field, userField, anything, async (name, userName, value) => {
      for (const data of [meeting({[name]: value}), meeting({users: user('ada', {[userName]: value})}), meeting({polls: {p1: {createdOn: at(1), options: value, anonymousAnswers: value}}})]) {
        const log = await orAdapterError(readBigBlueButtonDashboard(data));
        if (log instanceof AdapterError) expect(log.code).to.equal('malformed');
      }
    }), {numRuns: 150});
  });

  it('stops when aborted, with the reason given', async () => {
    const reason = new Error('enough');
    expect(await rejection(readBigBlueButtonDashboard(meeting(), {signal: AbortSignal.abort(reason)}))).to.equal(reason);
  });
});
