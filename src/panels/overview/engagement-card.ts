import {html, nothing, type TemplateResult} from 'lit';
import {layoutRing, ringChart} from '../../charts/ring.js';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {Activity, Overview} from '../../model/index.js';
import {share} from '../../metrics/share.js';
import {card, dash, definitionOf, sentence, type CardContext} from './pieces.js';
import {shareGap} from './share-gap.js';

const activities = ['reactions', 'chatMessages', 'polls', 'questions', 'downloads', 'raisedHands'] as const;
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
  const {count, people, of} = activity;
  const gap = shareGap(activity);
  const rate = gap ? undefined : share(people, of);
  const why = gap && words.say(`overview.gap.${gap}`, {people: people ?? 0, of: of ?? 0});
  const interval = kind === 'reactions' ? port.capabilities.reactionIntervalSeconds : undefined;
  const limit = interval === undefined ? undefined : words.say('overview.reaction-limit', {count: interval});
  return html`<li class="line">
    <b class="line-share">${why ? dash(words, why) : words.formats.percent(rate)}</b>
    <span class="line-words">${gap === 'unknown' ? words.say('overview.nothing-known', {metric: words.say(`metric.${kind}`)})
      : sentence(words.parts(`overview.${kind}`, {
        who: who(context, kind, activity, gap !== undefined),
        what: count === undefined ? words.say(`overview.${kind}.some`) : words.say(`overview.${kind}.what`, {count}),
        count: (gap ? people : of) ?? 0,
      }), 'what')}</span>
    ${definitionOf(context, kind, [limit, why])}
    ${rate === undefined ? html`<span class="no-bar"></span>` : shareBar(layoutShareBar([rate], 1))}
  </li>`;
}

/** Of whom the share is, in the words of the source's definition of it; without a share, how many people it was. */
function who({words, port}: CardContext, kind: ActivityKind, {people, of}: Activity, isWithoutShare: boolean): string {
  if (isWithoutShare) return people ? words.say('overview.who.people', {count: people}) : words.say('overview.who.attendees');
  const definition = port.definition(kind);
  const counted = {count: of ?? 0};
  if (typeof definition === 'object') return words.say('overview.who.of-people', counted);
  return words.find(`overview.who.${definition?.split('.')[1] ?? ''}`, counted) ?? words.say('overview.who.of-attendees', counted);
}
