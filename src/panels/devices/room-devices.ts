import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {barList} from '../../elements/bar-list.js';
import {BreakdownReader, mostFirst, type BreakdownRow, type ReadBreakdown, type Watched} from '../../elements/breakdown.js';
import {breakdownDetails} from '../../elements/breakdown-details.js';
import {definitionButton} from '../../elements/definition-button.js';
import {PanelDetails} from '../../elements/panel-details.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import {SortedTable} from '../../elements/sorted-table.js';
import {watchedChoice} from '../../elements/watched-choice.js';
import type {Words} from '../../locale/index.js';
import {share} from '../../metrics/share.js';
import type {Breakdown} from '../../model/index.js';
import {drawnDevice, deviceName} from './device-name.js';
import {devices} from './devices.js';
import styles from './room-devices.styles.js';

/** Devices in the list; the details have all. */
const listed = 6;

/**
 * On what people watched, live or the recording: the devices used by most in a list, all of them with both figures in the details.
 *
 * @fires {NavigateEvent} room-navigate - "View details" was pressed: `event.to` is `devices`. A host that goes to a page of its own cancels it; else the details open here.
 * @csspart definition - What the figures mean, when it is open.
 * @csspart details - What "View details" opens.
 * @csspart table - The table in it.
 */
export class RoomDevices extends PanelElement<Breakdown> {
  static override styles = styles;

  /** The details are open. Follows what is pressed. */
  @property({type: Boolean}) details = false;

  /** Whose devices the list is of: `live` or `recording`; by default live, where that is known. Follows what is chosen. */
  @property() watched?: Watched | null | undefined;

  protected override readonly source = devices;

  readonly #reader = new BreakdownReader(deviceName, share);
  readonly #details = new PanelDetails(this, 'devices');
  readonly #table = new SortedTable<BreakdownRow>(this, {by: 'live', direction: 'descending'}, (sentence) => this.announce(sentence));

  /** Opens the details and brings the reader to them. */
  showDetails(): Promise<void> {
    return this.#details.show();
  }

  protected override skeleton() {
    return html`<div class="rows-to-come" aria-hidden="true">${Array.from({length: 4}, () => html`<div class="skeleton-line"></div>`)}</div>`;
  }

  protected override tools(shown: Shown<Breakdown> | undefined, words: Words) {
    if (!shown || shown.answer.rows.length === 0) return nothing;
    const read = this.#reader.read(shown.answer, words);
    return html`${definitionButton(words, shown.port, 'devices')}
      <div class="tools">
        ${watchedChoice(read.told, this.#watched(read), (watched) => { this.watched = watched; }, words)}
        ${this.#details.button(words)}
      </div>`;
  }

  protected override view({answer, port}: Shown<Breakdown>, words: Words) {
    const read = this.#reader.read(answer, words);
    const watched = this.#watched(read);
    const most = mostFirst(read.rows, watched);
    const label = words.say('devices.list', {viewers: words.say(`breakdown.${watched}-viewers`)});
    return html`
      ${most.length === 0 ? html`<p class="message">${words.say(`breakdown.nobody-${watched}`)}</p>`
        : barList(most.slice(0, listed).map((row) => ({...row[watched], name: drawnDevice(row)})), label, words)}
      ${most.length <= listed || this.details ? nothing : html`<button type="button" class="button plain more" @click=${() => void this.showDetails()}>
        ${words.say('breakdown.more', {count: most.length - listed})}</button>`}
      ${mostUsed(most, watched, words)}
      ${this.details ? breakdownDetails({
        read, table: this.#table, name: (row) => html`<span class="device">${drawnDevice(row)}</span>`,
        heading: words.say('devices.details'), nameLabel: words.say('devices.device'), allLabel: words.say('devices.all'),
        note: words.say(port.capabilities.totals === 'estimated' ? 'attendees.estimated' : 'devices.note'),
      }, words) : nothing}`;
  }

  #watched({told}: ReadBreakdown): Watched {
    return told.find((kind) => kind === this.watched) ?? told[0]!;
  }
}

/** The device that most people used, and what part of them. Nothing where that is not known. */
function mostUsed(most: readonly BreakdownRow[], watched: Watched, words: Words) {
  const first = most.find(({key}) => key !== undefined);
  const rate = first?.[watched].rate;
  if (!first || rate === undefined) return nothing;
  const parts = words.parts(`devices.most-${watched}`, {device: first.name, share: words.formats.percent(rate)});
  return html`<p class="summary">${parts.map(({text, place}) => place === 'device' ? html`<bdi>${text}</bdi>` : text)}</p>`;
}

declare global {
  interface HTMLElementTagNameMap { 'room-devices': RoomDevices }
}
