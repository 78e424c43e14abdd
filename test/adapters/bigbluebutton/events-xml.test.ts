import {expect} from '@open-wc/testing';
import {readBigBlueButtonEvents} from '../../../src/adapters/bigbluebutton-events.js';
import {chat, createdAt, cursor, end, event, join, leave, meetingId, recording, status, talking, told} from './invented.js';

const read = (...events: string[]) => readBigBlueButtonEvents(recording(events));
const vote = (seconds: number, userId: string, pollId: string, answerId: string, answer: string) =>
  event('UserRespondedToPollRecordEvent', seconds, {userId, pollId, answerId, answer});
const poll = (seconds: number, pollId: string, fields: Readonly<Record<string, string>> = {}) =>
  event('PollStartedRecordEvent', seconds, {pollId, answers: '[{"id":0,"key":"Yes"},{"id":1,"key":"No"}]', question: '', type: 'YN', secretPoll: 'false', ...fields});

describe('readBigBlueButtonEvents: the meeting', () => {
  it('is a session of the room whose external id it bears, under the name of the metadata', async () => {
    const log = await read(join(10, 'w_ada', 'Ada'), end(600));
    expect(log.room).to.deep.equal({id: 'algebra-1', name: 'Algebra I'});
    expect(log.sessions[0]).to.include({id: meetingId, roomId: 'algebra-1', roomName: 'Algebra I'});
  });

  it('starts when it was created, not when the first person came', async () => {
    const log = await read(join(300, 'w_ada', 'Ada'), end(600));
    expect(log.sessions[0]?.startsAt.getTime()).to.equal(createdAt);
  });

  it('ends when all are sent out, whatever the server still writes after that', async () => {
    const log = await read(join(10, 'w_ada', 'Ada'), end(600), leave(602, 'w_ada'));
    expect(log.sessions[0]?.endsAt?.getTime()).to.equal(createdAt + 600_000);
    expect(await told(log, 'leave')).to.deep.equal([[600, 'w_ada']]);
  });

  it('ends with the last event of any kind where nobody ended it', async () => {
    const log = await read(join(10, 'w_ada', 'Ada'), cursor(431.5));
    expect(log.sessions[0]?.endsAt?.getTime()).to.equal(createdAt + 431_500);
  });

  it('starts with its first event where its id tells no time', async () => {
    const xml = recording([join(10, 'w_ada', 'Ada'), end(600)]).replaceAll(meetingId, 'renamed');
    const log = await readBigBlueButtonEvents(xml);
    expect(log.sessions[0]?.startsAt.getTime()).to.equal(createdAt + 10_000);
  });

  it('is a breakout of the meeting that it names', async () => {
    const head = '<meeting id="x" externalId="group-2" name="Group 2" breakout="true"/><breakout parentMeetingId="main-1" sequence="2"/>';
    const log = await readBigBlueButtonEvents(recording([join(10, 'w_ada', 'Ada'), end(600)], head));
    expect(log.sessions[0]?.parentSessionId).to.equal('main-1');
  });

  it('names the first moderator as its host', async () => {
    const log = await read(join(5, 'w_bo', 'Bo'), join(10, 'w_ada', 'Ada', {role: 'MODERATOR'}), join(20, 'w_cy', 'Cy', {role: 'MODERATOR'}), end(60));
    expect(log.sessions[0]).to.include({hostId: 'w_ada', hostName: 'Ada'});
  });

  it('has a recording as long as the spans between the presses of the button', async () => {
    const button = (seconds: number, on: boolean) => event('RecordStatusEvent', seconds, {userId: 'w_ada', status: String(on)});
    const log = await read(join(1, 'w_ada', 'Ada'), button(60, true), button(120, false), button(300, true), end(400));
    expect(log.sessions[0]?.recording).to.deep.equal({id: meetingId, startsAt: new Date(createdAt + 60_000), durationSeconds: 160});
  });

  it('has no recording where the button was never pressed', async () => {
    expect((await read(join(1, 'w_ada', 'Ada'), end(60))).sessions[0]?.recording).to.equal(undefined);
  });

  it('says which kinds of events BigBlueButton never records', async () => {
    expect((await read(join(1, 'w_ada', 'Ada'))).unknown).to.include.members(['question', 'thread', 'download', 'player-load', 'play', 'message-like']);
  });

  it('leaves nothing aside that is sound', async () => {
    expect((await read(join(1, 'w_ada', 'Ada'), cursor(2), leave(30, 'w_ada'), end(60))).setAside).to.deep.equal([]);
  });
});

