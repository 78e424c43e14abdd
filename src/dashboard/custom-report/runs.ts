import {html, nothing, type TemplateResult} from 'lit';
import {errorSentence} from '../../telling/error-sentence.js';
import type {Words} from '../../locale/index.js';
import type {AdapterError} from '../../model/index.js';
import type {ReportRun} from '../../reports/index.js';

/** How far each report is, or how it went; with what is missing of it, and why. */
export function runList(runs: readonly ReportRun[], words: Words): TemplateResult {
  return html`<ul class="runs">${runs.map((run) => html`<li class=${run.state}>
    <span class="name">${words.say(run.report.title)}</span>
    <span class="figure">${figure(run, words)}</span>
    ${shortcomings(run, words).map((sentence) => html`<p class="quiet">${sentence}</p>`)}
    ${run.state === 'running' ? html`<progress aria-label=${words.say(run.report.title)}></progress>` : nothing}
  </li>`)}</ul>`;
}

function figure({state, rows}: ReportRun, words: Words): string {
  switch (state) {
    case 'waiting': return words.say('custom.waiting');
    case 'running': return words.say('custom.so-far', {count: rows});
    case 'whole': return rows === 0 ? words.say('custom.no-rows') : words.say('custom.rows', {count: rows});
    case 'part': return words.say('custom.part', {count: rows});
    case 'failed': return words.say('custom.failed');
  }
}

function shortcomings({report, failure, leftOut, hasFaults}: ReportRun, words: Words): string[] {
  return [
    ...(failure ? [failureSentence(failure, words.say(report.title), words)] : []),
    ...(leftOut.length > 0 ? [words.say('custom.late-columns', {count: leftOut.length, columns: words.formats.list(leftOut.slice(0, 10))})] : []),
    ...(hasFaults ? [words.say('custom.faults')] : []),
  ];
}

function failureSentence(error: AdapterError, subject: string, words: Words): string {
  return error.code === 'forbidden' ? words.say('custom.forbidden') : errorSentence(error, words, subject);
}

/** What became of all of it, in one sentence. A name reads in its own direction. */
export function outcomeSentence(runs: readonly ReportRun[], file: string, words: Words): unknown {
  const whole = runs.filter(({state}) => state === 'whole').length;
  if (runs.every(({state}) => state === 'failed')) return words.say('custom.none');
  const parts = words.parts(whole === runs.length ? 'custom.saved' : 'custom.saved-some', {count: runs.length, whole, file});
  return parts.map(({text, place}) => place === 'file' ? html`<bdi>${text}</bdi>` : text);
}
