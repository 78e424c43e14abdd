import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type * as WorldMap from '../../charts/world-map.js';
import type {CountryCount, LevelRange, MapCountry, WorldMapLayout} from '../../charts/world-map.js';
import type {BreakdownRow, ShownBreakdown, Watched} from '../../telling/breakdown.js';
import {setProperty} from '../../elements/set-property.js';
import type {Words} from '../../locale/index.js';
import {countryCode} from '../../telling/country-name.js';

/** The map with all its shapes: a file of its own, which comes when the map is about to be seen. */
export type MapChart = Pick<typeof WorldMap, 'layoutWorldMap' | 'worldMap'>;

type MapHost = ReactiveControllerHost & Element;

/** A layout, and what it is of. */
interface Drawing {
  readonly rows: readonly BreakdownRow[];
  readonly watched: Watched;
  readonly layout: WorldMapLayout;
}

/** How far from the window the panel may be when its map is asked for. */
const ahead = '300px';

/**
 * The world, shaded by people. It is one stop for the keyboard: the arrow keys go from country to country, most people first, and
 * what is there is read out, as it is under the pointer.
 */
export class CountryMap implements ReactiveController {
  #chart: MapChart | 'on its way' | 'failed' | undefined;
  /** It was to be drawn, and was not there. */
  #isWanted = false;
  #observer: IntersectionObserver | undefined;
  #drawing: Drawing | undefined;
  /** By code: the country under the pointer, and the one that the keyboard is at. */
  #pointed: string | undefined;
  #stop: string | undefined;
  #hasFocus = false;

  constructor(readonly host: MapHost, readonly load: () => Promise<MapChart>) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#isWanted || this.#chart || this.#observer) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some(({isIntersecting}) => isIntersecting)) void this.#fetch();
    }, {rootMargin: ahead});
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#stopWatching();
  }

  /** The keyboard is at the country of most people again. */
  startAnew(): void {
    this.#stop = undefined;
  }

  draw({read: {rows}, watched}: ShownBreakdown, words: Words): TemplateResult {
    if (this.#chart === 'failed') {
      return html`<div class="message" role="alert"><p>${words.say('countries.map-failed')}</p>
        <button type="button" class="button" @click=${() => void this.#fetch()}>${words.say('state.retry')}</button></div>`;
    }
    if (this.#chart === undefined || this.#chart === 'on its way') {
      this.#isWanted = true;
      return html`<div class="map-to-come skeleton"></div>`;
    }
    const layout = this.#layoutOf(rows, watched, this.#chart);
    return html`<figure>
      ${this.#drawn({layout, rows, watched}, this.#chart, words)}
      <figcaption class="quiet">${legend(layout.levels, words)}
        ${layout.elsewhere.length === 0 ? nothing : html`<span>${words.say('countries.elsewhere', {count: layout.elsewhere.length})}</span>`}</figcaption>
    </figure>`;
  }

  #drawn({layout, rows, watched}: Drawing, chart: MapChart, words: Words): TemplateResult {
    const {countries} = layout;
    const label = words.say('countries.map', {viewers: words.say(`breakdown.${watched}-viewers`)});
    const stop = Math.max(0, countries.findIndex(({code}) => code === this.#stop));
    const shown = this.#pointed ?? (this.#hasFocus ? countries[stop]?.code : undefined);
    const at = countries.find(({code}) => code === shown);
    const reading = (country: MapCountry) => readingOf(country, rows, watched, words);
    const current = countries[stop];
    if (!current) return html`<div class="map" role="img" aria-label=${label}>${chart.worldMap(layout, undefined)}</div>`;
    return html`<div class="map" role="slider" tabindex="0" dir="ltr" aria-label=${label} aria-describedby="map-keys"
      aria-valuemin="1" aria-valuemax=${countries.length} aria-valuenow=${stop + 1} aria-valuetext=${reading(current)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, countries, stop)} @focus=${() => this.#focus(true)} @blur=${() => this.#focus(false)}
      @pointerover=${this.#onOver} @pointerleave=${() => this.#point(undefined)} @click=${this.#onClick}>
      ${chart.worldMap(layout, shown)}
      <span id="map-keys" hidden>${words.say('countries.keys')}</span>
      ${at ? html`<div class=${at.y < layout.height / 4 ? 'reading below' : 'reading'} aria-hidden="true"
        ${setProperty('--_x', `${100 * at.x / layout.width}%`)} ${setProperty('--_y', `${100 * at.y / layout.height}%`)}><bdi>${reading(at)}</bdi></div>` : nothing}
    </div>`;
  }

  readonly #onOver = (event: Event) => this.#point((event.target as Element).getAttribute('data-code') ?? undefined);

  readonly #onClick = (event: Event) => {
    this.#stop = (event.target as Element).getAttribute('data-code') ?? this.#stop;
    this.host.requestUpdate();
  };

  #onKey(event: KeyboardEvent, countries: readonly MapCountry[], at: number): void {
    const last = countries.length - 1;
    const to = new Map([
      ['ArrowRight', at + 1], ['ArrowDown', at + 1], ['ArrowLeft', at - 1], ['ArrowUp', at - 1],
      ['PageDown', at + 10], ['PageUp', at - 10], ['Home', 0], ['End', last],
    ]).get(event.key);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#pointed = undefined;
    this.#stop = countries[Math.min(last, Math.max(0, to))]?.code;
    this.host.requestUpdate();
  }

  #point(code: string | undefined): void {
    if (code === this.#pointed) return;
    this.#pointed = code;
    this.host.requestUpdate();
  }

  #focus(hasFocus: boolean): void {
    this.#hasFocus = hasFocus;
    this.host.requestUpdate();
  }

  #layoutOf(rows: readonly BreakdownRow[], watched: Watched, chart: MapChart): WorldMapLayout {
    if (this.#drawing?.rows !== rows || this.#drawing.watched !== watched) {
      this.#drawing = {rows, watched, layout: chart.layoutWorldMap(counted(rows, watched))};
    }
    return this.#drawing.layout;
  }

  async #fetch(): Promise<void> {
    this.#stopWatching();
    if (this.#chart === 'on its way') return;
    this.#chart = 'on its way';
    this.host.requestUpdate();
    this.#chart = await this.load().catch((): 'failed' => 'failed');
    this.host.requestUpdate();
  }

  #stopWatching(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}

/** What the map is of: rows of a known place, by code; a word of the source's own has no place on the map. */
function counted(rows: readonly BreakdownRow[], watched: Watched): CountryCount[] {
  return rows.flatMap(({key, [watched]: {people}}) => {
    const code = countryCode(key) ?? key?.trim();
    return code && people !== undefined ? [{code, value: people}] : [];
  });
}

/** "Israel: 153 live viewers, 63%". */
function readingOf({code, value}: MapCountry, rows: readonly BreakdownRow[], watched: Watched, words: Words): string {
  const row = rows.find(({key, [watched]: {people}}) => people === value && countryCode(key) === code);
  const reading = words.say(`countries.reading-${watched}`, {country: row?.name ?? code, count: value});
  const rate = row?.[watched].rate;
  return rate === undefined ? reading : words.say('countries.reading-share', {reading, share: words.formats.percent(rate)});
}

function legend(levels: readonly LevelRange[], words: Words): TemplateResult {
  return html`<ul class="legend" aria-label=${words.say('countries.legend')}>
    <li><i class="swatch"></i>${words.say('countries.none')}</li>
    ${levels.map(({level, from, to}) => html`<li><i class="swatch swatch-${level}"></i>${from === to
      ? words.formats.number(from) : words.say('countries.range', {from, to})}</li>`)}
  </ul>`;
}