describe('readBigBlueButtonEvents: the people', () => {
  it('counts one person who came back under another connection once', async () => {
    const log = await read(
      join(10, 'w_ada1', 'Ada', {externalUserId: 'ext-ada'}), leave(60, 'w_ada1'), join(90, 'w_ada2', 'Ada', {externalUserId: 'ext-ada'}), end(600));
    expect(log.people).to.deep.equal([{id: 'ext-ada', name: 'Ada', role: 'viewer'}]);
    expect(await told(log, 'join', 'connection')).to.deep.equal([[10, 'ext-ada', 'w_ada1'], [90, 'ext-ada', 'w_ada2']]);
    expect(await told(log, 'leave', 'connection')).to.deep.equal([[60, 'ext-ada', 'w_ada1']]);
  });

  it('keeps two people of one name apart', async () => {
    const log = await read(join(10, 'w_one', 'Sam Doe'), join(20, 'w_two', 'Sam Doe'), end(60));
    expect(log.people.map(({id}) => id)).to.deep.equal(['w_one', 'w_two']);
  });

  it('takes the connection for the person where the host page gave no id', async () => {
    const log = await read(event('ParticipantJoinEvent', 1, {userId: 'w_ada', name: 'Ada', role: 'VIEWER'}), end(60));
    expect(log.people[0]?.id).to.equal('w_ada');
  });

  it('lets a person rejoin under the same connection', async () => {
    const log = await read(join(10, 'w_ada', 'Ada'), leave(60, 'w_ada'), join(61, 'w_ada', 'Ada'), end(600));
    expect(await told(log, 'join')).to.have.length(2);
    expect(await told(log, 'leave')).to.have.length(1);
  });

  it('says once that somebody came who is written down twice', async () => {
    expect(await told(await read(join(10, 'w_ada', 'Ada'), join(11, 'w_ada', 'Ada'), end(60)), 'join')).to.have.length(1);
  });

  it('leaves open the end of whoever stayed', async () => {
    expect(await told(await read(join(10, 'w_ada', 'Ada'), end(60)), 'leave')).to.deep.equal([]);
  });

  it('does not take leaving the telephone bridge for leaving the room', async () => {
    const log = await read(join(10, 'w_ada', 'Ada'), event('ParticipantLeftEvent', 30, {participant: 'w_ada', bridge: '7'}), end(60));
    expect(await told(log, 'leave')).to.deep.equal([]);
  });

  it('shows who only telephoned as a viewer, there while on the bridge', async () => {
    const log = await read(
      join(1, 'w_ada', 'Ada'),
      event('ParticipantJoinedEvent', 20, {participant: 'v_1', callername: '+1 555 01xx', callernumber: '555'}),
      talking(25, 'v_1', true), event('ParticipantLeftEvent', 50, {participant: 'v_1', bridge: '7'}), end(60));
    expect(log.people[1]).to.deep.equal({id: 'v_1', name: '+1 555 01xx', role: 'viewer'});
    expect((await told(log, 'join')).at(-1)).to.deep.equal([20, 'v_1']);
    expect(await told(log, 'leave')).to.deep.equal([[50, 'v_1']]);
    expect(await told(log, 'signal', 'on')).to.deep.equal([[25, 'v_1', true], [50, 'v_1', false]]);
  });

  it('lists nobody twice who is on the web page and on the bridge', async () => {
    const log = await read(event('ParticipantJoinedEvent', 5, {participant: 'w_ada', callername: 'Ada'}), join(6, 'w_ada', 'Ada'), end(60));
    expect(log.people).to.have.length(1);
    expect(await told(log, 'join')).to.deep.equal([[6, 'w_ada']]);
  });

  it('calls a person a moderator who was one at any time', async () => {
    const log = await read(join(1, 'w_ada', 'Ada'), status(5, 'w_ada', 'role', 'MODERATOR'), status(9, 'w_ada', 'role', 'VIEWER'), end(60));
    expect(log.people[0]?.role).to.equal('moderator');
  });

  it('shows the newest name of a person', async () => {
    expect((await read(join(1, 'w_ada', 'Guest'), leave(5, 'w_ada'), join(6, 'w_ada', 'Ada'), end(60))).people[0]?.name).to.equal('Ada');
  });
});

