import {html, nothing} from 'lit';
import {clipped} from '../../telling/clipped.js';
import {definitionButton} from '../../elements/definition-button.js';
import {isKnown, type Words} from '../../locale/index.js';
import type {Port} from '../../model/index.js';
import {kindIcon} from './kind.js';
import type {ListedInteraction} from '../../telling/listed-interaction.js';
import {wholeText} from './long-text.js';

/** Letters of a question in the line at the top; all of it opens under it. */
const mostLetters = 140;

/** "Interactions / question": where the reader is, and the way back. */
export function crumbs({title}: ListedInteraction, back: () => void, words: Words) {
  return html`<nav class="crumbs" aria-label=${words.say('interactions.way')}>
    <button class="button plain" @click=${back}>${words.say('interactions.title')}</button>
    <span class="slash" aria-hidden="true">/</span>
    <h3 id="question" tabindex="-1" aria-current="page"><bdi>${clipped(title, mostLetters)}</bdi></h3>
  </nav>`;
}

/** The whole question where it is long; then what it was in one line: "Rating scale | 5 options | 855 unique participants | 16:04 GMT+3". */
export function detailLine({interaction, title, type, asked, zone}: ListedInteraction, port: Port, words: Words) {
  const {options, participants, askedAt} = interaction;
  return html`${wholeText(title, mostLetters, words.say('interactions.whole-question'))}
    <ul class="facts">
      <li class="fact-type">${kindIcon(interaction)}<bdi>${type}</bdi></li>
      ${options.length > 0 ? html`<li>${words.say('interactions.options', {count: options.length})}</li>` : nothing}
      <li>${isKnown(participants) ? words.say('interactions.participants', {count: participants}) : words.say('interactions.participants-unknown')}
        ${definitionButton(words, port, 'interactionParticipants')}</li>
      ${askedAt ? html`<li><bdi>${asked} ${zone}</bdi></li>` : nothing}
    </ul>`;
}
