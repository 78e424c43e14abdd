import type {Words} from '../../locale/index.js';
import type {Interaction, Port, Session} from '../../model/index.js';
import {clipped} from '../../telling/clipped.js';
import {numberInteractions} from '../../telling/interaction-order.js';
import {listedInteraction} from '../../telling/listed-interaction.js';
import type {Block} from '../document.js';
import {definitionOf} from '../document-parts/definition-of.js';
import {note, paragraph} from '../document-parts/section.js';

/** Letters of a question here; the document of interactions has all of them. */
const mostLetters = 300;

/** What was asked, of which type, when, and how many people responded: in the order asked. */
export function interactionsInBrief(interactions: readonly Interaction[], session: Session | undefined, port: Port, words: Words): Block[] {
  if (interactions.length === 0) return [paragraph(words.say('state.empty'))];
  const {formats} = words;
  const rows = numberInteractions(interactions).map((one) => listedInteraction(one, session, words));
  const zones = new Set(rows.filter(({interaction}) => interaction.askedAt).map(({zone}) => zone));
  const [only = formats.timeZone] = zones;
  const meaning = definitionOf('interactionParticipants', port, words);
  return [
    ...port.capabilities.interactions === 'room' ? [paragraph(words.say('interactions.of-room'))] : [],
    {
      kind: 'table', caption: words.say('interactions.sorted-time-ascending', {column: words.say('interactions.asked')}),
      columns: [
        {label: words.say('interactions.question'), kind: 'name', weight: 8},
        {label: words.say('interactions.type'), kind: 'name', weight: 3},
        {label: `${words.say('interactions.asked')} (${zones.size > 1 ? formats.timeZone : only})`, kind: 'figure', weight: 2},
        {label: words.say('metric.interactionParticipants'), kind: 'figure', weight: 2},
      ],
      batches: [rows.map(({interaction, title, type, asked}) => [
        clipped(title, mostLetters), type, interaction.askedAt ? asked : formats.unknown, formats.number(interaction.participants),
      ])],
    },
    ...meaning === undefined ? [] : [note(`${words.say('metric.interactionParticipants')}: ${meaning}`)],
  ];
}
