import {html, nothing} from 'lit';
import type {Values, WordKey, Words} from '../../locale/index.js';
import {activities} from '../../telling/activity-line.js';
import {card} from './pieces.js';

/** A figure that is on its way: as wide as digits, and none. */
const blank = (digits: number) => '\u2007'.repeat(digits);

/** The four cards before their figures, with the same lines in the same words, so that nothing moves when they come. `seeMore`: the last has its link. */
export function overviewSkeleton(words: Words, seeMore: boolean) {
  const say = (key: WordKey, values?: Values) => hold(words.say(key, values));
  const figure = html`<p class="figure">${hold(blank(3))}</p>`;
  const bar = html`<div class="hold-bar"></div>`;
  const counted = {count: blank(3)};
  const spoken = {duration: words.say('overview.minutes', {minutes: blank(6)})};
  const who = words.say('overview.who.of-attendees', counted);
  return html`<div class="cards skeleton">
    ${card('viewers', words.say('metric.uniqueViewers'), html`${figure}<div class="split">${bar}</div>
      <ul class="key">${kindsOfViewers.map((kind) => html`<li>${say(`overview.viewers-${kind}`, counted)}</li>`)}</ul>`)}
    ${card('average', words.say('metric.averageViewed'), html`${figure}
      <ul class="averages"><li>${say('overview.average-live', spoken)}${bar}</li>
        <li>${say('overview.average-recording', spoken)}${bar}</li></ul>
      <p class="quiet">${say('overview.session-length', {minutes: blank(2)})}</p>`)}
    ${card('engagement', words.say('metric.liveEngagement'), html`<div class="engagement-body">
      <div class="ring"><div class="hold-ring"></div></div>
      <ul class="lines">${activities.map((kind) => html`<li class="line"><b class="line-share"></b>
        <span class="line-words">${say(`overview.${kind}`, {who, what: words.say(`overview.${kind}.what`, counted)})}</span>
        <span class="hold-button"></span>${bar}</li>`)}</ul>
    </div>`)}
    ${card('plays', words.say('metric.recordingPlays'), html`${figure}<div class="plays-by-day"></div>
      <div class="ends quiet">${hold(blank(6))}</div><p class="quiet">${say('overview.as-of', {date: blank(12)})}</p>
      ${seeMore ? html`<span class="button plain see-more">${say('overview.see-more')}</span>` : nothing}`)}
  </div>`;
}

const kindsOfViewers = ['live-only', 'both', 'recording-only'] as const;

/** A text's place without the text. */
function hold(text: string) {
  return html`<span class="hold" aria-hidden="true"><span>${text}</span></span>`;
}
