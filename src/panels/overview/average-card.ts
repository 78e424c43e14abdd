import {html, nothing, type TemplateResult} from 'lit';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import type {Overview, Session} from '../../model/index.js';
import {card, definitionOf, figure, sentence, type CardContext} from './pieces.js';

/** How long people stayed on average, against the length of the session. */
export function averageCard(context: CardContext, {uniqueViewers, averageViewedSeconds = {}}: Overview, session: Session | undefined): TemplateResult {
  const {words} = context;
  const nobody = uniqueViewers?.all === 0;
  const all = nobody ? undefined : averageViewedSeconds.all;
  const minutes = all === undefined ? undefined
    : words.parts('overview.minutes', {minutes: words.formats.minutes(all)}).map(({text, place}) => place ? text : html`<small>${text}</small>`);
  const seconds = lengthOf(session);
  return card('average', words.say('metric.averageViewed'), [
    figure(words, minutes, words.say(nobody ? 'overview.average-nobody' : 'overview.average-unknown')),
    nobody ? nothing : parts(context, averageViewedSeconds, seconds),
    session ? html`<p class="quiet">${seconds === undefined ? words.say('overview.session-running')
      : sentence(words.parts('overview.session-length', {minutes: words.formats.minutes(seconds)}))}</p>` : nothing,
  ], definitionOf(context, 'averageViewed'));
}

/** The averages of live and recording viewers, each as a bar of the session's length. */
function parts({words}: CardContext, {live, recording}: {readonly live?: number; readonly recording?: number}, session: number | undefined): unknown {
  const known = ([['live', live], ['recording', recording]] as const).filter(([, seconds]) => seconds !== undefined);
  if (known.length === 0) return nothing;
  return html`<ul class="averages">${known.map(([kind, seconds = 0]) => html`<li class="average-${kind}">
    <span>${sentence(words.parts(`overview.average-${kind}`, {duration: words.formats.duration(seconds)}), 'duration')}</span>
    ${session === undefined ? nothing : shareBar(layoutShareBar([seconds], session))}
  </li>`)}</ul>`;
}

/** Seconds from start to end; undefined while the session runs, and where its times make no length. */
function lengthOf(session: Session | undefined): number | undefined {
  const seconds = session?.endsAt ? (session.endsAt.getTime() - session.startsAt.getTime()) / 1000 : NaN;
  return seconds > 0 ? seconds : undefined;
}
