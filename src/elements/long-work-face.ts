import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../locale/index.js';
import {bringLateWords} from '../locale/late-words.js';
import {AdapterError} from '../model/index.js';
import {errorSentence} from '../telling/error-sentence.js';
import {icons} from './icons.js';
import type {WorkState} from './long-work.js';

bringLateWords();

export interface WorkMoves {
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly close: () => void;
}

/** A work that takes its time, with Cancel; or how it ended. */
export function workFace(state: WorkState, words: Words, {cancel, retry, close}: WorkMoves): TemplateResult | typeof nothing {
  switch (state.stage) {
    case 'running': return html`<div class="work">
      <progress max=${state.of ?? nothing} value=${state.of === undefined ? nothing : Math.min(state.rows, state.of)} aria-label=${words.say('work.running')}></progress>
      <span>${soFar(state, words)}</span>
      <button type="button" class="button" @click=${cancel}>${words.say('work.cancel')}</button>
    </div>`;
    case 'saved': return html`<div class="work"><p>${workNews(state, words)}</p></div>`;
    case 'incomplete': case 'failed': return html`<div class="work" role="alert">
      <p>${failure(state, words)}</p>
      <button type="button" class="button" @click=${retry}>${words.say('state.retry')}</button>
      <button type="button" class="button plain" aria-label=${words.say('work.close')} @click=${close}>${icons.clear}</button>
    </div>`;
    default: return nothing;
  }
}

/** What a screen reader says of it; of a failure nothing, since that is an alert. */
export function workNews({stage, rows}: WorkState, words: Words): string {
  switch (stage) {
    case 'running': return words.say('work.running');
    case 'saved': return words.say('work.saved', {count: rows});
    case 'cancelled': return words.say('work.cancelled');
    default: return '';
  }
}

function soFar({rows, of}: WorkState, words: Words): string {
  if (rows === 0) return words.say('work.running');
  return of === undefined ? words.say('work.rows', {count: rows}) : words.say('work.rows-of', {count: rows, of});
}

function failure({stage, rows, failure: thrown, subject, part, how = 'work.incomplete'}: WorkState, words: Words): string {
  const sentences = stage === 'incomplete' ? [words.say(how, {count: rows})] : [];
  const why = reason(thrown, words, part ?? words.say(subject));
  return [...sentences, ...why === undefined ? [] : [why]].join(' ') || words.say('work.failed');
}

/** The source's reason, or the disk's; also where it is only the cause of what was thrown. */
function reason(thrown: unknown, words: Words, subject: string): string | undefined {
  if (thrown instanceof AdapterError) return errorSentence(thrown, words, subject);
  if (!(thrown instanceof Error)) return undefined;
  if (thrown.name === 'SaveError' && 'code' in thrown) return words.find(`report.save-${String(thrown.code)}`);
  return thrown.cause instanceof AdapterError ? errorSentence(thrown.cause, words, subject) : undefined;
}
