import type {RoomEvent, RoomLog} from '../../model/index.js';
import {answeringsOf, writeAnswers} from './answers.js';
import {writeAttention} from './attention.js';
import {writeChat} from './chat.js';
import {writeGestures} from './gestures.js';
import type {SampleSettings} from './options.js';
import {originOf, type Roster} from './people.js';
import {writePlays} from './plays.js';
import {dateOf, sceneOf, type Scene} from './scene.js';
import {planRoom, planSessions, type SessionPlan} from './sessions.js';
import {writeStage} from './stage.js';
import {writeThreads} from './threads.js';

const batchSize = 1024;
/** A batch ends after so many people at the latest, so that asking for the next one never takes long. */
const batchPeople = 512;

/** The log of the invented room as it stands at a moment, by default at the end of all time: what came later is not in it. */
export function writeLog(settings: SampleSettings, roster: Roster, until = Infinity): RoomLog {
  const plans = planSessions(settings, until).filter(({startsAt}) => startsAt <= until);
  return {
    room: planRoom(settings),
    sessions: plans.map(({facts}) => facts),
    get people() {
      return roster.people;
    },
    interactions: plans.flatMap(({startsAt, questions}) =>
      questions.filter(({opensAt}) => startsAt + opensAt <= until).map(({interaction}) => interaction)),
    signals: settings.signals ? ['focus', 'sound', 'fullScreen', 'camera', 'stage', 'talk'] : ['camera', 'talk'],
    events: () => batches(plans, settings, roster, until),
  };
}

/** Session by session, person by person, and each person's acts by kind: never more than one batch is held. */
function* batches(
  plans: readonly SessionPlan[], settings: SampleSettings, roster: Roster, until: number,
): Generator<readonly RoomEvent[]> {
  const {people} = roster;
  let out: RoomEvent[] = [];
  for (const session of plans) {
    writeQuestions(session, people[0]?.id, out);
    for (let person = 0; person < session.invited; person++) {
      writePerson(sceneOf(person, session, people, settings, out));
      if (out.length < batchSize && person % batchPeople !== batchPeople - 1) continue;
      yield* upTo(until, out);
      out = [];
    }
  }
  yield* upTo(until, out);
}

function writePerson(scene: Scene): void {
  writePlays(scene);
  if (scene.stays.length === 0) return;
  const answerings = answeringsOf(scene);
  writePresence(scene);
  writeAttention(scene, answerings);
  writeStage(scene);
  writeAnswers(scene, answerings);
  writeChat(scene);
  writeThreads(scene);
  writeGestures(scene);
}

function writePresence(scene: Scene): void {
  const {sessionId, stays, personId, person, role, settings, out} = scene;
  const origin = originOf(person, settings.seed);
  // One in thirty hides where they are.
  const country = person % 30 === 29 ? undefined : origin.country;
  for (const {from, to, connection, device} of stays) {
    out.push(
      {sessionId, personId, at: dateOf(scene, from), connection, type: 'join', role, device, country},
      {sessionId, personId, at: dateOf(scene, to), connection, type: 'leave'},
    );
  }
}

function writeQuestions({facts, startsAt, questions}: SessionPlan, hostId: string | undefined, out: RoomEvent[]): void {
  for (const {opensAt, closesAt, interaction} of questions) {
    for (const [state, at] of [['opened', opensAt], ['closed', closesAt]] as const) {
      const who = {sessionId: facts.id, at: new Date(startsAt + at), ...(hostId !== undefined && {personId: hostId})};
      out.push({...who, type: 'interaction', interactionId: interaction.id, state});
    }
  }
}

/** What had happened by then, in batches; one person alone may fill more than one. */
function* upTo(until: number, events: readonly RoomEvent[]): Generator<readonly RoomEvent[]> {
  const happened = until === Infinity ? events : events.filter(({at}) => at.getTime() <= until);
  for (let from = 0; from < happened.length; from += batchSize) yield happened.slice(from, from + batchSize);
}