describe('readBigBlueButtonEvents: talk, camera, gestures', () => {
  const inRoom = (...events: string[]) => read(join(1, 'w_ada', 'Ada'), ...events, end(600));

  it('takes talk from its start to its end', async () => {
    const log = await inRoom(talking(10, 'w_ada', true), talking(12.5, 'w_ada', false));
    expect(await told(log, 'signal', 'signal', 'on')).to.deep.equal([[10, 'w_ada', 'talk', true], [12.5, 'w_ada', 'talk', false]]);
  });

  it('ends talk when the microphone is muted', async () => {
    const log = await inRoom(talking(10, 'w_ada', true), event('ParticipantMutedEvent', 11, {participant: 'w_ada', muted: 'true'}), talking(12, 'w_ada', false));
    expect(await told(log, 'signal', 'on')).to.deep.equal([[10, 'w_ada', true], [11, 'w_ada', false]]);
  });

  it('ends talk and camera when the person leaves', async () => {
    const log = await inRoom(talking(10, 'w_ada', true), status(10, 'w_ada', 'hasStream', 'true,stream=low-w_ada-1'), leave(20, 'w_ada'));
    expect((await told(log, 'signal', 'signal', 'on')).filter(([second]) => second === 20))
      .to.have.deep.members([[20, 'w_ada', 'talk', false], [20, 'w_ada', 'camera', false]]);
  });

  it('counts a message written before the join and an answer after the leave for the person', async () => {
    const log = await read(chat(0.5, 'w_ada', 'first'), join(1, 'w_ada', 'Ada', {externalUserId: 'ext-ada'}), leave(20, 'w_ada'), poll(21, 'p1'), vote(22, 'w_ada', 'p1', '1', 'No'), end(60));
    expect(await told(log, 'message', 'text')).to.deep.equal([[0.5, 'ext-ada', 'first']]);
    expect(await told(log, 'answer', 'optionIds')).to.deep.equal([[22, 'ext-ada', ['1']]]);
  });

  it('keeps the camera on while one of two streams runs', async () => {
    const stream = (seconds: number, on: boolean, name: string) => status(seconds, 'w_ada', 'hasStream', `${on},stream=${name}`);
    const log = await inRoom(stream(10, true, 'a'), stream(20, true, 'b'), stream(30, false, 'a'), stream(40, false, 'b'));
    expect(await told(log, 'signal', 'signal', 'on')).to.deep.equal([[10, 'w_ada', 'camera', true], [40, 'w_ada', 'camera', false]]);
  });

  it('knows whose camera a stream of the recorder is by its name', async () => {
    const log = await readBigBlueButtonEvents(recording([
      join(1, 'w_tx4ra3kj0vle', 'Ada'),
      event('StartWebcamShareEvent', 10, {stream: 'medium-w_tx4ra3kj0vle-1552665745616-recorded'}),
      event('StopWebcamShareEvent', 20, {stream: 'medium-w_tx4ra3kj0vle-1552665745616-recorded'}),
      event('StartWebRTCShareEvent', 30, {filename: `/var/kurento/recordings/${meetingId}/low-w_tx4ra3kj0vle-77.webm`}),
      event('StopWebRTCShareEvent', 40, {filename: `/var/kurento/recordings/${meetingId}/low-w_tx4ra3kj0vle-77.webm`}),
      end(60)]));
    expect((await told(log, 'signal', 'on')).map(([second, , on]) => [second, on])).to.deep.equal([[10, true], [20, false], [30, true], [40, false]]);
  });

  it('keeps a signal on while another connection of the person keeps it on', async () => {
    const log = await read(
      join(1, 'w_one', 'Ada', {externalUserId: 'ada'}), join(2, 'w_two', 'Ada', {externalUserId: 'ada'}),
      talking(10, 'w_one', true), talking(11, 'w_two', true), talking(12, 'w_one', false), talking(15, 'w_two', false), end(60));
    expect(await told(log, 'signal', 'on')).to.deep.equal([[10, 'ada', true], [15, 'ada', false]]);
  });

  it('raises the hand by the old setting until any other value', async () => {
    const log = await inRoom(status(10, 'w_ada', 'emojiStatus', 'raiseHand'), status(20, 'w_ada', 'emojiStatus', 'none'),
      status(30, 'w_ada', 'emojiStatus', 'raiseHand'), status(40, 'w_ada', 'emojiStatus', 'applause'));
    expect(await told(log, 'hand', 'up')).to.deep.equal([[10, 'w_ada', true], [20, 'w_ada', false], [30, 'w_ada', true], [40, 'w_ada', false]]);
    expect(await told(log, 'reaction', 'kind')).to.deep.equal([[40, 'w_ada', 'clap']]);
  });

  it('raises the hand by the new setting, and counts a hand that is up already once', async () => {
    const log = await inRoom(status(10, 'w_ada', 'raiseHand', 'true'), status(12, 'w_ada', 'raiseHand', 'true'), status(20, 'w_ada', 'raiseHand', 'false'));
    expect(await told(log, 'hand', 'up')).to.deep.equal([[10, 'w_ada', true], [20, 'w_ada', false]]);
  });

  it('counts the hand of a person who came back with it anew', async () => {
    const log = await inRoom(status(10, 'w_ada', 'raiseHand', 'true'), leave(20, 'w_ada'), join(30, 'w_ada', 'Ada'), status(40, 'w_ada', 'raiseHand', 'true'));
    expect((await told(log, 'hand', 'up')).filter(([, , up]) => up)).to.have.length(2);
  });

  it('reads reactions as words and as signs, and not the fading of one', async () => {
    const log = await inRoom(status(10, 'w_ada', 'emojiStatus', 'happy'), status(20, 'w_ada', 'emojiStatus', 'confused'),
      status(30, 'w_ada', 'reactionEmoji', '👏🏽'), status(35, 'w_ada', 'reactionEmoji', 'none'), status(40, 'w_ada', 'reactionEmoji', '👍'));
    expect((await told(log, 'reaction', 'kind')).map(([, , kind]) => kind)).to.deep.equal(['smile', 'confused', 'clap', '👍']);
  });

  it('does not take being away for a reaction or for leaving', async () => {
    const log = await inRoom(status(10, 'w_ada', 'away', 'true'), status(20, 'w_ada', 'away', 'false'), status(30, 'w_ada', 'emojiStatus', 'away'));
    expect(await told(log, 'reaction')).to.deep.equal([]);
    expect(await told(log, 'leave')).to.deep.equal([]);
  });
});

