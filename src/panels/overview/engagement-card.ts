import {html, nothing, type TemplateResult} from 'lit';
import {layoutRing, ringChart} from '../../charts/ring.js';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {Activity, Overview} from '../../model/index.js';
import {share} from '../../metrics/share.js';
import {card, dash, definitionOf, sentence, type CardContext} from './pieces.js';
import {shareGap, type ShareGap} from './share-gap.js';

/** In the order of the lines. */
export const activities = ['reactions', 'chatMessages', 'polls', 'questions', 'downloads', 'raisedHands'] as const;
type ActivityKind = (typeof activities)[number];

/** How closely people followed, and what they did: one sentence an activity. Raised hands only where the source knows them. */
export function engagementCard(context: CardContext, overview: Overview): TemplateResult {
  const {words} = context;
  const nobody = overview.uniqueViewers?.live === 0 || overview.uniqueViewers?.all === 0;
  const rate = nobody ? undefined : overview.engagementRate;
  const why = rate === undefined ? words.say(nobody ? 'overview.rate-nobody' : 'overview.rate-unknown') : undefined;
  const shown = activities.filter((kind) => kind !== 'raisedHands' || overview.raisedHands !== undefined);
  return card('engagement', words.say('metric.liveEngagement'), html`<div class="engagement-body">
    <div class="ring">
      ${ringChart(layoutRing(rate), why ?? words.say('overview.rate-sentence', {rate: words.formats.percent(rate)}))}
      <div class="ring-text" aria-hidden="true" title=${why ?? nothing}>
        <b>${words.formats.percent(rate)}</b><span>${words.say('overview.average-rate')}</span>
      </div>
    </div>
    <ul class="lines">${shown.map((kind) => line(context, kind, overview[kind] ?? {}))}</ul>
  </div>`, definitionOf(context, 'engagementRate', [why]));
}

/** "14% of 214 attendees sent 77 reactions" over a bar; without a share, what is known and why the rest is not. */
function line(context: CardContext, kind: ActivityKind, activity: Activity): TemplateResult {
  const {words, port} = context;
  const {people, of} = activity;
  const gap = shareGap(activity);
  const why = gap && words.say(`overview.gap.${gap}`, {people: people ?? 0, of: of ?? 0});
  const rate = gap ? undefined : share(people, of);
  const interval = kind === 'reactions' ? port.capabilities.reactionIntervalSeconds : undefined;
  const limit = interval === undefined ? undefined : words.say('overview.reaction-limit', {count: interval});
  return html`<li class="line">
    <b class="line-share">${why ? dash(words, why) : words.formats.percent(rate)}</b>
    <span class="line-words">${told(context, kind, activity, gap)}</span>
    ${definitionOf(context, kind, [limit, why])}
    ${rate === undefined ? html`<span class="no-bar"></span>` : shareBar(layoutShareBar([rate], 1))}
  </li>`;
}

/** What was done, and by whom; its plural form is that of the people. */
function told(context: CardContext, kind: ActivityKind, activity: Activity, gap: ShareGap | undefined): unknown {
  const {words} = context;
  const {count, people, of} = activity;
  if (gap === 'unknown') return words.say('overview.nothing-known', {metric: words.say(`metric.${kind}`)});
  const what = count === undefined ? words.say(`overview.${kind}.some`) : words.say(`overview.${kind}.what`, {count});
  const who = gap ? whoDid(context, people) : ofWhom(context, kind, of ?? 0);
  return sentence(words.parts(`overview.${kind}`, {who, what, count: (gap ? people : of) ?? 0}), 'what');
}

function whoDid({words}: CardContext, people: number | undefined): string {
  return people ? words.say('overview.who.people', {count: people}) : words.say('overview.who.attendees');
}

/** Of whom the share is, in the words of the source's definition of it. */
function ofWhom({words, port}: CardContext, kind: ActivityKind, count: number): string {
  const definition = port.definition(kind);
  if (typeof definition === 'object') return words.say('overview.who.of-people', {count});
  return words.find(`overview.who.${definition?.split('.')[1] ?? ''}`, {count}) ?? words.say('overview.who.of-attendees', {count});
}
