import {html, nothing} from 'lit';
import {clipped} from '../../telling/clipped.js';
import type {Words} from '../../locale/index.js';
import type {Interaction} from '../../model/index.js';
import {answerName} from '../../telling/answer-name.js';
import {starsOf, type PlacedOption} from '../../telling/answer-order.js';
import {longText} from './long-text.js';

/** Letters of an answer that are shown at once, and of a sign. */
const mostLetters = 160;
const mostOfSign = 8;

/** One answer that could be chosen: its stars or its sign, its words, and whether it is the right one. */
export function answerLabel({option, place}: PlacedOption, interaction: Interaction, words: Words) {
  const {icon = '', correct} = option;
  const label = answerName(option, interaction, words);
  const drawn = starsOf(option, interaction);
  return html`<span class="answer">
    ${drawn ? stars(drawn.step, drawn.top, words)
      : html`${icon.trim() ? html`<bdi class="sign" aria-hidden=${label.trim() ? 'true' : nothing}>${clipped(icon.trim(), mostOfSign)}</bdi>` : nothing}
        ${label.trim() ? html`<span class="said">${longText(label, mostLetters, words.say('interactions.whole-answer'))}</span>`
          : icon.trim() ? nothing : html`<i class="quiet">${words.say('interactions.answer-number', {number: place})}</i>`}`}
    ${correct ? html`<span class="correct">${check}${words.say('interactions.correct')}</span>` : nothing}
  </span>`;
}

/** Full stars and empty ones, told apart by their form. */
function stars(step: number, top: number, words: Words) {
  return html`<span aria-hidden="true"><span class="stars">${'★'.repeat(step)}<span class="empty">${'☆'.repeat(top - step)}</span></span> ${words.formats.number(step)}</span
    ><span class="out-of-sight">${words.say('interactions.stars', {count: step, top})}</span>`;
}

const check = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5 6.5 12 13 4.5"></path></svg>`;
