import {ContextConsumer} from '@lit/context';
import {LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {canonicalLocale, canonicalTimeZone, directionOf, loadWords, wordsAtHand, type Words} from '../locale/index.js';
import type {AnalyticsAdapter, DocumentBrand, FontLoader} from '../model/index.js';
import {adapterAt} from './adapter-at.js';
import {roomScope, type CsvDelimiter, type CsvHeaders, type RoomScope, type Theme} from './room-scope.js';
import {warnOnce} from './warn-once.js';

/**
 * What every element of the page has in common: its source, its session, its language, zone and theme. What is set on the element
 * itself wins over what the element around it gives.
 */
export abstract class RoomElement extends LitElement {
  /** Where the facts come from: an adapter, or a promise of one. Never an attribute. */
  @property({attribute: false}) adapter?: AnalyticsAdapter | Promise<AnalyticsAdapter> | undefined;

  /** Address of a service that keeps the HTTP contract (`openapi.yaml`), in place of `adapter`: `https`, or this page's own host. */
  @property() src?: string | undefined;

  /** The room; with it alone the newest ended session of it is shown, else the one that runs. */
  @property({attribute: 'room-id'}) roomId?: string | undefined;

  /** The session that is shown. */
  @property({attribute: 'session-id'}) sessionId?: string | undefined;

  /** Language and number format, BCP 47; by default the nearest `lang` of the page. */
  @property() locale?: string | undefined;

  /** IANA time zone of all times shown; by default the browser's. */
  @property({attribute: 'time-zone'}) timeZone?: string | undefined;

  /** First line of the files of tables: `keys`, as it is without, names the columns for machines, `labels` for readers. */
  @property({attribute: 'csv-headers'}) csvHeaders?: CsvHeaders | undefined;

  /**
   * What parts the columns in the files of tables: `comma`, `semicolon` or `tab`; by default what the spreadsheets of the language
   * take, which is a semicolon where a comma is the decimal sign.
   */
  @property({attribute: 'csv-delimiter'}) csvDelimiter?: CsvDelimiter | undefined;

  /** What the PDFs bear of the host: logo, colour and a line at the foot of every page. */
  @property({attribute: false}) brand?: DocumentBrand | undefined;

  /** Brings the PDFs fonts for letters that ours lack; without it such text is drawn, and still found by search. */
  @property({attribute: false}) loadFont?: FontLoader | undefined;

  /** `auto` (follows the page's `color-scheme`, as it does without), `light` or `dark`. Handed down as CSS does. */
  @property({reflect: true}) theme?: Theme | undefined;

  /** `comfortable`, as it is without, or `compact`: less space around things. Handed down as CSS does. */
  @property({reflect: true}) density?: 'comfortable' | 'compact' | undefined;

  #words: Words | undefined;
  #wanted = '';
  readonly #outer = new ContextConsumer(this, {context: roomScope, subscribe: true});

  /** The adapter that is set here, else the one of the service that is named here. */
  protected get ownAdapter(): AnalyticsAdapter | Promise<AnalyticsAdapter> | undefined {
    return this.adapter ?? (this.src ? adapterAt(this.src) : undefined);
  }

  /** Own properties first, then what the element around gives. */
  protected get scope(): RoomScope {
    const outer = this.#outer.value ?? {};
    return {
      adapter: this.ownAdapter ?? outer.adapter,
      roomId: this.roomId || outer.roomId,
      sessionId: this.sessionId || outer.sessionId,
      roles: outer.roles,
      waiting: !this.sessionId && outer.waiting,
      locale: this.locale || outer.locale,
      timeZone: this.timeZone || outer.timeZone,
      csvHeaders: this.csvHeaders || outer.csvHeaders,
      csvDelimiter: this.csvDelimiter || outer.csvDelimiter,
      brand: this.brand ?? outer.brand,
      loadFont: this.loadFont ?? outer.loadFont,
      revision: outer.revision,
      changes: outer.changes,
      toldAbove: outer.toldAbove,
      leadsTo: outer.leadsTo,
      cursor: outer.cursor,
    };
  }

  /** Words and formats for the reader; `undefined` only while a language is on its way. */
  protected get words(): Words | undefined { return this.#words; }

  /** `ltr` or `rtl`: a `dir` on the element, else its own language's, else that of the page. */
  protected get direction(): 'ltr' | 'rtl' {
    const own = asDirection(this.dir);
    if (own) return own;
    const {locale} = this.scope;
    if (locale && canonicalLocale(locale)) return this.#words?.direction ?? directionOf(locale);
    return asDirection(nearest(this, 'dir')) ?? this.#words?.direction ?? 'ltr';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    pageWatchers.add(this);
    watchPage();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    pageWatchers.delete(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#chooseWords();
    if (this.theme && !themes.includes(this.theme)) this.#warnOf('theme', this.theme);
    if (this.csvDelimiter && !delimiters.includes(this.csvDelimiter)) this.#warnOf('csv-delimiter', this.csvDelimiter);
    if (this.csvHeaders && !headers.includes(this.csvHeaders)) this.#warnOf('csv-headers', this.csvHeaders);
    if (this.density && !densities.includes(this.density)) this.#warnOf('density', this.density);
  }

  #chooseWords(): void {
    const locale = this.#canonical('locale', this.scope.locale ?? nearest(this, 'lang') ?? navigator.language, canonicalLocale) ?? 'en';
    const zone = this.#canonical('time-zone', this.scope.timeZone, canonicalTimeZone) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const wanted = `${locale} ${zone}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#words = wordsAtHand(locale, zone);
    if (this.#words) return;
    void loadWords(locale, zone).then((words) => {
      if (this.#wanted !== wanted) return;
      this.#words = words;
      this.requestUpdate();
    });
  }

  #canonical(attribute: string, value: string | undefined, canonical: (value: string) => string | undefined): string | undefined {
    if (!value) return undefined;
    const known = canonical(value);
    if (known === undefined) this.#warnOf(attribute, value);
    return known;
  }

  #warnOf(attribute: string, value: unknown): void {
    warnOnce(`<${this.localName}> does not know this ${attribute} and falls back: "${String(value).slice(0, 40)}"`);
  }
}

/** What the styles know; anything else is as without. */
const themes: readonly string[] = ['auto', 'light', 'dark'] satisfies Theme[];
const delimiters: readonly string[] = ['comma', 'semicolon', 'tab'] satisfies CsvDelimiter[];
const headers: readonly string[] = ['keys', 'labels'] satisfies CsvHeaders[];
const densities: readonly string[] = ['comfortable', 'compact'] satisfies RoomElement['density'][];

function asDirection(value: string | undefined): 'ltr' | 'rtl' | undefined {
  return value === 'ltr' || value === 'rtl' ? value : undefined;
}

/** The value of an attribute on the nearest element around, through shadow roots. */
function nearest(element: Element, attribute: 'lang' | 'dir'): string | undefined {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute) || undefined;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Elements that hear when the page changes its language or direction; one observer serves all. */
const pageWatchers = new Set<RoomElement>();
let pageObserver: MutationObserver | undefined;

function watchPage(): void {
  if (pageObserver) return;
  pageObserver = new MutationObserver(() => {
    for (const element of pageWatchers) element.requestUpdate();
  });
  pageObserver.observe(document.documentElement, {attributeFilter: ['lang', 'dir']});
}
