import {html, nothing, type TemplateResult} from 'lit';
import {definitionButton} from '../../elements/definition-button.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import {isKnown, type Words} from '../../locale/index.js';
import type {Port, RecordingUsage} from '../../model/index.js';
import {recordingFigures} from '../../telling/recording-figures.js';

/** The figures over all recordings, each with its meaning, and until when they were counted. */
export function recordingTotals({totals = {}, asOf}: RecordingUsage, port: Port, words: Words): TemplateResult {
  const {formats} = words;
  const reason = words.say('attendees.not-told');
  return html`<dl class="totals">${recordingFigures.map(({id, label, metric, definition, show}) => {
    const value = totals[id];
    const meaning = definition === undefined ? port : {definition: () => definition};
    return html`<div>
      <dt>${words.say(label)}${definitionButton(words, meaning, metric, isKnown(value) ? [] : [reason])}</dt>
      <dd>${isKnown(value) ? show(formats, value) : unknownFigure(words, reason)}</dd>
    </div>`;
  })}</dl>
  ${asOf ? html`<p class="quiet as-of">${words.say('recordings.as-of', {time: formats.dateTime(asOf), zone: formats.zone(asOf)})}</p>` : nothing}`;
}
