import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readBigBlueButtonEvents} from '../../../src/adapters/bigbluebutton-events.js';
import {AdapterError} from '../../../src/model/index.js';
import {chat, createdAt, cursor, end, event, eventsOf, join, leave, meetingId, monotonicAtCreation, recording, status, talking, told} from './invented.js';
import {orAdapterError, rejection} from './rejection.js';

const whole = recording([
  join(10, 'w_ada', 'Ada', {role: 'MODERATOR'}), join(20, 'w_bo', 'Bo'), cursor(25), talking(30, 'w_ada', true), talking(40, 'w_ada', false),
  chat(50, 'w_bo', 'hello'), status(60, 'w_bo', 'raiseHand', 'true'), leave(70, 'w_bo'), end(600)]);

describe('readBigBlueButtonEvents: what is no events.xml', () => {
  const png = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 60, 113, 62])]);
  const others: readonly (readonly [string, string | Blob])[] = [
    ['an empty text', ''], ['an empty file', new Blob([])], ['plain text', 'hello'], ['JSON', '{"intId": "x", "users": {}}'],
    ['a web page', '<!doctype html><html><body><event eventname="x"></event></body></html>'], ['a picture', png],
    ['another XML', '<?xml version="1.0"?><rss><channel/></rss>'], ['a recording that tells of nothing', '<recording/>'],
  ];
  for (const [what, source] of others) {
    it(`rejects ${what} with one sentence for the developer`, async () => {
      const error = await rejection(readBigBlueButtonEvents(source));
      expect(error).to.be.instanceOf(AdapterError).with.property('code', 'malformed');
      expect(error).to.have.property('message').that.matches(/^bigbluebutton: .*events\.xml/);
    });
  }
});