describe('readBigBlueButtonEvents: the chat', () => {
  const inRoom = (...events: string[]) => read(join(1, 'w_ada', 'Ada'), join(2, 'w_bo', 'Bo'), ...events, end(600));

  it('makes plain text of the HTML that older clients sent', async () => {
    const log = await inRoom(chat(10, 'w_ada', 'see <a href="event:https://x.example"><u>https://x.example</u></a><br/>it&#39;s 1 &lt; 2 &amp; done'));
    expect(await told(log, 'message', 'text')).to.deep.equal([[10, 'w_ada', 'see https://x.example\nit\'s 1 < 2 & done']]);
  });

  it('reads text in a CDATA section', async () => {
    const xml = recording([join(1, 'w_ada', 'Ada'), chat(10, 'w_ada', 'HERE'), end(60)]).replace('HERE', '<![CDATA[a ]] b]]>');
    expect(await told(await readBigBlueButtonEvents(xml), 'message', 'text')).to.deep.equal([[10, 'w_ada', 'a ]] b']]);
  });

  it('keeps text as typed from 3.0 on, where messages have ids and replies', async () => {
    const log = await inRoom(chat(10, 'w_ada', 'if a<b and c>d', {messageId: 'm1'}), chat(11, 'w_bo', '`x &amp; y`', {messageId: 'm2', replyToMessageId: 'm1'}));
    expect(await told(log, 'message', 'messageId', 'text', 'repliesTo'))
      .to.deep.equal([[10, 'w_ada', 'm1', 'if a<b and c>d', undefined], [11, 'w_bo', 'm2', '`x &amp; y`', 'm1']]);
  });

  it('gives messages without ids ids of their own', async () => {
    const ids = (await told(await inRoom(chat(10, 'w_ada', 'a'), chat(10, 'w_ada', 'a')), 'message', 'messageId')).map(([, , id]) => id);
    expect(new Set(ids).size).to.equal(2);
  });

  it('shows the newest wording at the time of the first', async () => {
    const log = await inRoom(chat(10, 'w_ada', 'helo', {messageId: 'm1'}), event('EditPublicChatMessageRecordEvent', 20, {messageId: 'm1', message: 'hello'}));
    expect(await told(log, 'message', 'text')).to.deep.equal([[10, 'w_ada', 'hello']]);
  });

  it('marks a message deleted, whoever did it', async () => {
    const log = await inRoom(chat(10, 'w_ada', 'x', {messageId: 'm1'}), event('DeletePublicChatMessageRecordEvent', 20, {messageId: 'm1', deletedBy: 'w_gone'}));
    expect(await told(log, 'message-delete', 'messageId')).to.deep.equal([[20, undefined, 'm1']]);
    expect(log.setAside).to.deep.equal([]);
  });

  it('marks every message deleted when the chat is cleared, and none that comes later', async () => {
    const log = await inRoom(chat(10, 'w_ada', 'a', {messageId: 'm1'}), chat(11, 'w_bo', 'b', {messageId: 'm2'}), event('ClearPublicChatEvent', 20), chat(30, 'w_bo', 'c', {messageId: 'm3'}));
    expect((await told(log, 'message-delete', 'messageId')).map(([, , id]) => id)).to.deep.equal(['m1', 'm2']);
  });

  it('counts a thumb or a heart under a message as a like, another sign as a reaction, and one taken back as none', async () => {
    const sign = (seconds: number, name: string, reactionEmoji: string) => event(name, seconds, {senderId: 'w_bo', messageId: 'm1', reactionEmoji});
    const log = await inRoom(chat(10, 'w_ada', 'x', {messageId: 'm1'}),
      sign(20, 'SendPublicChatMessageReactionRecordEvent', '👍'), sign(21, 'SendPublicChatMessageReactionRecordEvent', '❤️'),
      sign(22, 'SendPublicChatMessageReactionRecordEvent', '😮'), sign(25, 'DeletePublicChatMessageReactionRecordEvent', '👍'));
    expect(await told(log, 'message-like', 'messageId')).to.deep.equal([[21, 'w_bo', 'm1']]);
    expect(await told(log, 'reaction', 'kind')).to.deep.equal([[22, 'w_bo', 'wow']]);
    expect(log.unknown).not.to.include('message-like');
  });
});

