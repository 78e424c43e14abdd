import type {Interaction, RoomLog} from '../../model/index.js';
import {payloads} from './hostile.js';
import {cast} from './names.js';
import type {SampleInteraction, SampleSettings} from './options.js';
import {questionTexts} from './questions.js';
import {Random, Subject} from './random.js';

/** One run of the room, or a breakout of one, before anybody comes. Times are milliseconds since its start unless they say so. */
export interface SessionPlan {
  /** 0 is the newest, 1 the one before; breakouts follow the last. Numbers the streams of chance. */
  readonly index: number;
  readonly facts: RoomLog['sessions'][number];
  /** Since 1970. */
  readonly startsAt: number;
  readonly length: number;
  /** The first so many people of the roster may come… */
  readonly invited: number;
  /** …each of them so likely; who runs the room always does. */
  readonly turnout: number;
  readonly questions: readonly Question[];
  readonly bursts: readonly Burst[];
  /** When people are away in the breakouts, and which of them a breakout is. */
  readonly breakouts?: { readonly from: number; readonly to: number; readonly count: number; readonly turnout: number };
  readonly breakout?: { readonly of: SessionPlan; readonly number: number };
  readonly context: string;
}

export interface Question {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly weights: readonly number[];
  readonly interaction: Omit<Interaction, 'participants'>;
}

/** A moment that moves people: most reactions around it are of its kind. */
export interface Burst { readonly at: number; readonly kind: string }

/** Where in a session the bursts are: a greeting, some surprises, applause at the end. */
const bursts = [[0.09, 'smile'], [0.27, 'heart'], [0.45, 'think'], [0.61, 'wow'], [0.79, 'clap'], [0.965, 'clap']] as const;

export const reactionKinds: readonly string[] = ['clap', 'heart', 'think', 'wow', 'smile'];

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** How long the newest session will have been. One that still runs goes on for a third of its time. */
const newestLength = ({minutes, live}: SampleSettings) => Math.round(minutes * minute * (live === undefined ? 1 : 4 / 3));

/** Where a session that still runs stands at first, and when it ends; since 1970. */
export function liveSpan(settings: SampleSettings): { readonly now: number; readonly end: number } {
  const startsAt = settings.startsAt.getTime();
  return {now: startsAt + settings.minutes * minute, end: startsAt + newestLength(settings)};
}

/** As they are known at a moment, newest first, then the breakouts of the newest. */
export function planSessions(settings: SampleSettings, until: number): readonly SessionPlan[] {
  const own = Array.from({length: settings.sessions}, (_, index) => planSession(index, settings, until));
  const [newest] = own;
  return newest?.breakouts ? [...own, ...planBreakouts(newest, settings)] : own;
}

/** `Room` of the log. */
export function planRoom({hostile}: SampleSettings) {
  return {id: '961', name: hostile ? payloads[0]! : '961 – Room Entry', supported: true};
}

function planSession(index: number, settings: SampleSettings, until: number): SessionPlan {
  const {attendees, minutes, seed, live, hostile} = settings;
  const newest = index === 0;
  const chance = Random.of(seed, Subject.session, index);
  const length = newest ? newestLength(settings) : Math.round(minutes * minute * chance.between(0.7, 1));
  const startsAt = settings.startsAt.getTime() - index * week;
  const id = newest ? 'demo' : `demo-${index}`;
  const room = planRoom(settings);
  // Nobody there, nobody who asks, records or opens a breakout.
  const busy = attendees > 0;
  const turnout = newest ? 1 : Math.max(0.15, chance.between(0.5, 0.62) - 0.04 * index);
  const recorded = busy && settings.recording && !(newest && live !== undefined);
  return {
    index, startsAt, length, turnout,
    invited: newest ? attendees : Math.min(attendees, 2000),
    facts: {
      id, roomId: room.id, roomName: room.name, startsAt: new Date(startsAt),
      ...(startsAt + length > until ? {live: true} : {endsAt: new Date(startsAt + length)}),
      ...(busy && {hostId: 'p0', hostName: hostile ? payloads[0]! : cast[0]!.name}),
      virtualEventId: newest ? 'spring-hackathon' : 'weekly-seminar',
      ...(recorded && {recording: planRecording(id, startsAt, length)}),
    },
    questions: planQuestions(settings.interactions.filter((_, at) => busy && (newest || at % 2 === 1)), id, startsAt, length, hostile),
    bursts: bursts.map(([share, kind]) => ({at: share * length, kind})),
    ...(newest && busy && settings.breakouts > 0 && {breakouts: planBreakoutTime(settings, length)}),
    context: 'Group chat',
  };
}