describe('readBigBlueButtonEvents: a damaged file', () => {
  it('keeps what came before a cut in the middle of an event, and says that it was cut', async () => {
    const log = await readBigBlueButtonEvents(whole.slice(0, whole.indexOf('hello') + 3));
    expect(log.people).to.have.length(2);
    expect(await told(log, 'signal')).to.have.length(2);
    expect(await told(log, 'message')).to.deep.equal([]);
    expect(log.setAside).to.deep.equal([{reason: 'cut-off', count: 1, example: new Date(createdAt + 40_000).toISOString()}]);
    expect(log.sessions[0]?.endsAt?.getTime()).to.equal(createdAt + 40_000);
  });

  it('says that it was cut between two events', async () => {
    const log = await readBigBlueButtonEvents(whole.slice(0, whole.lastIndexOf('  <event')));
    expect(log.setAside).to.deep.include({reason: 'cut-off', count: 1, example: new Date(createdAt + 70_000).toISOString()});
  });

  it('can be cut anywhere: it is read up to there, or told to be no recording', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({min: 0, max: whole.length - 14}), async (length) => {
      const log = await orAdapterError(readBigBlueButtonEvents(whole.slice(0, length)));
      if (log instanceof AdapterError) expect(log.code).to.equal('malformed');
      else expect(log.setAside?.map(({reason}) => reason)).to.deep.equal(['cut-off']);
    }), {numRuns: 60});
  });

  it('goes on behind a hole that swallowed the end of one event and the start of the next', async () => {
    const from = whole.indexOf('<talking>');
    const log = await readBigBlueButtonEvents(whole.slice(0, from) + whole.slice(whole.indexOf('  <event', from)));
    expect(await told(log, 'message', 'text')).to.deep.equal([[50, 'w_bo', 'hello']]);
    expect(log.setAside).to.deep.equal([{reason: 'bad-event', count: 1, example: 'ParticipantTalkingEvent'}]);
  });

  it('reads on where an ampersand or a bracket stands unescaped', async () => {
    const log = await readBigBlueButtonEvents(whole.replace('hello', 'you & me < us'));
    expect(await told(log, 'message', 'text')).to.deep.equal([[50, 'w_bo', 'you & me < us']]);
    expect(await told(log, 'leave')).to.deep.equal([[70, 'w_bo']]);
  });

  it('reads on where a wrong tag closes a field', async () => {
    const log = await readBigBlueButtonEvents(whole.replace('hello</message>', 'hello</massage></message>'));
    expect(await told(log, 'message', 'text')).to.deep.equal([[50, 'w_bo', 'hello']]);
  });

  it('leaves out an event one of whose fields never ends', async () => {
    const log = await readBigBlueButtonEvents(whole.replace('hello</message>', 'hello'));
    expect(await told(log, 'message')).to.deep.equal([]);
    expect(await told(log, 'leave')).to.deep.equal([[70, 'w_bo']]);
    expect(log.setAside).to.deep.equal([{reason: 'bad-event', count: 1, example: 'PublicChatEvent'}]);
  });

  it('leaves out an event without a name, and one that lacks whom it is about', async () => {
    const log = await readBigBlueButtonEvents(recording([
      join(1, 'w_ada', 'Ada'), event('', 2).replace(' eventname=""', ''), event('ParticipantTalkingEvent', 3, {talking: 'true'}),
      event('ParticipantLeftEvent', 4), event('PublicChatEvent', 5, {message: 'who?'}), event('PollStoppedRecordEvent', 6), end(60)]));
    expect(log.setAside).to.deep.equal([{reason: 'bad-event', count: 5, example: undefined}]);
    expect(await told(log, 'leave')).to.deep.equal([]);
  });

  it('passes over kinds of events that it does not know', async () => {
    const log = await readBigBlueButtonEvents(recording([join(1, 'w_ada', 'Ada'), event('TranscriptUpdatedEvent', 2, {transcript: 'x'}), event('__proto__', 3), event('toString', 4), end(60)]));
    expect(log.setAside).to.deep.equal([]);
  });

  it('sets aside what people did who never came', async () => {
    const log = await readBigBlueButtonEvents(recording([
      join(1, 'w_ada', 'Ada'), chat(2, 'w_gone', 'hi'), talking(3, 'w_gone', true), talking(4, 'w_gone', false), leave(5, 'w_gone'), end(60)]));
    expect(log.people).to.have.length(1);
    expect(log.setAside).to.deep.equal([{reason: 'unknown-user', count: 4, example: 'message of w_gone'}]);
  });

  it('never tells a name or a message in what it sets aside', async () => {
    const log = await readBigBlueButtonEvents(recording([chat(2, 'w_gone', 'my secret'), event('ParticipantJoinEvent', 3, {name: 'Ada Secret'})]));
    expect(JSON.stringify(log.setAside)).not.to.match(/secret/i);
    expect(log.setAside).to.have.length(2);
  });
});

