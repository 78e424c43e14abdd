import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {placeBeside} from './beside.js';

/** Milliseconds of resting before the card shows, and of straying before it goes: long enough to cross the gap between the two. */
const showAfter = 300;
const hideAfter = 250;

/**
 * A card that tells more about what the pointer rests on or the focus stands on (WCAG 2.2, 1.4.13): the pointer may move onto it, it
 * stays until it is left, and Escape takes it away. A press shows it too, for fingers, and a second press hides it.
 *
 * The host draws `<div id="card" popover="manual">` in its shadow root, with what is to be told of `about`; elements with the
 * attribute `data-card` call for it, and are described by it while it shows.
 */
export class HoverCard implements ReactiveController {
  #about: HTMLElement | undefined;
  #isPressed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** What called for the card; `undefined` while none is shown. */
  get about(): HTMLElement | undefined { return this.#about; }

  hostConnected(): void {
    const root = this.host.shadowRoot;
    root?.addEventListener('pointerover', this.#onOver);
    root?.addEventListener('pointerout', this.#onOut);
    root?.addEventListener('focusin', this.#onFocus);
    root?.addEventListener('focusout', this.#onBlur);
    root?.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    this.#hide();
    const root = this.host.shadowRoot;
    root?.removeEventListener('pointerover', this.#onOver);
    root?.removeEventListener('pointerout', this.#onOut);
    root?.removeEventListener('focusin', this.#onFocus);
    root?.removeEventListener('focusout', this.#onBlur);
    root?.removeEventListener('click', this.#onClick);
  }

  hostUpdated(): void {
    const card = this.#card;
    if (!card || !this.#about) return;
    if (!this.#about.isConnected || !this.#about.dataset['card']) return void this.#hide();
    if (!card.matches(':popover-open')) card.showPopover();
    this.#about.setAttribute('aria-describedby', card.id);
    placeBeside(card, this.#about);
  }

  get #card(): HTMLElement | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('#card') ?? undefined;
  }

  #show(about: HTMLElement): void {
    clearTimeout(this.#timer);
    if (about === this.#about) return;
    this.#about?.removeAttribute('aria-describedby');
    this.#about = about;
    this.#isPressed = false;
    document.addEventListener('keydown', this.#onKey, true);
    document.addEventListener('pointerdown', this.#onPressElsewhere, true);
    this.host.requestUpdate();
  }

  #hide(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('keydown', this.#onKey, true);
    document.removeEventListener('pointerdown', this.#onPressElsewhere, true);
    if (!this.#about) return;
    this.#about.removeAttribute('aria-describedby');
    this.#about = undefined;
    this.#isPressed = false;
    const card = this.#card;
    if (card?.matches(':popover-open')) card.hidePopover();
  }

  #later(milliseconds: number, what: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(what, milliseconds);
  }

  readonly #onOver = (event: Event) => {
    if ((event as PointerEvent).pointerType === 'touch') return;
    const about = callerOf(event);
    if (about && about !== this.#about) this.#later(this.#about ? 0 : showAfter, () => this.#show(about));
    else if (about || this.#isOnCard(event)) clearTimeout(this.#timer);
  };

  readonly #onOut = (event: Event) => {
    if (this.#isPressed || (event as PointerEvent).pointerType === 'touch' || !(callerOf(event) || this.#isOnCard(event))) return;
    this.#later(hideAfter, () => { if (!this.#about?.matches(':focus-visible')) this.#hide(); });
  };

  readonly #onFocus = (event: Event) => {
    const about = callerOf(event);
    if (about?.matches(':focus-visible')) this.#show(about);
  };

  readonly #onBlur = (event: Event) => {
    if (callerOf(event) === this.#about && this.#about) this.#later(hideAfter, () => this.#hide());
  };

  readonly #onClick = (event: Event) => {
    const about = callerOf(event);
    if (!about) return;
    if (about === this.#about && this.#isPressed) return this.#hide();
    this.#show(about);
    this.#isPressed = true;
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation(); // a dialog around stays open
    this.#hide();
  };

  readonly #onPressElsewhere = (event: Event) => {
    const path = event.composedPath();
    if (this.#about && !path.includes(this.#about) && !path.includes(this.#card ?? this.#about)) this.#hide();
  };

  #isOnCard(event: Event): boolean {
    return this.#card !== undefined && event.composedPath().includes(this.#card);
  }
}

function callerOf(event: Event): HTMLElement | undefined {
  return (event.target as Element).closest<HTMLElement>('[data-card]') ?? undefined;
}
