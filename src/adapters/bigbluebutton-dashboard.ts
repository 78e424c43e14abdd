import {AdapterError, Pace, type ActCounts, type RoomLog} from '../model/index.js';
import {Acts} from './bigbluebutton/acts.js';
import {DashboardPoll} from './bigbluebutton/dashboard-poll.js';
import {entriesOf, fieldsOf, listOf, parseJson, quantityOf, textOf} from './bigbluebutton/loose-json.js';
import {epochOf} from './bigbluebutton/meeting-clock.js';
import {reactionKind} from './bigbluebutton/reaction-kind.js';
import {Roster} from './bigbluebutton/roster.js';
import {SetAsideList} from './bigbluebutton/set-aside-list.js';
import {wholeText} from './bigbluebutton/source-text.js';

export interface DashboardReadOptions {
  readonly signal?: AbortSignal;
}

/**
 * Reads the data of BigBlueButton's learning dashboard into a log for `eventsAdapter`: the file `learning_dashboard_data.json` of
 * 2.4 to 2.7 and of 3.0, and the answer of the API, which wraps it as a text. `source` may be text, a file, or the object itself.
 *
 * - A person is an `extId` (a caller by telephone: a `userKey`, since callers' numbers are masked); each of their `intIds` is a
 *   connection. Roles are `moderator` and `viewer`.
 * - Times are milliseconds since 1970; 0 means still open. A meeting without an end is live.
 * - Chat is told as a count, talk as a length, both without times: they are in `counts`, and of neither is it known when. So no
 *   engagement can be told from them.
 * - Answers have no times: each is put at the moment the poll was asked.
 * - When a hand went down is not told. Being away (`away`) is no leaving: who is away stays present.
 *
 * Times that are none are set aside, each alone. Rejects with `AdapterError` `malformed` where the source is no such data, and
 * with the signal's reason when aborted.
 */
export async function readBigBlueButtonDashboard(source: unknown, {signal}: DashboardReadOptions = {}): Promise<RoomLog> {
  signal?.throwIfAborted();
  try {
    const isText = typeof source === 'string' || source instanceof Blob;
    const data = isText ? parseJson(await wholeText(source, signal)) : source;
    return await new Dashboard(unwrapped(data)).toLog(new Pace(signal));
  } catch (thrown) {
    signal?.throwIfAborted();
    throw thrown instanceof AdapterError ? thrown : new AdapterError('malformed', 'bigbluebutton: this cannot be read'); // a file that went away, or an object whose getters throw
  }
}

/** The API answers `{"response": {"returncode": "SUCCESS", "data": "<JSON as text>"}}`. */
function unwrapped(value: unknown): ReadonlyMap<string, unknown> {
  const inner = fieldsOf(fieldsOf(value).get('response')).get('data');
  const meeting = fieldsOf(inner === undefined ? value : typeof inner === 'string' ? parseJson(inner) : inner);
  if (textOf(meeting.get('intId')) === undefined || typeof meeting.get('users') !== 'object') {
    throw new AdapterError('malformed', 'bigbluebutton: this is not the data of a learning dashboard');
  }
  return meeting;
}

class Dashboard {
  readonly #id: string;
  readonly #acts = new Acts();
  readonly #roster = new Roster();
  readonly #setAside = new SetAsideList();
  readonly #counts = new Map<string, {chatMessages?: number; talkSeconds?: number}>();
  readonly #polls = new Map<string, DashboardPoll>();
  #firstAt = Infinity;

  constructor(private readonly meeting: ReadonlyMap<string, unknown>) {
    this.#id = textOf(meeting.get('intId')) ?? '';
  }