describe('readBigBlueButtonEvents: times', () => {
  const camera = (seconds: number, name: string, without: 'utc' | 'timestamp') => event(name, seconds, {stream: 'low-w_tx4ra3kj0vle-1'}, without);

  it('places an event without a wall clock by the other clock', async () => {
    const log = await readBigBlueButtonEvents(recording([join(10, 'w_tx4ra3kj0vle', 'Ada'), camera(20, 'StartWebcamShareEvent', 'utc'), camera(30.5, 'StopWebcamShareEvent', 'utc'), end(60)]));
    expect((await told(log, 'signal')).map(([second]) => second)).to.deep.equal([20, 30.5]);
  });

  it('places it as far from the wall clock as the nearest event before', async () => {
    const drifted = event('WhiteboardCursorMoveEvent', 15, {timestampUTC: String(createdAt + 15_250)});
    const log = await readBigBlueButtonEvents(recording([join(10, 'w_tx4ra3kj0vle', 'Ada'), drifted, camera(20, 'StartWebcamShareEvent', 'utc'), end(60)]));
    expect((await told(log, 'signal'))[0]?.[0]).to.equal(20.25);
  });

  it('needs only the wall clock', async () => {
    const log = await readBigBlueButtonEvents(recording([join(10, 'w_tx4ra3kj0vle', 'Ada'), camera(20, 'StartWebcamShareEvent', 'timestamp'), end(60)]));
    expect((await told(log, 'signal'))[0]?.[0]).to.equal(20);
  });

  it('takes the first event for the creation where no event has a wall clock', async () => {
    const log = await readBigBlueButtonEvents(recording([event('MeetingConfigurationEvent', 0, {}, 'utc'), event('ParticipantJoinEvent', 10, {userId: 'w_ada'}, 'utc')]));
    expect(await told(log, 'join')).to.deep.equal([[10, 'w_ada']]);
  });

  for (const timestampUTC of ['0', '-5', 'NaN', 'yesterday', '9999999999999999', '1e12', String(createdAt - 400 * 86_400_000)]) {
    it(`does not believe ${timestampUTC}, which would stretch the session over years`, async () => {
      const log = await readBigBlueButtonEvents(recording([join(10, 'w_ada', 'Ada'), chat(20, 'w_ada', 'x', {timestampUTC}), end(60)]));
      expect(await told(log, 'message')).to.deep.equal([[20, 'w_ada']]);
      expect(log.sessions[0]?.startsAt.getTime()).to.equal(createdAt);
    });
  }

  it('leaves out an event without any time', async () => {
    const timeless = event('PublicChatEvent', 20, {senderId: 'w_ada', message: 'x', timestampUTC: 'never'}, 'timestamp');
    const log = await readBigBlueButtonEvents(recording([join(10, 'w_ada', 'Ada'), timeless, end(60)]));
    expect(await told(log, 'message')).to.deep.equal([]);
    expect(log.setAside).to.deep.equal([{reason: 'bad-time', count: 1, example: 'PublicChatEvent'}]);
  });

  it('rejects a recording that tells no time at all', async () => {
    const xml = `<recording meeting_id="m"><event timestamp="${monotonicAtCreation}" eventname="ParticipantJoinEvent"><userId>w_ada</userId></event></recording>`;
    expect(await rejection(readBigBlueButtonEvents(xml))).to.be.instanceOf(AdapterError).with.property('code', 'malformed');
  });
});

