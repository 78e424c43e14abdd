import type {Words} from '../../locale/index.js';
import type {AdapterError, Interaction, OpenAnswer} from '../../model/index.js';
import {errorSentence} from '../../telling/error-sentence.js';
import {askedTime} from '../../telling/listed-interaction.js';
import type {DocumentRow} from '../document.js';
import type {Inquiry} from '../document-parts/inquiry.js';
import {type Blocks, paragraph} from '../document-parts/section.js';

/**
 * All that people answered in their own words, a page of the source at a time; with who and when, unless they were promised that
 * nobody would know.
 */
export async function* answersInWords(interaction: Interaction, inquiry: Inquiry, roles: readonly string[] | undefined): Blocks {
  const {words} = inquiry;
  const subject = words.say('interactions.answers-subject');
  const query = {interactionId: interaction.id, ...(roles && {roles})};
  const first = await inquiry.first('getAnswers', subject, query);
  if ('sentence' in first) return yield paragraph(first.sentence);
  if (first.answer.rows.length === 0) return yield paragraph(words.say('interactions.no-answers'));
  let failed: {readonly error: AdapterError; readonly rows: number} | undefined;
  const pages = inquiry.rest('getAnswers', subject, first.answer, query, (error, rows) => { failed = {error, rows}; });
  const isNamed = !interaction.anonymous;
  yield {
    kind: 'table', caption: words.say('interactions.answers'),
    columns: [
      {label: words.say('interactions.answer'), kind: 'name', weight: 8},
      ...isNamed ? [
        {label: words.say('interactions.who'), kind: 'name', weight: 3} as const,
        {label: words.say('interactions.when'), kind: 'figure', weight: 2} as const,
      ] : [],
    ],
    batches: rowsOf(pages, isNamed, inquiry),
  };
  if (failed) yield paragraph(`${words.say('report.incomplete', {count: failed.rows})} ${errorSentence(failed.error, words, subject, inquiry.subject)}`);
}

async function* rowsOf(pages: AsyncIterable<readonly OpenAnswer[]>, isNamed: boolean, {words, subject: {session}}: Inquiry): AsyncGenerator<readonly DocumentRow[]> {
  const {unknown} = words.formats;
  for await (const answers of pages) {
    yield answers.map((answer) => [
      answer.text.trim() === '' ? unknown : answer.text,
      ...isNamed ? [nameOf(answer, words), answer.at ? askedTime(answer.at, session, words) : unknown] : [],
    ]);
  }
}

function nameOf({attendeeId, attendeeName}: OpenAnswer, words: Words): string {
  if (attendeeName?.trim()) return attendeeName;
  return attendeeId === undefined ? words.formats.unknown : words.say('unnamed');
}
