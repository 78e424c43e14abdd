import {AdapterError, type Pace, type RoomLog} from '../../model/index.js';
import {Acts} from './acts.js';
import {Chat} from './chat.js';
import {Gestures} from './gestures.js';
import {creationOf, MeetingClock} from './meeting-clock.js';
import {Polls} from './polls.js';
import {Presence} from './presence.js';
import {RecordedSpans} from './recorded-spans.js';
import type {EventFields, RecordingSink} from './recording-xml.js';
import {Roster} from './roster.js';
import {SetAsideList} from './set-aside-list.js';
import {Switches} from './switches.js';

/** Takes in one event. Returns false where the event lacks what it needs. */
type Reader = (at: number, fields: EventFields) => boolean;

/** From one value that must be there, the rest as it may. */
const needs = (field: string, read: (at: number, value: string, fields: EventFields) => void): Reader => (at, fields) => {
  const value = fields.get(field);
  if (value !== undefined) read(at, value, fields);
  return value !== undefined;
};

/** A meeting is not created earlier than this before its first event; else its id only looks like a time. One day. */
const longestWait = 86_400_000;

/** The elements that tell of the meeting; the first of each counts. */
const headElements: ReadonlySet<string> = new Set(['recording', 'meeting', 'metadata', 'breakout']);

/** The user in the name of a camera stream, such as `medium-w_tx4ra3kj0vle-1552665745616-recorded`. */
const streamOwner = (stream: string) => /(?:^|[^0-9a-z])([a-z]_[0-9a-z]{6,})/.exec(stream)?.[1];

/**
 * A meeting as it is read out of `events.xml`: what each event means (bigbluebutton/bigbluebutton, RedisRecorderActor and
 * core/record/events, 2.0 to 3.0). Being away (`away`) is no event here: who is away stays present, and does nothing.
 */
export class Meeting implements RecordingSink {
  readonly #head = new Map<string, EventFields>();
  readonly #clock = new MeetingClock();
  readonly #setAside = new SetAsideList();
  readonly #roster = new Roster();
  readonly #acts = new Acts();
  readonly #presence = new Presence(this.#acts, this.#roster);
  readonly #talk = new Switches(this.#acts, 'talk');
  readonly #camera = new Switches(this.#acts, 'camera');
  readonly #gestures = new Gestures(this.#acts);
  readonly #chat = new Chat(this.#acts);
  readonly #polls = new Polls(this.#acts, this.#setAside);
  readonly #recorded = new RecordedSpans();
  #host: string | undefined;
  #firstAt: number | undefined;
  #lastAt: number | undefined;
  #endedAt: number | undefined;

