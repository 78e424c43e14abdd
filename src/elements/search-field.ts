import {css, html, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {Words} from '../locale/index.js';
import {icons} from './icons.js';

/** Milliseconds of rest after the last letter before the search begins by itself. */
const restAfter = 400;
const fewestLetters = 3;

/** What may be searched for: the text without space around it, or nothing below three letters. Marks on letters do not count. */
export function searchable(text: string): string | undefined {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();
  return Array.from(letters).length < fewestLetters ? undefined : text.trim();
}

/** Has somebody begun to type, but too little to search for? */
export function isTooShort(text: string): boolean {
  return text.trim() !== '' && searchable(text) === undefined;
}

/** A field for a name: searches on Enter, by its button, and by itself after a rest. `commit` is told the text as it stands in the field. */
export class SearchField implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, readonly commit: (text: string) => void) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** `hint`: what the field wants, for a screen reader and under the pointer. */
  draw({text, label, hint}: {readonly text: string; readonly label: string; readonly hint: string}, words: Words) {
    return html`<form class="search" role="search" aria-label=${label} @submit=${this.#onSubmit}>
      <input type="search" aria-label=${label} aria-description=${hint} title=${hint} placeholder=${label} enterkeyhint="search" maxlength="200" autocomplete="off" spellcheck="false"
        .value=${text} @input=${this.#onInput} @compositionend=${this.#onInput}>
      <button type="button" class="clear" aria-label=${words.say('search.clear')} @click=${this.#onClear}>${icons.clear}</button>
      <button class="go" aria-label=${words.say('search.go')}>${icons.search}</button>
    </form>`;
  }

  readonly #onInput = (event: Event) => {
    clearTimeout(this.#timer);
    if ((event as InputEvent).isComposing) return;
    const field = event.target as HTMLInputElement;
    this.#timer = setTimeout(() => this.commit(field.value), restAfter);
  };

  readonly #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.commit(fieldOf(event).value);
  };

  readonly #onClear = (event: Event) => {
    clearTimeout(this.#timer);
    const field = fieldOf(event);
    field.value = '';
    field.focus();
    this.commit('');
  };
}

function fieldOf({currentTarget}: Event): HTMLInputElement {
  return (currentTarget as HTMLElement).closest('form')?.elements[0] as HTMLInputElement;
}

export const searchFieldStyles = css`
  .search { display: flex; min-inline-size: 0; border: 1px solid var(--_edge); border-radius: 8px; background: var(--_card); }
  .search:focus-within { outline: 2px solid var(--_accent); outline-offset: 1px; }
  .search input:not([type='checkbox'], [type='radio']) { flex: 1; min-inline-size: 0; inline-size: 14em; min-block-size: 34px; border: 0; background: none; outline: none; }
  .search input::-webkit-search-cancel-button { display: none; }
  .search button { display: grid; place-items: center; inline-size: 36px; padding: 0; border: 0; border-radius: 7px; background: none; color: var(--_ink-quiet); cursor: pointer; }
  .search button:hover { color: var(--_ink); }
  .search button:focus-visible { outline-offset: -2px; }
  .search .go { border-start-start-radius: 0; border-end-start-radius: 0; border-inline-start: 1px solid var(--_line); }
  .search .clear { inline-size: 28px; }
  .search input:placeholder-shown + .clear { display: none; }
`;
