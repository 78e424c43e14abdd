import {css, html, nothing, type LitElement, type TemplateResult} from 'lit';
import {layoutShareBar, shareBar, shareBarStyles} from '../charts/share-bar.js';
import type {Words} from '../locale/index.js';
import type {Breakdown, Port} from '../model/index.js';
import {barList, barListStyles} from './bar-list.js';
import {BreakdownReader, mostFirst, type BreakdownRow, type ShownBreakdown, type Viewers, type Watched} from '../telling/breakdown.js';
import {definitionButton, definitionStyles} from './definition-button.js';
import {iconStyles} from './icons.js';
import {pagerStyles} from './pager.js';
import {PanelDetails} from './panel-details.js';
import {SortedTable, sortedTableStyles, type SortedColumn} from './sorted-table.js';
import {unknownFigure} from './unknown-figure.js';
import {watchedChoice, watchedChoiceStyles} from './watched-choice.js';

interface BreakdownPanel extends LitElement {
  details: boolean;
  watched?: Watched | null | undefined;
}

/** What a panel of a breakdown is made with. */
interface Kind {
  /** Its words in `locale/`, the metric, and where `NavigateEvent` goes. */
  readonly id: 'countries' | 'devices';
  readonly nameOf: (key: string | undefined, words: Words) => string;
  readonly drawName: (row: BreakdownRow) => unknown;
  /** Rows in the list; the details have all. */
  readonly listed: number;
  readonly announce: (sentence: string) => void;
}

/**
 * What the panels of countries and of devices have in common: the choice between live and recording, a list of those with the most
 * people, and the details: all rows with both figures.
 */
export class BreakdownFace {
  readonly #details: PanelDetails;
  readonly #table: SortedTable<BreakdownRow>;
  readonly #reader: BreakdownReader;

  constructor(readonly panel: BreakdownPanel, readonly kind: Kind) {
    this.#details = new PanelDetails(panel, kind.id);
    this.#table = new SortedTable(panel, {by: 'live', direction: 'descending'}, kind.announce);
    this.#reader = new BreakdownReader(kind.nameOf);
  }

  /** Opens the details and brings the reader to them. */
  showDetails(): Promise<void> {
    return this.#details.show();
  }

  /** Another session is read from its start. */
  startAnew(): void {
    this.#table.toFirstPage();
  }

  of(answer: Breakdown, words: Words): ShownBreakdown {
    const read = this.#reader.read(answer, words);
    const watched = read.told.find((kind) => kind === this.panel.watched) ?? read.told[0]!;
    return {read, watched, most: mostFirst(read.rows, watched)};
  }

  tools(answer: Breakdown, port: Port, words: Words): TemplateResult {
    const {read, watched} = this.of(answer, words);
    return html`${definitionButton(words, port, this.kind.id)}
      <div class="tools">
        ${watchedChoice(read.told, watched, (chosen) => { this.panel.watched = chosen; }, words)}
        ${this.#details.button(words)}
      </div>`;
  }

  /** The rows with the most people, and the way to the rest. */
  list({most, watched}: ShownBreakdown, words: Words): TemplateResult {
    const {id, drawName, listed} = this.kind;
    if (most.length === 0) return html`<p class="message">${words.say(`breakdown.nobody-${watched}`)}</p>`;
    const label = words.say(`${id}.list`, {viewers: words.say(`breakdown.${watched}-viewers`)});
    return html`${barList(most.slice(0, listed).map((row) => ({...row[watched], name: drawName(row)})), label, words)}
      ${most.length <= listed || this.panel.details ? nothing : html`<button type="button" class="button plain more" @click=${this.#details.ask}>
        ${words.say('breakdown.more', {count: most.length - listed})}</button>`}`;
  }

  /** All rows with both figures, while they are open. `csv`: the button for a file of them, as the heads have sorted them. */
  details({read: {rows, totals, told}}: ShownBreakdown, port: Port, csv: (name: string, rows: () => readonly BreakdownRow[], told: readonly Watched[]) => unknown, words: Words): TemplateResult | typeof nothing {
    if (!this.panel.details) return nothing;
    const {id, drawName} = this.kind;
    const heading = words.say(`${id}.details`);
    const columns: readonly SortedColumn<BreakdownRow>[] = [
      {id: 'name', label: words.say(`${id}.one`), kind: 'name', value: ({name}) => name, cell: drawName, total: words.say(`${id}.all`)},
      ...told.map((kind): SortedColumn<BreakdownRow> => ({
        id: kind, label: words.say(`breakdown.${kind}-viewers`), kind: 'figure', value: (row) => row[kind].people,
        cell: (row) => viewers(row[kind], words), total: viewers(totals[kind], words),
      })),
    ];
    return html`<section id="details" part="details" aria-labelledby="details-title">
      <div class="csv-line"><h3 id="details-title" tabindex="-1">${heading}</h3>${csv(heading, () => this.#table.inOrder({rows, columns}, words), told)}</div>
      ${this.#table.draw({rows, columns, caption: heading}, words)}
      <p class="note quiet">${words.say(port.capabilities.totals === 'estimated' ? 'attendees.estimated' : 'breakdown.note')}</p>
    </section>`;
  }
}

/** "180 80%", with a bar of the part where there is one. */
function viewers({people, rate}: Viewers, words: Words) {
  return html`<span class="viewers">
    <span class="viewers-people">${people === undefined ? unknownFigure(words) : words.formats.number(people)}</span>
    ${rate === undefined ? nothing : html`<span class="viewers-rate quiet">${words.formats.percent(rate)}</span>${shareBar(layoutShareBar([rate], 1))}`}
  </span>`;
}

/** What it looks like. The panel is the container that its parts go by. */
export const breakdownStyles = [iconStyles, definitionStyles, shareBarStyles, watchedChoiceStyles, barListStyles, pagerStyles, sortedTableStyles, css`
  .panel { container: panel / inline-size; }
  .head { min-block-size: 36px; }
  .head .definition { margin-inline-start: -8px; }
  .more { margin-block-start: 6px; margin-inline-start: -6px; }
  .summary { margin: 16px 0 0; color: var(--_ink-quiet); font-size: 0.8667em; overflow-wrap: anywhere; }
  .unnamed { color: var(--_ink-quiet); font-weight: 400; font-style: italic; }
  .rows-to-come .skeleton-line { block-size: 18px; margin-block: 12px; }
  #details { margin-block-start: 20px; padding-block-start: 14px; border-block-start: 1px solid var(--_line); }
  #details h3 { margin: 0; font-size: 1em; font-weight: 650; }
  #details h3:focus { outline: none; }
  .note { margin: 10px 0 0; font-size: 0.8667em; }
  .viewers { display: grid; grid-template-columns: minmax(0, 1fr) 3em; gap: 2px 8px; align-items: baseline; min-inline-size: 80px; --_bar: 4px; }
  .viewers-people { text-align: end; }
  .viewers-rate { font-size: 0.93em; font-weight: 400; text-align: end; }
  .viewers .share-bar { grid-column: 1 / -1; }
  @container (min-width: 700px) {
    .viewers { grid-template-columns: minmax(0, 1fr) minmax(40px, 120px) 3em; gap: 12px; align-items: center; }
    .viewers .share-bar { grid-column: 2; grid-row: 1; --_bar: 6px; }
    .viewers-rate { grid-column: 3; }
  }
  @container (max-width: 520px) {
    .viewers { grid-template-columns: auto 1fr; }
    .viewers-people { text-align: start; }
    .viewers-rate { text-align: start; }
  }
  @media print { .view-details, .more { display: none; } }
`];