/** From soon after the start to shortly before the end. */
function planRecording(id: string, startsAt: number, length: number) {
  return {
    id: `recording-${id}`,
    startsAt: new Date(startsAt + Math.round(length * 0.03)),
    durationSeconds: Math.floor(length * 0.9 / 1000),
  };
}

/** A few people each: eight of a hundred, but at least about six and at most about forty. */
function planBreakoutTime({attendees, breakouts}: SampleSettings, length: number) {
  const turnout = Math.min(0.9 / breakouts, Math.max(Math.min(0.08, 40 / attendees), 6 / attendees));
  return {from: Math.round(length * 0.52), to: Math.round(length * 0.64), count: breakouts, turnout};
}

function planBreakouts(newest: SessionPlan, {sessions, hostile}: SampleSettings): readonly SessionPlan[] {
  const {to, count} = newest.breakouts!;
  return Array.from({length: count}, (_, number): SessionPlan => {
    const from = startOfBreakout(newest, number);
    const name = hostile ? payloads[(number + 1) % payloads.length]! : `Breakout ${number + 1}`;
    return {
      index: sessions + number, startsAt: newest.startsAt + from, length: to - from, invited: newest.invited, turnout: 1,
      facts: {
        id: `demo-breakout-${number + 1}`, roomId: `961-${number + 1}`, roomName: name, parentSessionId: newest.facts.id,
        startsAt: new Date(newest.startsAt + from), endsAt: new Date(newest.startsAt + to),
        hostId: newest.facts.hostId!, hostName: newest.facts.hostName!, virtualEventId: newest.facts.virtualEventId!,
      },
      questions: [], bursts: [], breakout: {of: newest, number}, context: name,
    };
  });
}

/** In milliseconds since the start of the main session: the host opens one after another, and all of them before anybody goes. */
export function startOfBreakout({breakouts}: SessionPlan, number: number): number {
  const {from, to} = breakouts!;
  return from + Math.floor((to - from) / 400 * number);
}

/** Spread evenly; each stays open for half of its stretch, five minutes at most. */
function planQuestions(
  kinds: readonly SampleInteraction[], sessionId: string, startsAt: number, length: number, hostile: boolean,
): readonly Question[] {
  const stretch = 0.86 * length / kinds.length;
  const asked = new Map<SampleInteraction, number>();
  return kinds.map((kind, number) => {
    const turn = asked.get(kind) ?? 0;
    asked.set(kind, turn + 1);
    const texts = questionTexts[kind];
    const {question, options, weights, multipleAnswers = false, anonymous = false} = texts[turn % texts.length]!;
    const opensAt = Math.round(0.08 * length + stretch * (number + 0.2));
    const payload = (at: number) => payloads[(number * 7 + at) % payloads.length]!;
    return {
      opensAt, closesAt: Math.round(opensAt + Math.min(stretch / 2, 5 * minute)), weights,
      interaction: {
        id: `${sessionId}-question-${number + 1}`,
        kind: kind === 'poll-multiple' ? 'poll' : kind,
        question: hostile ? payload(0) : question, askedAt: new Date(startsAt + opensAt), multipleAnswers, anonymous,
        options: options.map((option, at) => ({...option, id: `option-${at + 1}`, ...(hostile && {label: payload(at + 1)})})),
      },
    };
  });
}