describe('readBigBlueButtonEvents: a hostile file', () => {
  it('expands no entities of a document type', async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">${
      Array.from({length: 12}, (_, i) => `<!ENTITY b${i} "${`&b${i - 1};`.repeat(10)}">`).join('')}]>`;
    const xml = recording([join(1, 'w_ada', 'Ada'), chat(2, 'w_ada', 'HERE'), end(60)]).replace('<recording', `${bomb}<recording`).replace('HERE', '&b11;&b;&a;');
    expect(await told(await readBigBlueButtonEvents(xml), 'message', 'text')).to.deep.equal([[2, 'w_ada', '&b11;&b;&a;']]);
  });

  it('reads ids that are names of JavaScript\'s own', async () => {
    const log = await readBigBlueButtonEvents(recording([
      join(1, '__proto__', 'Ada'), join(2, 'constructor', 'Bo'), chat(3, '__proto__', 'x', {messageId: '__proto__'}), talking(4, 'constructor', true), end(60)]));
    expect(log.people.map(({id}) => id)).to.deep.equal(['__proto__', 'constructor']);
    expect(await told(log, 'message')).to.deep.equal([[3, '__proto__']]);
    expect(log.setAside).to.deep.equal([]);
  });

  it('keeps markup in names as text', async () => {
    const log = await readBigBlueButtonEvents(recording([join(1, 'w_ada', '<img src=x onerror=alert(1)>'), end(60)]));
    expect(log.people[0]?.name).to.equal('<img src=x onerror=alert(1)>');
  });

  it('reads any text in any field without failing', async () => {
    const text = fc.string({unit: 'grapheme'}).map((written) => written.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''));
    await fc.assert(fc.asyncProperty(text, text, text, async (name, value, message) => {
      const xml = recording([join(1, 'w_ada', name), status(2, 'w_ada', 'emojiStatus', value), chat(3, 'w_ada', message, {messageId: 'm1'}),
        event('PollStartedRecordEvent', 4, {pollId: value, question: name, answers: message}), end(60)]);
      const log = await readBigBlueButtonEvents(xml);
      expect(log.people[0]?.id).to.equal('w_ada');
      expect((await told(log, 'message', 'text'))[0]?.[2]).to.equal(message);
    }), {numRuns: 100});
  });
});

describe('readBigBlueButtonEvents: reading', () => {
  const same = async (source: string | Blob) => {
    const log = await readBigBlueButtonEvents(source);
    return {people: log.people, sessions: log.sessions, events: await eventsOf(log)};
  };
  const utf16 = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * whole.length + 2));
    view.setUint16(0, 0xfeff, littleEndian);
    for (let i = 0; i < whole.length; i++) view.setUint16(2 * i + 2, whole.charCodeAt(i), littleEndian);
    return new Blob([view.buffer]);
  };
  const sources: readonly (readonly [string, string | Blob])[] = [
    ['a file', new Blob([whole])], ['a file with a byte order mark', new Blob(['\uFEFF', whole])], ['text with a byte order mark', `\uFEFF${whole}`],
    ['UTF-16, low byte first', utf16(true)], ['UTF-16, high byte first', utf16(false)],
  ];
  for (const [what, source] of sources) {
    it(`reads ${what} as the text`, async () => {
      expect(await same(source)).to.deep.equal(await same(whole));
    });
  }

  it('reads letters that lie across two pieces of a file', async () => {
    const padding = cursor(5).repeat(2000);
    for (const shift of ['', 'x', 'xx', 'xxx']) {
      const xml = recording([join(1, 'w_ada', `${shift}${'😀é'.repeat(60_000)}`), padding, end(60)]);
      expect((await readBigBlueButtonEvents(new Blob([xml]))).people[0]?.name).to.have.length(shift.length + 180_000);
      expect((await readBigBlueButtonEvents(new Blob([xml]))).people[0]?.name).not.to.include('\uFFFD');
    }
  });

  it('tells how far it is, up to all', async () => {
    const parts: number[] = [];
    await readBigBlueButtonEvents(recording([join(1, 'w_ada', 'Ada'), cursor(2).repeat(3000), end(60)]), {onProgress: (part) => parts.push(part)});
    expect(parts.length).to.be.greaterThan(2);
    expect(parts).to.deep.equal([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).to.equal(1);
  });

  it('lets the page work while it reads a long text', async () => {
    let turns = 0;
    let reading = true;
    const turn = () => {
      turns += 1;
      if (reading) setTimeout(turn);
    };
    setTimeout(turn);
    await readBigBlueButtonEvents(recording([join(1, 'w_ada', 'Ada'), cursor(2).repeat(30_000), end(60)]));
    reading = false;
    expect(turns).to.be.greaterThan(2);
  });

  it('stops at once when aborted, with the reason given', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const reading = readBigBlueButtonEvents(recording([join(1, 'w_ada', 'Ada'), cursor(2).repeat(3000)]), {
      signal: controller.signal, onProgress: () => controller.abort(reason),
    });
    expect(await rejection(reading)).to.equal(reason);
    expect(await rejection(readBigBlueButtonEvents(whole, {signal: AbortSignal.abort(reason)}))).to.equal(reason);
  });

  it('bears the id of its meeting, whatever is in the elements behind', async () => {
    const log = await readBigBlueButtonEvents(recording([join(1, 'w_ada', 'Ada')], '<meeting externalId="first"/><metadata/><meeting id="other" externalId="second"/>'));
    expect(log.sessions[0]).to.include({id: meetingId, roomId: 'first'});
  });
});
