import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {BreakdownRow, Watched} from '../../telling/breakdown.js';
import {BreakdownFace} from '../../elements/breakdown-face.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import type {Words} from '../../locale/index.js';
import {bringLateWords} from '../../locale/late-words.js';
import type {Breakdown} from '../../model/index.js';
import {CountryMap, type MapChart} from './country-map.js';
import {countryName} from '../../telling/country-name.js';
import {drawnCountry} from './drawn-country.js';
import {countries} from './countries.js';
import {originSentence} from '../../telling/origin-sentence.js';
import styles from './room-countries.styles.js';

const loadTable = () => import('../../reports/tables/breakdown-table.js');

/**
 * Where people watched from, live or the recording: on a map of the world and in a list beside it, all countries with both figures
 * in the details. The map is a file of its own that comes when it is about to be seen; without it the list tells the same.
 *
 * @fires {NavigateEvent} room-navigate - "View details" was pressed, or "12 more": `event.to` is `countries`; or "Hide details": `event.hides`, too. A host that goes to
 *   a page of its own cancels it; else the details open here, or close.
 * @csspart definition - What the figures mean, when it is open.
 * @csspart details - What "View details" opens.
 * @csspart table - The table in it.
 */
export class RoomCountries extends PanelElement<Breakdown> {
  static override styles = styles;

  constructor() {
    super();
    bringLateWords();
  }

  /** The details are open. Follows what is pressed. */
  @property({type: Boolean}) details = false;

  /** Whose countries the map and the list are of: `live` or `recording`; by default live, where that is known. Follows what is chosen. */
  @property() watched?: Watched | null | undefined;

  protected override readonly source = countries;

  readonly #map = new CountryMap(this, () => this.loadMap());
  readonly #face = new BreakdownFace(this, {
    id: 'countries', nameOf: countryName, drawName: drawnCountry, listed: 8, announce: (sentence) => this.announce(sentence),
  });

  /** Opens the details and brings the reader to them. */
  showDetails(): Promise<void> {
    return this.#face.showDetails();
  }

  /** Fetches the drawing of the map. */
  protected loadMap(): Promise<MapChart> {
    return import('../../charts/world-map.js');
  }

  protected override answered(now: Shown<Breakdown>, before: Shown<Breakdown> | undefined): void {
    if (before?.sessionId === now.sessionId) return;
    this.#face.startAnew();
    this.#map.startAnew();
  }

  protected override skeleton() {
    return html`<div class="where" aria-hidden="true">
      <div class="map-to-come skeleton"></div>
      <div class="rows-to-come">${Array.from({length: 8}, () => html`<div class="skeleton-line"></div>`)}</div>
    </div>`;
  }

  protected override tools(shown: Shown<Breakdown> | undefined, words: Words) {
    return shown && !countries.isEmpty?.(shown.answer) ? this.#face.tools(shown.answer, shown.port, words) : nothing;
  }

  #csv(words: Words) {
    return (name: string, rows: () => readonly BreakdownRow[], told: readonly Watched[]) =>
      this.csv({id: 'countries', name, isBeside: true}, loadTable, ({saveBreakdown}, job) => saveBreakdown('countries', rows(), told, job), words);
  }

  protected override view({answer, port}: Shown<Breakdown>, words: Words) {
    const breakdown = this.#face.of(answer, words);
    const list = this.#face.list(breakdown, words);
    const sentence = originSentence(breakdown, words).map(({text, place}) => place === 'countries' ? html`<bdi>${text}</bdi>` : text);
    return html`${breakdown.most.length === 0 ? list : html`<div class="where">${this.#map.draw(breakdown, words)}<div>${list}</div></div>
      <p class="summary">${sentence}</p>`}
      ${this.#face.details(breakdown, port, this.#csv(words), words)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'room-countries': RoomCountries }
}
