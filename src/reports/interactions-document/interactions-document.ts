import {layoutShareBar} from '../../charts/share-bar.js';
import {bringLateWords} from '../../locale/late-words.js';
import type {Words} from '../../locale/index.js';
import {AdapterError, type Interaction} from '../../model/index.js';
import {answerName} from '../../telling/answer-name.js';
import {sortAnswers, starsOf, usualAnswerSort, type PlacedOption} from '../../telling/answer-order.js';
import {answerRate} from '../../telling/answer-rate.js';
import {clipped} from '../../telling/clipped.js';
import {isInWords} from '../../telling/interaction-kind.js';
import {notes} from '../../telling/interaction-notes.js';
import {numberInteractions} from '../../telling/interaction-order.js';
import {listedInteraction, type ListedInteraction} from '../../telling/listed-interaction.js';
import {sessionLabel} from '../../telling/session-label.js';
import type {Block, ReportDocument} from '../document.js';
import {definitionOf} from '../document-parts/definition-of.js';
import type {DocumentOptions, DocumentSubject} from '../document-parts/document-subject.js';
import {mapInSlices, rowsInSlices} from '../document-parts/in-slices.js';
import {Inquiry} from '../document-parts/inquiry.js';
import {type Blocks, note, paragraph, type Section, sections} from '../document-parts/section.js';
import {isolated} from '../document-parts/isolated.js';
import {roomTitle, titleBlock} from '../document-parts/title-block.js';
import {shareBarDrawing} from '../drawings/share-bar-drawing.js';
import {answersInWords} from './answers-in-words.js';

/** Letters of a question that fit into a heading and its bookmark; a longer one stands whole under it. */
const mostLetters = 200;

/**
 * Everything that was asked in a session, with the answers to it and the part of people who gave them, and what people wrote. The
 * blocks reject with the signal's reason, and with an `AdapterError` where the source does not tell what was asked.
 */
export function interactionsDocument(subject: DocumentSubject, words: Words, options: DocumentOptions = {}): ReportDocument {
  bringLateWords();
  const room = roomTitle(subject, words);
  const heading = words.say('document.interactions-title', {room: isolated(room)});
  return {
    title: words.say('document.interactions-title', {room}), language: words.language, direction: words.direction,
    runningHead: subject.session ? `${heading} · ${sessionLabel(subject.session, words)}` : heading,
    pageLabel: (page, of) => words.say('document.page', {page, of}), pageNumber: (page) => words.formats.number(page),
    blocks: blocksOf(heading, subject, words, options),
  };
}

async function* blocksOf(heading: string, subject: DocumentSubject, words: Words, options: DocumentOptions): Blocks {
  const {port, session} = subject;
  const inquiry = new Inquiry(subject, words, options);
  if (!port.offers('getInteractions')) throw new AdapterError('unsupported');
  const told = await inquiry.ask('getInteractions', words.say('interactions.subject'));
  inquiry.conclude();
  const asked = 'answer' in told ? told.answer : [];
  yield {kind: 'heading', level: 1, text: heading};
  yield titleBlock(subject, options, words, [{label: words.say('interactions.title'), value: words.formats.number(asked.length)}]);
  if (port.capabilities.interactions === 'room') yield paragraph(words.say('interactions.of-room'));
  if (asked.length === 0) return yield paragraph(words.say('state.empty'));
  for (const metric of ['interactionParticipants', 'answerShare'] as const) {
    const meaning = definitionOf(metric, port, words);
    if (meaning !== undefined) yield note(`${words.say(`metric.${metric}`)}: ${meaning}`);
  }
  const roles = 'roles' in told ? told.roles : undefined;
  let number = 0;
  yield* sections(await mapInSlices(numberInteractions(asked), (one): Section => {
    const listed = listedInteraction(one, session, words);
    number += 1;
    return {id: `interaction-${number}`, title: `${words.formats.number(number)}. ${clipped(listed.title, mostLetters)}`, blocks: () => question(listed, inquiry, roles)};
  }, options.signal), words);
}

async function* question({interaction, title, type, asked, zone}: ListedInteraction, inquiry: Inquiry, roles: readonly string[] | undefined): Blocks {
  const {words} = inquiry;
  const {options, participants, askedAt} = interaction;
  if (clipped(title, mostLetters) !== title) yield paragraph(title);
  yield paragraph([
    type,
    ...options.length > 0 ? [words.say('interactions.options', {count: options.length})] : [],
    participants === undefined ? words.say('interactions.participants-unknown') : words.say('interactions.participants', {count: participants}),
    ...askedAt ? [`${asked} ${zone}`] : [],
  ].join(' · '));
  if (options.length > 0) yield answersTable(interaction, inquiry);
  else if (!isInWords(interaction)) yield paragraph(words.say('interactions.no-options'));
  if (isInWords(interaction)) yield* answersInWords(interaction, inquiry, roles);
  for (const sentence of notes(interaction, words)) yield note(sentence);
}

/** Every answer that could be chosen, in the order of the page. */
function answersTable(interaction: Interaction, {words, options: {signal}}: Inquiry): Block {
  const {formats, direction} = words;
  return {
    kind: 'table', caption: words.say('interactions.answers'),
    columns: [
      {label: words.say('interactions.answer'), kind: 'name', weight: 6},
      {label: words.say('metric.interactionParticipants'), kind: 'figure', weight: 2},
      {label: words.say('metric.answerShare'), kind: 'figure', weight: 1.4},
      {label: words.say('document.bar'), kind: 'drawing', weight: 3.4},
    ],
    batches: rowsInSlices(sortAnswers(interaction, usualAnswerSort(interaction)), (row) => {
      const rate = answerRate(row.option, interaction);
      return [
        answerText(row, interaction, words), formats.number(row.option.participants),
        typeof rate === 'string' ? formats.unknown : formats.percent(rate),
        typeof rate === 'string' ? '' : {drawing: shareBarDrawing(layoutShareBar([rate], 1), direction), sentence: formats.percent(rate)},
      ];
    }, signal),
  };
}

/** "4 stars of 5", "👍 Yes", "Paris – Correct answer". */
function answerText({option, place}: PlacedOption, interaction: Interaction, words: Words): string {
  const {icon = '', correct} = option;
  const stars = starsOf(option, interaction);
  const text = stars
    ? words.say('interactions.stars', {count: stars.step, top: stars.top})
    : [clipped(icon.trim(), 8), answerName(option, interaction, words).trim()].filter((part) => part !== '').join(' ') || words.say('interactions.answer-number', {number: place});
  return correct ? `${text} – ${words.say('interactions.correct')}` : text;
}
