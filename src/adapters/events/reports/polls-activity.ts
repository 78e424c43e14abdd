import {Pace} from '../../../model/index.js';
import {NOBODY} from '../event-columns.js';
import {textOf, textsOf} from '../fields.js';
import type {LogInteraction} from '../log-interactions.js';
import {sortInSlices} from '../sort-in-slices.js';
import {personCells} from './person-cells.js';
import type {ReportScope, RowGroups} from './scope.js';

/**
 * Every answer to every interaction, those of one together, oldest first: interactionId, question, type, userId, userName, answer,
 * correct, answeredAt. Of an anonymous interaction no person is told, whatever the log knows, and with users asked for there is no such
 * row. Several options are parted by semicolons. Correct is an answer that chose all options that are, and no other; not known where no
 * option is said to be.
 */
export async function* pollsActivity({room, sessions, users, signal}: ReportScope): RowGroups {
  for (const {session} of sessions) {
    const sweep = await room.sweep({sessionId: session.id}, signal);
    const {people} = await room.facts(signal);
    const {events} = sweep.facts;
    const pace = new Pace(signal);
    for (const {interaction, answers} of (await room.interactions({sessionId: session.id}, signal)).values()) {
      const inOrder = Uint32Array.from(answers);
      await sortInSlices(inOrder, (a, b) => (events.at[a] as number) - (events.at[b] as number), pace);
      const rows = function* () {
        for (const row of inOrder) {
          const event = events.eventOf(row);
          const person = events.person[row] as number;
          const who = person === NOBODY || interaction.anonymous === true ? undefined : personCells(sweep, people, person);
          if (event.type !== 'answer' || (users && !(who && users.has(who.id)))) continue;
          const chosen = new Set(textsOf(event.optionIds));
          yield {
            interactionId: interaction.id,
            question: interaction.question,
            type: interaction.kindName ?? interaction.kind,
            userId: who?.id,
            userName: who?.name,
            answer: textOf(event.text) ?? labels(interaction, chosen),
            correct: isCorrect(interaction, chosen),
            answeredAt: new Date(session.startsAt.getTime() + (events.at[row] as number)),
          };
        }
      };
      yield rows();
    }
  }
}

function labels({options}: LogInteraction, chosen: ReadonlySet<string>): string | undefined {
  return options.filter(({id}) => chosen.has(id)).map(({label}) => label).join('; ') || undefined;
}

function isCorrect({options}: LogInteraction, chosen: ReadonlySet<string>): boolean | undefined {
  if (!options.some(({correct}) => correct === true)) return undefined;
  return options.every(({id, correct}) => (correct === true) === chosen.has(id));
}
