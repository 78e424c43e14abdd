import {html} from 'lit';
import type {Part, Words} from '../../locale/index.js';
import {card} from './pieces.js';

/** A figure that is on its way: as wide as digits, and none. */
const blank = (digits: number) => '\u2007'.repeat(digits);

/** The four cards before their figures, with the same lines in the same words, so that nothing moves when they come. */
export function overviewSkeleton(words: Words) {
  const hold = (parts: readonly Part[]) => html`<span class="hold" aria-hidden="true"><span>${parts.map(({text}) => text).join('')}</span></span>`;
  const figure = html`<p class="figure">${hold([{text: blank(3)}])}</p>`;
  const counted = {count: blank(3)};
  const spoken = {duration: words.say('overview.minutes', {minutes: blank(6)})};
  const kinds = ['reactions', 'chatMessages', 'polls', 'questions', 'downloads', 'raisedHands'] as const;
  const who = words.say('overview.who.of-attendees', counted);
  return html`<div class="cards skeleton">
    ${card('viewers', words.say('metric.uniqueViewers'), html`${figure}<div class="split"><div class="hold-bar"></div></div>
      <ul class="key">${(['live-only', 'both', 'recording-only'] as const).map((part) => html`<li>${hold(words.parts(`overview.viewers-${part}`, counted))}</li>`)}</ul>`)}
    ${card('average', words.say('metric.averageViewed'), html`${figure}
      <ul class="averages">${(['live', 'recording'] as const).map((kind) => html`<li>${hold(words.parts(`overview.average-${kind}`, spoken))}<div class="hold-bar"></div></li>`)}</ul>
      <p class="quiet">${hold(words.parts('overview.session-length', {minutes: blank(2)}))}</p>`)}
    ${card('engagement', words.say('metric.liveEngagement'), html`<div class="engagement-body">
      <div class="ring"><div class="hold-ring"></div></div>
      <ul class="lines">${kinds.map((kind) => html`<li class="line"><b class="line-share"></b>
        <span class="line-words">${hold(words.parts(`overview.${kind}`, {who, what: words.say(`overview.${kind}.what`, counted)}))}</span>
        <span class="hold-button"></span><div class="hold-bar"></div></li>`)}</ul>
    </div>`)}
    ${card('plays', words.say('metric.recordingPlays'), html`${figure}<div class="plays-by-day"></div>
      <div class="ends quiet">${hold([{text: blank(6)}])}</div><p class="quiet">${hold(words.parts('overview.as-of', {date: blank(12)}))}</p>
      <span class="button plain see-more">${hold(words.parts('overview.see-more'))}</span>`)}
  </div>`;
}
