import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {BreakdownRow, ShownBreakdown, Watched} from '../../telling/breakdown.js';
import {BreakdownFace} from '../../elements/breakdown-face.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import type {Words} from '../../locale/index.js';
import {bringLateWords} from '../../locale/late-words.js';
import type {Breakdown} from '../../model/index.js';
import {deviceName} from '../../telling/device-name.js';
import {drawnDevice} from './drawn-device.js';
import {devices} from './devices.js';
import styles from './room-devices.styles.js';

const loadTable = () => import('../../reports/tables/breakdown-table.js');

/**
 * On what people watched, live or the recording: the devices used by most in a list, all of them with both figures in the details.
 *
 * @fires {NavigateEvent} room-navigate - "View details" was pressed, or "12 more": `event.to` is `devices`; or "Hide details": `event.hides`, too. A host that goes to
 *   a page of its own cancels it; else the details open here, or close.
 * @csspart definition - What the figures mean, when it is open.
 * @csspart details - What "View details" opens.
 * @csspart table - The table in it.
 */
export class RoomDevices extends PanelElement<Breakdown> {
  static override styles = styles;

  constructor() {
    super();
    bringLateWords();
  }

  /** The details are open. Follows what is pressed. */
  @property({type: Boolean}) details = false;

  /** Whose devices the list is of: `live` or `recording`; by default live, where that is known. Follows what is chosen. */
  @property() watched?: Watched | null | undefined;

  protected override readonly source = devices;

  readonly #face = new BreakdownFace(this, {
    id: 'devices', nameOf: deviceName, drawName: drawnDevice, listed: 6, announce: (sentence) => this.announce(sentence),
  });

  /** Opens the details and brings the reader to them. */
  showDetails(): Promise<void> {
    return this.#face.showDetails();
  }

  protected override answered(now: Shown<Breakdown>, before: Shown<Breakdown> | undefined): void {
    if (before?.sessionId === now.sessionId) return;
    this.#face.startAnew();
  }

  protected override skeleton() {
    return html`<div class="rows-to-come" aria-hidden="true">${Array.from({length: 4}, () => html`<div class="skeleton-line"></div>`)}</div>`;
  }

  protected override tools(shown: Shown<Breakdown> | undefined, words: Words) {
    return shown && !devices.isEmpty?.(shown.answer) ? this.#face.tools(shown.answer, shown.port, words) : nothing;
  }

  #csv(words: Words) {
    return (name: string, rows: () => readonly BreakdownRow[], told: readonly Watched[]) =>
      this.csv({id: 'devices', name, isBeside: true}, loadTable, ({saveBreakdown}, job) => saveBreakdown('devices', rows(), told, job), words);
  }

  protected override view({answer, port}: Shown<Breakdown>, words: Words) {
    const breakdown = this.#face.of(answer, words);
    return [this.#face.list(breakdown, words), mostUsed(breakdown, words), this.#face.details(breakdown, port, this.#csv(words), words)];
  }
}

/** The device that most people used, and what part of them. Nothing where that is not known. */
function mostUsed({most, watched}: ShownBreakdown, words: Words) {
  const first = most.find(({key}) => key?.trim());
  const rate = first?.[watched].rate;
  if (!first || rate === undefined) return nothing;
  const parts = words.parts(`devices.most-${watched}`, {device: first.name, share: words.formats.percent(rate)});
  return html`<p class="summary">${parts.map(({text, place}) => place === 'device' ? html`<bdi>${text}</bdi>` : text)}</p>`;
}

declare global {
  interface HTMLElementTagNameMap { 'room-devices': RoomDevices }
}
