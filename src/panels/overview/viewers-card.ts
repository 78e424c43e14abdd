import {html, nothing, type TemplateResult} from 'lit';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {Words} from '../../locale/index.js';
import type {Audience} from '../../model/index.js';
import {audienceParts} from '../../metrics/audience-parts.js';
import {viewerCounts, type ViewerCount} from '../../telling/overview-figures.js';
import {card, definitionOf, figure, sentence, type CardContext} from './pieces.js';

/** How many people came, and what they watched: live, the recording, or both. */
export function viewersCard(context: CardContext, viewers: Audience = {}): TemplateResult {
  const {words} = context;
  const all = viewers.all === undefined ? undefined : words.formats.number(viewers.all);
  return card('viewers', words.say('metric.uniqueViewers'), [
    figure(words, all, words.say('overview.viewers-unknown')),
    split(context, viewers),
  ], definitionOf(context, 'uniqueViewers'));
}

/** Parts that add up to the whole, with their bar; or the counts as they are known, which may overlap, without one. */
function split({words}: CardContext, viewers: Audience): unknown {
  const counts = viewerCounts(viewers);
  const parts = audienceParts(viewers);
  if (!parts) return key(words, counts);
  const {liveOnly, both, recordingOnly} = parts;
  const whole = liveOnly + both + recordingOnly;
  const label = words.say('overview.viewers-sentence', {count: whole, liveOnly, both, recordingOnly});
  return [
    whole > 0 ? html`<div class="split">${shareBar(layoutShareBar([liveOnly, both, recordingOnly], whole), label)}</div>` : nothing,
    key(words, counts, swatch),
  ];
}

const swatch = (index: number) => html`<span class="swatch swatch-${index + 1}"></span>`;

/** A line for each count that is known. */
function key(words: Words, counts: readonly ViewerCount[], mark?: (index: number) => TemplateResult): TemplateResult {
  return html`<ul class="key">${counts.map(({kind, count}, index) => count === undefined ? nothing : html`<li>${mark?.(index)}
    <span>${sentence(words.parts(`overview.viewers-${kind}`, {count}), 'count')}</span></li>`)}</ul>`;
}
