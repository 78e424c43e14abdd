import type {Person, RoomEvent} from '../../model/index.js';
import type {SampleSettings} from './options.js';
import {roleOf, staffOf, type Role} from './people.js';
import type {SessionPlan} from './sessions.js';
import {visitOf, type Stay} from './visit.js';

/** One person in one session, while what they did is being written. */
export interface Scene {
  readonly settings: SampleSettings;
  readonly session: SessionPlan;
  readonly sessionId: string;
  readonly people: readonly Person[];
  /** Index of the person in `people`. */
  readonly person: number;
  readonly personId: string;
  readonly role: Role;
  /** When they were there; empty where they were not. */
  readonly stays: readonly Stay[];
  readonly out: RoomEvent[];
}

export function sceneOf(
  person: number, session: SessionPlan, people: readonly Person[], settings: SampleSettings, out: RoomEvent[],
): Scene {
  return {
    settings, session, people, person, out,
    sessionId: session.facts.id,
    personId: people[person]!.id,
    role: roleOf(person, settings.attendees),
    stays: visitOf(person, session, settings),
  };
}

/** `at`: milliseconds since the session's start. */
export const dateOf = ({session}: Scene, at: number): Date => new Date(session.startsAt + at);

/** Who answers in Q&A: any of the moderators, else the host. */
export function anyModerator({people, settings}: Scene, number: number): string {
  const {moderators} = staffOf(settings.attendees);
  return people[moderators === 0 ? 0 : 1 + number % moderators]!.id;
}
