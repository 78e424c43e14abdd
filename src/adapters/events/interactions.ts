import {Pace, type Interaction} from '../../model/index.js';
import {ANSWER, INTERACTION, NOBODY} from './event-columns.js';
import {fieldsOf, textsOf} from './fields.js';
import type {Knowledge} from './knowledge.js';
import type {LogInteraction} from './log-interactions.js';
import type {SessionSweep} from './session-sweep.js';

/** An interaction with what people answered. */
export interface AnsweredInteraction {
  readonly interaction: Interaction;
  /** Rows of its answers, as they came. */
  readonly answers: readonly number[];
  /** When it was opened, each time, in milliseconds since the session's start. */
  readonly openings: readonly number[];
}

/**
 * The interactions of a session, in the order in which they were asked.
 *
 * Participants are the distinct people who answered; an answer that names nobody counts as one person. Of an option, the people who
 * chose it: where several answers are allowed, in any of their answers; else in their last, since an answer given again replaces the
 * one before. An option that only answers name is one too, called by its id.
 */
export async function answeredInteractions(
  sweep: SessionSweep, interactions: ReadonlyMap<string, LogInteraction>, {knows}: Knowledge, signal: AbortSignal,
): Promise<ReadonlyMap<string, AnsweredInteraction>> {
  const pace = new Pace(signal);
  const {events, session, length} = sweep.facts;
  const answers = new Map<string, number[]>();
  const openings = new Map<string, number[]>();
  for (let row = 0; row < events.length; row++) {
    if (pace.due()) await pace.rest();
    const kind = events.kind[row];
    if ((kind !== ANSWER && kind !== INTERACTION) || sweep.dropped[row] === 1) continue;
    const event = events.eventOf(row);
    const at = events.at[row] as number;
    if (event.type === 'answer') append(answers, event.interactionId, row);
    const opens = event.type === 'interaction' && event.state === 'opened' && at >= 0 && at <= length;
    if (opens) append(openings, event.interactionId, at);
  }

  const found: AnsweredInteraction[] = [];
  for (const interaction of interactions.values()) {
    const rows = answers.get(interaction.id) ?? [];
    const opened = (openings.get(interaction.id) ?? []).sort((a, b) => a - b);
    const first = opened[0];
    const askedAt = interaction.askedAt ?? (first === undefined ? undefined : new Date(session.startsAt.getTime() + first));
    const counted = knows('answer') ? await count(sweep, interaction, rows, pace) : {};
    found.push({interaction: {...interaction, askedAt, ...counted}, answers: rows, openings: opened});
  }
  const when = ({interaction: {askedAt}, answers: [row]}: AnsweredInteraction) =>
    askedAt?.getTime() ?? (row === undefined ? Infinity : session.startsAt.getTime() + (events.at[row] as number));
  found.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
  return new Map(found.map((item) => [item.interaction.id, item]));
}

async function count(
  {facts: {events}}: SessionSweep, {options, multipleAnswers = false}: LogInteraction, rows: readonly number[], pace: Pace,
): Promise<Pick<Interaction, 'participants' | 'options'>> {
  const answersOf = new Map<number, number[]>();
  const people = new Map<string, number>(options.map(({id}) => [id, 0]));
  let anonymous = 0;
  /** All options of the rows together, as one person's choice. */
  function add(chosen: readonly number[]): void {
    const ids = chosen.flatMap((row) => textsOf(fieldsOf(events.eventOf(row))['optionIds']));
    for (const id of ids.length > 1 ? new Set(ids) : ids) people.set(id, (people.get(id) ?? 0) + 1);
  }

  for (const row of rows) {
    if (pace.due()) await pace.rest();
    const person = events.person[row] as number;
    const before = answersOf.get(person);
    if (person === NOBODY) {
      anonymous += 1;
      add([row]);
    } else if (!before) answersOf.set(person, [row]);
    else if (multipleAnswers) before.push(row);
    else if ((events.at[row] as number) >= (events.at[before[0] as number] as number)) before[0] = row;
  }
  for (const chosen of answersOf.values()) {
    add(chosen);
    if (pace.due()) await pace.rest();
  }
  const described = new Map(options.map((option) => [option.id, option]));
  return {
    participants: answersOf.size + anonymous,
    options: Array.from(people, ([id, participants]) => ({...(described.get(id) ?? {id, label: id}), participants})),
  };
}

function append<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
