import {html, nothing} from 'lit';
import type {Words} from '../locale/index.js';
import type {Session} from '../model/index.js';
import {sessionLabel} from '../telling/session-label.js';

export interface SessionPicker {
  readonly shown: Session;
  /** Those that are known of, newest first. */
  readonly sessions: readonly Session[];
  /** There are more, that have not been asked for yet. */
  readonly hasOlder: boolean;
  readonly pick: (session: Session) => void;
  readonly showOlder: () => void;
}

/** Chooses the session that everything on the page is of. Where there is only one it is named; on paper that which is shown. */
export function sessionPicker({shown, sessions, hasOlder, pick, showOlder}: SessionPicker, words: Words) {
  const listed = inOrder(sessions, shown);
  if (listed.length === 1 && !hasOlder) return html`<span>${sessionLabel(shown, words)}</span>`;
  const onChange = (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    const session = listed.find(({id}) => id === select.value);
    if (session) return pick(session);
    select.value = shown.id;
    showOlder();
  };
  return html`<select aria-label=${words.say('session.pick')} @change=${onChange}>
    ${listed.map((one) => html`<option value=${one.id} .selected=${one.id === shown.id}>${optionLabel(one, words)}</option>`)}
    ${hasOlder ? html`<option value="">${words.say('session.older')}</option>` : nothing}
  </select><span class="on-paper">${optionLabel(shown, words).trim()}</span>`;
}

function optionLabel(session: Session, words: Words): string {
  const span = sessionLabel(session, words);
  return session.parentSessionId ? `\u2003${words.say('session.breakout', {span, room: session.roomName})}` : span;
}

/** Each with its breakouts after it; the one that is shown is always among them. */
function inOrder(sessions: readonly Session[], shown: Session): readonly Session[] {
  const all = sessions.some(({id}) => id === shown.id) ? sessions : placed(shown, sessions);
  const ids = new Set(all.map(({id}) => id));
  const isTop = ({parentSessionId}: Session) => parentSessionId === undefined || !ids.has(parentSessionId);
  return all.filter(isTop).flatMap((top) => [top, ...all.filter(({parentSessionId}) => parentSessionId === top.id)]);
}

/** Before the first that is older than it. */
function placed(shown: Session, sessions: readonly Session[]): readonly Session[] {
  const place = sessions.findIndex(({startsAt}) => startsAt < shown.startsAt);
  return place < 0 ? [...sessions, shown] : [...sessions.slice(0, place), shown, ...sessions.slice(place)];
}
