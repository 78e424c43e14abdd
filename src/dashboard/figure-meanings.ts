import {css, html, nothing} from 'lit';
import type {Words} from '../locale/index.js';
import type {AskMethod, MetricId, Port} from '../model/index.js';

/** The figures by what tells them. */
const figures: readonly (readonly [told: AskMethod, metrics: readonly MetricId[]])[] = [
  ['getOverview', ['uniqueViewers', 'averageViewed', 'engagementRate', 'reactions', 'chatMessages', 'polls', 'questions', 'downloads', 'raisedHands', 'recordingPlays']],
  ['getTimeline', ['liveViewers', 'liveEngagement']],
  ['getAttendees', ['viewedSeconds']],
  ['getInteractions', ['interactionParticipants', 'answerShare']],
  ['getRecordings', ['impressions', 'plays', 'completionRate']],
  ['getCountries', ['countries']],
  ['getDevices', ['devices']],
];

/** What each figure of the source means there and how it is counted, folded away until it is wanted. Nothing where it tells no figures. */
export function figureMeanings(port: Port, words: Words) {
  const meanings = figures.flatMap(([told, metrics]) => port.offers(told) ? metrics : []).flatMap((metric) => {
    const meaning = words.definition(port.definition(metric), metric);
    return meaning ? [{name: words.say(`metric.${metric}`), ...meaning}] : [];
  });
  if (meanings.length === 0) return nothing;
  const title = words.say('export.meanings');
  return html`<details class="meanings">
    <summary>${title}</summary>
    <div class="all-meanings" role="group" tabindex="0" aria-label=${title}><dl>${meanings.map(({name, text, lang}) => html`<dt>${name}</dt><dd lang=${lang} dir="auto">${text}</dd>`)}</dl></div>
  </details>`;
}

export const figureMeaningsStyles = css`
  .meanings { margin-block: 10px; }
  .meanings summary { inline-size: fit-content; min-block-size: 24px; color: var(--_accent); cursor: pointer; }
  .all-meanings { max-block-size: min(260px, 40vh); overflow: auto; margin-block-start: 6px; padding: 10px 14px; border: 1px solid var(--_line); border-radius: 8px; }
  .all-meanings dl { margin: 0; font-size: 0.9333em; }
  .all-meanings dt { font-weight: 600; }
  .all-meanings dd { margin: 2px 0 10px; color: var(--_ink-quiet); overflow-wrap: anywhere; }
  .all-meanings dd:last-child { margin-block-end: 0; }
`;
