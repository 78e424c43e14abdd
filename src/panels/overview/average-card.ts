import {html, nothing, type TemplateResult} from 'lit';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {Audience, Overview, Session} from '../../model/index.js';
import {averageViewed, ofSession, sessionSeconds} from '../../telling/overview-figures.js';
import {card, definitionOf, figure, sentence, type CardContext} from './pieces.js';

/** How long people stayed on average, against the length of the session. */
export function averageCard(context: CardContext, overview: Overview, session: Session | undefined): TemplateResult {
  const {words} = context;
  const {value, why} = averageViewed(overview, words);
  return card('average', words.say('metric.averageViewed'), [
    figure(words, value === undefined ? undefined : inMinutes(context, value), why ?? ''),
    overview.uniqueViewers?.all === 0 ? nothing : parts(context, overview.averageViewedSeconds ?? {}, session && sessionSeconds(session)),
    session ? html`<p class="quiet">${ofSession(session, words)}</p>` : nothing,
  ], definitionOf(context, 'averageViewed'));
}

/** The number large, its unit small. */
function inMinutes({words}: CardContext, seconds: number): unknown[] {
  const parts = words.parts('overview.minutes', {minutes: words.formats.minutes(seconds)});
  return parts.map(({text, place}) => place ? text : html`<small>${text}</small>`);
}

/** The averages of live and recording viewers, each as a bar of the session's length. */
function parts({words}: CardContext, {live, recording}: Audience, length: number | undefined): unknown {
  const known = ([['live', live], ['recording', recording]] as const).filter(([, seconds]) => seconds !== undefined);
  if (known.length === 0) return nothing;
  return html`<ul class="averages">${known.map(([kind, seconds = 0]) => html`<li class="average-${kind}">
    <span>${sentence(words.parts(`overview.average-${kind}`, {duration: words.formats.duration(seconds)}), 'duration')}</span>
    ${length ? shareBar(layoutShareBar([seconds], length)) : nothing}
  </li>`)}</ul>`;
}
