import type {AnswersQuery, Interaction, OpenAnswer, Port} from '../../model/index.js';
import {answerRate} from '../../telling/answer-rate.js';
import {typeName} from '../../telling/interaction-kind.js';
import type {NumberedInteraction} from '../../telling/interaction-order.js';
import {atOnce, labelled, pagesOf, saveTable, type Heading, type TableJob, type TableOutcome} from './save-table.js';

/** All interactions in the order that is shown: one row each. */
export function saveInteractions(list: readonly NumberedInteraction[], job: TableJob): Promise<TableOutcome | undefined> {
  const {words} = job;
  const headings: readonly Heading<NumberedInteraction>[] = [
    ['interactionId', 'report.interactionId', ({interaction}) => interaction.id],
    ['askedAt', 'csv.askedAt', ({interaction}) => interaction.askedAt],
    ['type', 'csv.type', ({interaction: {kind, kindName}}) => kindName ?? kind],
    ['typeName', 'report.type', ({interaction}) => typeName(interaction, words)],
    ['multipleAnswers', 'csv.multipleAnswers', ({interaction}) => interaction.multipleAnswers],
    ['question', 'report.question', ({interaction}) => interaction.question],
    ['options', 'csv.options', ({interaction}) => interaction.options.length],
    ['participants', 'metric.interactionParticipants', ({interaction}) => interaction.participants],
  ];
  return saveTable(['interactions'], words.say('interactions.title'), labelled(headings, words), atOnce(list), job, () => list.length);
}

type Option = Interaction['options'][number];

/** All that could be answered, in the order that is shown: one row an option. */
export function saveOptions(interaction: Interaction, options: readonly Option[], job: TableJob): Promise<TableOutcome | undefined> {
  const {words} = job;
  const rate = (option: Option) => {
    const found = answerRate(option, interaction);
    return typeof found === 'number' ? found : undefined;
  };
  const headings: readonly Heading<Option>[] = [
    ['interactionId', 'report.interactionId', () => interaction.id],
    ['optionId', 'csv.optionId', ({id}) => id],
    ['answer', 'report.answer', ({label, icon}) => label || icon],
    ['participants', 'metric.interactionParticipants', ({participants}) => participants],
    ['share', 'csv.share', rate],
    ['correct', 'report.correct', ({correct}) => correct],
  ];
  return saveTable(['answers', interaction.question], words.say('interactions.answers'), labelled(headings, words), atOnce(options), job, () => options.length);
}

/** Everything that was written in answer, of the search that is shown. Of an anonymous interaction without who and when. */
export function saveAnswers(port: Port, interaction: Interaction, asked: AnswersQuery, job: TableJob): Promise<TableOutcome | undefined> {
  const {signal, onFault, words} = job;
  let total: number | undefined;
  const who: readonly Heading<OpenAnswer>[] = interaction.anonymous ? [] : [
    ['answeredAt', 'report.answeredAt', ({at}) => at],
    ['userId', 'report.userId', ({attendeeId}) => attendeeId],
    ['userName', 'report.userName', ({attendeeName}) => attendeeName],
  ];
  const headings: readonly Heading<OpenAnswer>[] = [['interactionId', 'report.interactionId', () => interaction.id], ['answer', 'report.answer', ({text}) => text], ...who];
  const batches = pagesOf({
    ask: (page) => port.ask('getAnswers', {...asked, ...page}, {signal, onFault}), told: (of) => { total = of; }, isExact: port.capabilities.totals === 'exact',
  });
  return saveTable(['answers', interaction.question, asked.search], words.say('interactions.answers'), labelled(headings, words), batches, job, () => total);
}
