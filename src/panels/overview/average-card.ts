import {html, nothing, type TemplateResult} from 'lit';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {Audience, Overview, Session} from '../../model/index.js';
import {card, definitionOf, figure, sentence, type CardContext} from './pieces.js';

/** How long people stayed on average, against the length of the session. */
export function averageCard(context: CardContext, overview: Overview, session: Session | undefined): TemplateResult {
  const {words} = context;
  const {uniqueViewers, averageViewedSeconds = {}} = overview;
  const nobody = uniqueViewers?.all === 0;
  const seconds = nobody ? undefined : averageViewedSeconds.all;
  const reason = words.say(nobody ? 'overview.average-nobody' : 'overview.average-unknown');
  return card('average', words.say('metric.averageViewed'), [
    figure(words, seconds === undefined ? undefined : inMinutes(context, seconds), reason),
    nobody ? nothing : parts(context, averageViewedSeconds, session && lengthOf(session)),
    session ? html`<p class="quiet">${sessionLength(context, session)}</p>` : nothing,
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

function sessionLength({words}: CardContext, session: Session): string {
  const length = lengthOf(session);
  if (length === undefined) return words.say('overview.session-running');
  return words.say('overview.session-length', {minutes: words.formats.minutes(length)});
}

/** Seconds from start to end; undefined while the session runs. */
function lengthOf({startsAt, endsAt, live}: Session): number | undefined {
  return live || !endsAt ? undefined : Math.max(0, endsAt.getTime() - startsAt.getTime()) / 1000;
}