describe('readBigBlueButtonEvents: the polls', () => {
  const inRoom = (...events: string[]) => read(join(1, 'w_ada', 'Ada'), join(2, 'w_bo', 'Bo'), ...events, end(600));

  it('keeps a poll that asks nothing, without a question', async () => {
    const log = await inRoom(poll(10, 'p1'));
    expect(log.interactions).to.deep.equal([{
      id: 'p1', kind: 'poll', question: undefined, askedAt: new Date(createdAt + 10_000), multipleAnswers: undefined, anonymous: false,
      options: [{id: '0', label: 'Yes'}, {id: '1', label: 'No'}],
    }]);
  });

  it('opens and closes a poll once, published and stopped as it may be', async () => {
    const log = await inRoom(poll(10, 'p1'), event('PollPublishedRecordEvent', 30, {pollId: 'p1', answers: '[]'}), event('PollStoppedRecordEvent', 31, {pollId: 'p1'}));
    expect(await told(log, 'interaction', 'interactionId', 'state')).to.deep.equal([[10, undefined, 'p1', 'opened'], [30, undefined, 'p1', 'closed']]);
  });

  it('tells who chose what', async () => {
    const log = await inRoom(poll(10, 'p1'), vote(12, 'w_ada', 'p1', '0', 'Yes'), vote(13, 'w_bo', 'p1', '1', 'No'));
    expect(await told(log, 'answer', 'interactionId', 'optionIds')).to.deep.equal([[12, 'w_ada', 'p1', ['0']], [13, 'w_bo', 'p1', ['1']]]);
  });

  it('puts several answers of one person together', async () => {
    const log = await inRoom(poll(10, 'p1', {type: 'CUSTOM'}), vote(12, 'w_ada', 'p1', '0', 'Yes'), vote(12.001, 'w_ada', 'p1', '1', 'No'));
    expect(await told(log, 'answer', 'optionIds')).to.deep.equal([[12, 'w_ada', ['0', '1']]]);
    expect(log.interactions?.[0]?.multipleAnswers).to.equal(true);
  });

  it('reads a question answered in one\'s own words', async () => {
    const log = await inRoom(poll(10, 'p1', {type: 'R-', question: 'One word?', answers: '[]'}), vote(12, 'w_ada', 'p1', '0', 'tired'),
      event('PollPublishedRecordEvent', 30, {pollId: 'p1', question: 'One word?', answers: '[{"id":0,"key":"tired","numVotes":1}]'}));
    expect(log.interactions?.[0]).to.include({kind: 'open', question: 'One word?'});
    expect(log.interactions?.[0]?.options).to.deep.equal([]);
    expect(await told(log, 'answer', 'text', 'optionIds')).to.deep.equal([[12, 'w_ada', 'tired', undefined]]);
  });

  it('names nobody in a secret poll', async () => {
    const log = await inRoom(poll(10, 'p1', {secretPoll: 'true'}), vote(12, '', 'p1', '0', 'Yes'), vote(13, '', 'p1', '0', 'Yes'));
    expect(log.interactions?.[0]?.anonymous).to.equal(true);
    expect(await told(log, 'answer', 'optionIds')).to.deep.equal([[12, undefined, ['0']], [13, undefined, ['0']]]);
    expect(log.setAside).to.deep.equal([]);
  });

  it('reads polls of 2.0, which have neither type nor question nor the answers\' text', async () => {
    const log = await inRoom(
      event('PollStartedRecordEvent', 10, {pollId: 'p1', answers: '[{"id":0,"key":"A"},{"id":1,"key":"B"}]'}),
      event('UserRespondedToPollRecordEvent', 12, {userId: 'w_ada', pollId: 'p1', answerId: '1'}));
    expect(log.interactions?.[0]).to.include({kind: 'poll', anonymous: undefined});
    expect(await told(log, 'answer', 'optionIds')).to.deep.equal([[12, 'w_ada', ['1']]]);
  });

  for (const answers of ['[{"id":0,', 'null', '{"id":0}', '[0]', '[{"key":"Yes"}]']) {
    it(`keeps a poll whose options are ${answers}, with the options that were chosen`, async () => {
      const log = await inRoom(poll(10, 'p1', {answers}), vote(12, 'w_ada', 'p1', '1', 'No'));
      expect(log.interactions?.[0]?.options).to.deep.equal([{id: '1', label: 'No'}]);
      expect(log.setAside).to.deep.equal([{reason: 'bad-options', count: 1, example: 'p1'}]);
    });
  }

  it('leaves out an answer that answers nothing', async () => {
    const log = await inRoom(poll(10, 'p1'), event('UserRespondedToPollRecordEvent', 12, {userId: 'w_ada', pollId: 'p1'}));
    expect(await told(log, 'answer')).to.deep.equal([]);
    expect(log.setAside).to.deep.equal([{reason: 'bad-event', count: 1, example: 'UserRespondedToPollRecordEvent'}]);
  });

  it('calls an option without a text by its id', async () => {
    expect((await inRoom(poll(10, 'p1', {answers: '[{"id":3}]'}))).interactions?.[0]?.options).to.deep.equal([{id: '3', label: '3'}]);
  });

  it('keeps a poll of which only the answers and the result are in the file', async () => {
    const log = await inRoom(vote(12, 'w_ada', 'p1', '1', 'No'),
      event('PollPublishedRecordEvent', 20, {pollId: 'p1', question: 'Ready?', answers: '[{"id":0,"key":"Yes","numVotes":0},{"id":1,"key":"No","numVotes":1}]'}));
    expect(log.interactions?.[0]).to.include({id: 'p1', question: 'Ready?', askedAt: undefined});
    expect(log.interactions?.[0]?.options).to.deep.equal([{id: '0', label: 'Yes'}, {id: '1', label: 'No'}]);
  });
});
