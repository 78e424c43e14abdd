import {html, nothing, type TemplateResult} from 'lit';
import {layoutRing, ringChart} from '../../charts/ring.js';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {Activity, Overview} from '../../model/index.js';
import {activityLine, toldActivities, type ActivityKind} from '../../telling/activity-line.js';
import {liveRate} from '../../telling/overview-figures.js';
import {card, dash, definitionOf, sentence, type CardContext} from './pieces.js';

/** How closely people followed, and what they did: one sentence an activity. Raised hands only where the source knows them. */
export function engagementCard(context: CardContext, overview: Overview): TemplateResult {
  const {words} = context;
  const {value: rate, why} = liveRate(overview, words);
  return card('engagement', words.say('metric.liveEngagement'), html`<div class="engagement-body">
    <div class="ring">
      ${ringChart(layoutRing(rate), why ?? words.say('overview.rate-sentence', {rate: words.formats.percent(rate)}))}
      <div class="ring-text" aria-hidden="true" title=${why ?? nothing}>
        <b>${words.formats.percent(rate)}</b><span>${words.say('overview.average-rate')}</span>
      </div>
    </div>
    <ul class="lines">${toldActivities(overview).map((kind) => line(context, kind, overview[kind] ?? {}))}</ul>
  </div>`, definitionOf(context, 'engagementRate', [why]));
}

/** "14% of 214 attendees sent 77 reactions" over a bar; without a share, what is known and why the rest is not. */
function line(context: CardContext, kind: ActivityKind, activity: Activity): TemplateResult {
  const {words, port} = context;
  const {rate, why, parts, limit} = activityLine(kind, activity, port, words);
  return html`<li class="line">
    <b class="line-share">${why ? dash(words, why) : words.formats.percent(rate)}</b>
    <span class="line-words">${sentence(parts, 'what')}</span>
    ${definitionOf(context, kind, [limit, why])}
    ${rate === undefined ? html`<span class="no-bar"></span>` : shareBar(layoutShareBar([rate], 1))}
  </li>`;
}