  readonly #readers = new Map<string, Reader>([
    ['ParticipantJoinEvent', needs('userId', (at, userId, fields) => {
      const role = fields.get('role');
      this.#presence.join(userId, at, {personId: fields.get('externalUserId'), name: fields.get('name'), role});
      if (role === 'MODERATOR') this.#host ??= userId;
    })],
    // Two events bear this name: the web page says `userId`, the telephone bridge says `participant`.
    ['ParticipantLeftEvent', (at, fields) => {
      const userId = fields.get('userId');
      const participant = fields.get('participant');
      if (participant !== undefined) {
        this.#talk.release(participant, at);
        this.#presence.hangUp(participant, at);
      } else if (userId !== undefined) {
        this.#talk.release(userId, at);
        this.#camera.release(userId, at);
        this.#gestures.hand(false, userId, at);
        this.#presence.leave(userId, at);
      }
      return (participant ?? userId) !== undefined;
    }],
    ['ParticipantStatusChangeEvent', needs('userId', (at, userId, fields) => this.#status(at, userId, fields.get('status') ?? '', fields.get('value') ?? ''))],
    ['ParticipantJoinedEvent', needs('participant', (at, userId, fields) => this.#presence.call(userId, at, fields.get('callername')))],
    ['ParticipantTalkingEvent', needs('participant', (at, userId, fields) => this.#talk.turn(fields.get('talking') === 'true', userId, 'voice', at))],
    ['ParticipantMutedEvent', needs('participant', (at, userId, fields) => {
      if (fields.get('muted') === 'true') this.#talk.turn(false, userId, 'voice', at);
    })],
    ['StartWebcamShareEvent', needs('stream', (at, stream) => this.#stream(true, stream, at))],
    ['StopWebcamShareEvent', needs('stream', (at, stream) => this.#stream(false, stream, at))],
    ['StartWebRTCShareEvent', needs('filename', (at, file) => this.#stream(true, baseName(file), at))],
    ['StopWebRTCShareEvent', needs('filename', (at, file) => this.#stream(false, baseName(file), at))],
    ['PublicChatEvent', needs('senderId', (at, userId, fields) =>
      this.#chat.post(userId, at, {id: fields.get('messageId'), text: fields.get('message') ?? '', repliesTo: fields.get('replyToMessageId')}))],
    ['EditPublicChatMessageRecordEvent', needs('messageId', (_, id, fields) => this.#chat.edit(id, fields.get('message') ?? ''))],
    ['DeletePublicChatMessageRecordEvent', needs('messageId', (at, id, fields) => this.#chat.delete(id, at, fields.get('deletedBy')))],
    ['ClearPublicChatEvent', (at) => {
      this.#chat.clear(at);
      return true;
    }],
    ['SendPublicChatMessageReactionRecordEvent', needs('senderId', (at, userId, fields) =>
      this.#chat.sign(userId, fields.get('messageId') ?? '', fields.get('reactionEmoji') ?? 'none', at))],
    ['DeletePublicChatMessageReactionRecordEvent', needs('senderId', (_, userId, fields) =>
      this.#chat.takeSignBack(userId, fields.get('messageId') ?? '', fields.get('reactionEmoji') ?? 'none'))],
    ['PollStartedRecordEvent', needs('pollId', (at, id, fields) => this.#polls.start(id, at, fields))],
    ['UserRespondedToPollRecordEvent', (at, fields) => {
      const id = fields.get('pollId');
      return id !== undefined && this.#polls.answer(id, at, fields);
    }],
    ['PollPublishedRecordEvent', needs('pollId', (at, id, fields) => this.#polls.publish(id, at, fields))],
    ['PollStoppedRecordEvent', needs('pollId', (at, id) => this.#polls.stop(id, at))],
    ['RecordStatusEvent', needs('status', (at, status) => this.#recorded.turn(status === 'true', at))],
    ['EndAndKickAllEvent', (at) => {
      this.#endedAt ??= at;
      return true;
    }],
  ]);

  readonly wanted: ReadonlySet<string> = new Set(this.#readers.keys());

  element(name: string, attributes: EventFields): void {
    if (!headElements.has(name) || this.#head.has(name)) return;
    this.#head.set(name, attributes);
    if (name === 'recording') this.#clock.createdAt = creationOf(attributes.get('meeting_id'));
  }

  event(name: string, timestamp: string | undefined, fields: EventFields): void {
    const at = this.#clock.at(timestamp, fields.get('timestampUTC'));
    if (at !== undefined) {
      this.#firstAt = Math.min(this.#firstAt ?? at, at);
      this.#lastAt = Math.max(this.#lastAt ?? at, at);
    }
    const read = this.#readers.get(name);
    if (!read) return;
    if (at === undefined) this.#setAside.add('bad-time', name);
    else if (!read(at, fields)) this.#setAside.add('bad-event', name);
  }

  damaged(name: string | undefined): void {
    this.#setAside.add('bad-event', name);
  }

  /** The file stopped before the end of the recording. */
  cutOff(): void {
    this.#setAside.add('cut-off', this.#lastAt === undefined ? undefined : new Date(this.#lastAt).toISOString());
  }

  /** Throws `malformed` where the file tells of no moment at all. */
  async toLog(pace: Pace): Promise<RoomLog> {
    const recording = this.#head.get('recording');
    const meeting = this.#head.get('meeting');
    const metadata = this.#head.get('metadata');
    const id = recording?.get('meeting_id') ?? meeting?.get('id') ?? metadata?.get('meetingId');
    const createdAt = creationOf(id);
    const firstAt = this.#firstAt ?? createdAt;
    if (id === undefined || firstAt === undefined) throw new AdapterError('malformed', 'bigbluebutton: this events.xml tells of no meeting and no moment');
    const startsAt = createdAt !== undefined && createdAt <= firstAt && firstAt - createdAt <= longestWait ? createdAt : firstAt;
    const endsAt = this.#endedAt ?? this.#lastAt ?? startsAt;
    const room = {id: meeting?.get('externalId') ?? metadata?.get('meetingId') ?? id, name: metadata?.get('meetingName') ?? meeting?.get('name') ?? ''};

    this.#presence.addCallers();
    const interactions = this.#polls.toInteractions();
    const events = await this.#acts.toEvents({id, endsAt}, this.#roster, this.#setAside, pace);
    const people = this.#roster.toArray();
    const hostId = this.#host === undefined ? undefined : this.#roster.personOf(this.#host);
    const host = people.find((person) => person.id === hostId); // BigBlueButton has moderators: the first who came stands for one
    return {
      room,
      sessions: [{
        id,
        roomId: room.id,
        roomName: room.name,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        hostId: host?.id,
        hostName: host?.name,
        parentSessionId: meeting?.get('breakout') === 'true' ? this.#head.get('breakout')?.get('parentMeetingId') : undefined,
        recording: this.#recorded.toRecording(id, endsAt),
      }],
      people,
      interactions,
      events: () => [events],
      signals: ['talk', 'camera'],
      unknown: ['thread', 'question', 'download', 'player-load', 'play', ...(this.#chat.hasIds ? [] : ['message-like', 'message-delete'] as const)],
      setAside: this.#setAside.toArray(),
    };
  }

  #status(at: number, userId: string, status: string, value: string): void {
    if (status === 'emojiStatus') this.#gestures.emojiStatus(userId, value, at);
    else if (status === 'raiseHand') this.#gestures.hand(value === 'true', userId, at);
    else if (status === 'reactionEmoji') this.#gestures.reaction(userId, value, at);
    else if (status === 'role') this.#roster.changeRole(userId, value);
    else if (status === 'hasStream') {
      const [on, stream = ''] = value.split(/,stream=/);
      this.#camera.turn(on === 'true', userId, stream, at);
    }
  }

  #stream(on: boolean, stream: string, at: number): void {
    const userId = streamOwner(stream);
    if (userId !== undefined) this.#camera.turn(on, userId, stream, at);
  }
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
