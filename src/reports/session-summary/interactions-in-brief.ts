import type {Interaction} from '../../model/index.js';
import {clipped} from '../../telling/clipped.js';
import {numberInteractions} from '../../telling/interaction-order.js';
import {listedInteraction} from '../../telling/listed-interaction.js';
import {definitionOf} from '../document-parts/definition-of.js';
import {mapInSlices, rowsInSlices} from '../document-parts/in-slices.js';
import type {Inquiry} from '../document-parts/inquiry.js';
import {note, paragraph, type Blocks} from '../document-parts/section.js';

/** Letters of a question here; the document of interactions has all of them. */
const mostLetters = 300;

/** What was asked, of which type, when, and how many people responded: in the order asked. */
export async function* interactionsInBrief(interactions: readonly Interaction[], {subject: {port, session}, words, options: {signal}}: Inquiry): Blocks {
  if (interactions.length === 0) return yield paragraph(words.say('state.empty'));
  const {formats} = words;
  const rows = await mapInSlices(numberInteractions(interactions), (one) => listedInteraction(one, session, words), signal);
  const zones = new Set(rows.filter(({interaction}) => interaction.askedAt).map(({zone}) => zone));
  const [only = formats.timeZone] = zones;
  const meaning = definitionOf('interactionParticipants', port, words);
  if (port.capabilities.interactions === 'room') yield paragraph(words.say('interactions.of-room'));
  yield {
    kind: 'table', caption: words.say('interactions.sorted-time-ascending', {column: words.say('interactions.asked')}),
    columns: [
      {label: words.say('interactions.question'), kind: 'name', weight: 8},
      {label: words.say('interactions.type'), kind: 'name', weight: 3},
      {label: `${words.say('interactions.asked')} (${zones.size > 1 ? formats.timeZone : only})`, kind: 'figure', weight: 2},
      {label: words.say('metric.interactionParticipants'), kind: 'figure', weight: 2},
    ],
    batches: rowsInSlices(rows, ({interaction, title, type, asked}) => [
      clipped(title, mostLetters), type, interaction.askedAt ? asked : formats.unknown, formats.number(interaction.participants),
    ], signal),
  };
  if (meaning !== undefined) yield note(`${words.say('metric.interactionParticipants')}: ${meaning}`);
}