  async toLog(pace: Pace): Promise<RoomLog> {
    const createdAt = this.#instant(this.meeting.get('createdOn'), 'createdOn');
    for (const [id, value] of entriesOf(this.meeting.get('polls'))) {
      const fields = fieldsOf(value);
      this.#polls.set(id, new DashboardPoll(id, this.#instant(fields.get('createdOn'), `createdOn of poll ${id}`), fields));
    }
    for (const [userKey, value] of entriesOf(this.meeting.get('users'))) {
      if (pace.due()) await pace.rest();
      this.#addUser(userKey, fieldsOf(value));
    }
    const startsAt = createdAt ?? (this.#firstAt < Infinity ? this.#firstAt : undefined);
    if (startsAt === undefined) throw new AdapterError('malformed', 'bigbluebutton: this learning dashboard tells of no moment');
    for (const [userKey, value] of entriesOf(this.meeting.get('users'))) this.#addAnswers(userKey, fieldsOf(value), startsAt);
    this.#addAnonymousAnswers(startsAt);
    return this.#log(startsAt, pace);
  }

  async #log(startsAt: number, pace: Pace): Promise<RoomLog> {
    const endsAt = this.#instant(this.meeting.get('endedOn'), 'endedOn');
    const room = {id: textOf(this.meeting.get('extId')) ?? this.#id, name: textOf(this.meeting.get('name')) ?? ''};
    const events = await this.#acts.toEvents({id: this.#id, endsAt: endsAt ?? Infinity}, this.#roster, this.#setAside, pace);
    return {
      room,
      sessions: [{
        id: this.#id,
        roomId: room.id,
        roomName: room.name,
        startsAt: new Date(startsAt),
        endsAt: endsAt === undefined ? undefined : new Date(Math.max(startsAt, endsAt)),
        live: endsAt === undefined,
      }],
      people: this.#roster.toArray(),
      interactions: [...this.#polls.values()].map((poll) => poll.toInteraction()),
      events: () => [events],
      signals: ['camera'],
      unknown: ['message', 'message-like', 'message-delete', 'thread', 'question', 'download', 'player-load', 'play'],
      counts: [...this.#counts].map(([personId, counts]): ActCounts => ({sessionId: this.#id, personId, ...counts})),
      setAside: this.#setAside.toArray(),
    };
  }

  #addUser(userKey: string, user: ReadonlyMap<string, unknown>): void {
    const personId = (user.get('isDialIn') === true ? undefined : textOf(user.get('extId'))) ?? userKey;
    const about = {personId, name: textOf(user.get('name')), role: user.get('isModerator') === true ? 'moderator' : 'viewer'};
    this.#roster.join(userKey, about);
    for (const [intId, connection] of entriesOf(user.get('intIds'))) {
      this.#roster.join(intId, about);
      this.#addSessions(intId, fieldsOf(connection));
    }
    this.#addActs(userKey, user);
    const counts = this.#counts.get(personId) ?? {};
    const chatMessages = quantityOf(user.get('totalOfMessages'));
    const talk = quantityOf(fieldsOf(user.get('talk')).get('totalTime'));
    if (chatMessages !== undefined) counts.chatMessages = (counts.chatMessages ?? 0) + chatMessages;
    if (talk !== undefined) counts.talkSeconds = (counts.talkSeconds ?? 0) + talk / 1000;
    this.#counts.set(personId, counts);
  }

  /** From 3.0 on a connection has a list of sessions; before, it is one. An end that is no time leaves it open, as 0 does. */
  #addSessions(intId: string, connection: ReadonlyMap<string, unknown>): void {
    const sessions = connection.has('sessions') ? listOf(connection.get('sessions')).map(fieldsOf) : [connection];
    for (const session of sessions) {
      const joinedAt = this.#instant(session.get('registeredOn'), `registeredOn of ${intId}`);
      const leftAt = this.#instant(session.get('leftOn'), `leftOn of ${intId}`);
      if (joinedAt === undefined) continue;
      this.#acts.add(intId, joinedAt, {type: 'join'});
      if (leftAt !== undefined) this.#acts.add(intId, Math.max(joinedAt, leftAt), {type: 'leave'});
    }
  }

  #addActs(userKey: string, user: ReadonlyMap<string, unknown>): void {
    for (const sentOn of listOf(user.get('raiseHand'))) {
      const at = this.#instant(sentOn, `raiseHand of ${userKey}`);
      if (at !== undefined) this.#acts.add(userKey, at, {type: 'hand', up: true});
    }
    for (const item of [...listOf(user.get('reactions')), ...listOf(user.get('emojis'))]) {
      const reaction = fieldsOf(item);
      const name = textOf(reaction.get('name'));
      const at = this.#instant(reaction.get('sentOn'), `sentOn of ${userKey}`);
      const kind = name === undefined ? undefined : reactionKind(name);
      if (at !== undefined && name === 'raiseHand') this.#acts.add(userKey, at, {type: 'hand', up: true});
      else if (at !== undefined && kind !== undefined) this.#acts.add(userKey, at, {type: 'reaction', kind});
    }
    for (const item of listOf(user.get('webcams'))) {
      const camera = fieldsOf(item);
      const onAt = this.#instant(camera.get('startedOn'), `startedOn of ${userKey}`);
      const offAt = this.#instant(camera.get('stoppedOn'), `stoppedOn of ${userKey}`);
      if (onAt === undefined) continue;
      this.#acts.add(userKey, onAt, {type: 'signal', signal: 'camera', on: true});
      if (offAt !== undefined) this.#acts.add(userKey, Math.max(onAt, offAt), {type: 'signal', signal: 'camera', on: false});
    }
  }

  /** An answer is a list of texts, one text in some versions. A poll that is not in the file is known by its answers. */
  #addAnswers(userKey: string, user: ReadonlyMap<string, unknown>, startsAt: number): void {
    for (const [pollId, value] of entriesOf(user.get('answers'))) {
      const texts = (typeof value === 'string' ? [value] : listOf(value)).map(String);
      if (texts.length === 0) continue;
      const poll = this.#polls.get(pollId) ?? new DashboardPoll(pollId, undefined, new Map());
      this.#polls.set(pollId, poll);
      this.#acts.add(userKey, poll.at ?? startsAt, {type: 'answer', interactionId: pollId, ...poll.answer(texts)});
    }
  }

  #addAnonymousAnswers(startsAt: number): void {
    for (const [pollId, value] of entriesOf(this.meeting.get('polls'))) {
      const poll = this.#polls.get(pollId);
      for (const text of listOf(fieldsOf(value).get('anonymousAnswers'))) {
        if (poll) this.#acts.add(undefined, poll.at ?? startsAt, {type: 'answer', interactionId: pollId, ...poll.answer([String(text)])});
      }
    }
  }

  /** Milliseconds since 1970. 0, null and absent mean "not yet"; anything else that is no time is set aside. */
  #instant(value: unknown, what: string): number | undefined {
    const at = epochOf(value);
    if (at !== undefined) this.#firstAt = Math.min(this.#firstAt, at);
    else if (value !== undefined && value !== null && value !== 0) this.#setAside.add('bad-time', what);
    return at;
  }
}
