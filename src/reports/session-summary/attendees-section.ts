import {layoutHeatStrip, type HeatSpan} from '../../charts/heat-strip.js';
import {heatStripTotals} from '../../charts/heat-strip-sentence.js';
import type {Words} from '../../locale/index.js';
import type {AdapterError, Attendee, AttendeePage, EngagementStrip, Port} from '../../model/index.js';
import {figureColumns, type FigureColumn} from '../../telling/attendee-columns.js';
import {clipped} from '../../telling/clipped.js';
import {errorSentence} from '../../telling/error-sentence.js';
import {namesakeMarks, personName} from '../../telling/person.js';
import {stripSpan} from '../../telling/strip-span.js';
import type {Block, DocumentCell, DocumentColumn, DocumentRow} from '../document.js';
import {definitionOf} from '../document-parts/definition-of.js';
import {rowsInSlices} from '../document-parts/in-slices.js';
import type {Inquiry} from '../document-parts/inquiry.js';
import {type Blocks, note, paragraph} from '../document-parts/section.js';
import {heatStripDrawing} from '../drawings/heat-strip-drawing.js';
import {Strips} from './strips.js';

/** Letters of a name that are printed. */
const mostLetters = 200;

/** By whom the list is sorted where the source can: as the page does. */
const sort = {by: 'viewedSeconds', direction: 'descending'} as const;

/** Everyone, with their figures and how they followed over the session. The rows flow, a page of the source at a time. */
export async function* attendeesSection(inquiry: Inquiry, span: HeatSpan | undefined): Blocks {
  const {words, subject: {port, roles}} = inquiry;
  const subject = words.say('attendees.subject');
  const query = {
    ...port.capabilities.attendeeSorts.includes(sort.by) ? {sort} : {},
    ...roles?.length ? {roles} : {},
  };
  const first = await inquiry.first('getAttendees', subject, query);
  if ('sentence' in first) return yield paragraph(first.sentence);
  const {answer: page} = first;
  if (page.rows.length === 0) return yield paragraph(words.say('state.empty'));
  const strips = new Strips(inquiry, page);
  const columns = columnsOf(page);
  const table = new AttendeeTable(columns, strips, span, inquiry);
  yield* table.notesBefore(page);
  let failed: {readonly error: AdapterError; readonly rows: number} | undefined;
  yield {
    kind: 'table', columns: table.heads(),
    caption: 'sort' in query ? words.say('attendees.sorted-figure-descending', {column: words.say('metric.viewedSeconds')}) : words.say('attendees.title'),
    ...page.totals ? {total: table.total(page)} : {},
    batches: table.batches(inquiry.rest('getAttendees', subject, page, query, (error, rows) => { failed = {error, rows}; })),
  };
  if (failed) {
    yield paragraph(`${words.say('report.incomplete', {count: failed.rows})} ${errorSentence(failed.error, words, subject, inquiry.subject)}`);
  }
  yield* table.notesAfter();
}

/** The columns of the page, but for those that the source tells nothing of: it gives totals, and this is not among them. */
function columnsOf({rows, totals}: AttendeePage): readonly FigureColumn[] {
  return figureColumns.filter(({id}) => totals?.[id] !== undefined || rows.some((row) => row[id] !== undefined));
}

class AttendeeTable {
  readonly #words: Words;
  readonly #port: Port;
  readonly #seen = new Set<string>();
  #hasRoles = false;

  constructor(readonly columns: readonly FigureColumn[], readonly strips: Strips, public span: HeatSpan | undefined, readonly inquiry: Inquiry) {
    this.#words = inquiry.words;
    this.#port = inquiry.subject.port;
  }

  *notesBefore({rows, roles}: AttendeePage): Iterable<Block> {
    const words = this.#words;
    this.#hasRoles = (roles?.length ?? 0) > 0 || rows.some(({role}) => role);
    const missing = figureColumns.filter((column) => !this.columns.includes(column)).map(({label}) => words.say(label));
    if (missing.length > 0) yield note(words.say('document.columns-unknown', {columns: words.formats.list(missing)}));
    const {why} = this.strips;
    if (why !== undefined) yield note(why);
  }

  heads(): readonly DocumentColumn[] {
    const words = this.#words;
    return [
      {label: words.say('attendees.name'), kind: 'name', weight: 5.4},
      ...this.#hasRoles ? [{label: words.say('roles.choose'), kind: 'name', weight: 2.8} as const] : [],
      ...this.columns.map(({label}): DocumentColumn => ({label: words.say(label), kind: 'figure', weight: 1.7})),
      ...this.strips.areAsked ? [{label: words.say('attendees.over-session'), kind: 'drawing', weight: 4.2} as const] : [],
    ];
  }

  total({totals}: AttendeePage): DocumentRow {
    const words = this.#words;
    return [
      words.say('attendees.everyone'),
      ...this.#hasRoles ? [''] : [],
      ...this.columns.map(({id, show}) => show(words.formats, totals?.[id])),
      ...this.strips.areAsked ? [''] : [],
    ];
  }

  async *batches(pages: AsyncIterable<readonly Attendee[]>): AsyncGenerator<readonly DocumentRow[]> {
    for await (const people of pages) {
      const strips = await this.strips.of(people.map(({id}) => id));
      this.span ??= stripSpan(this.inquiry.subject.session, strips.values());
      const marks = namesakeMarks(people);
      yield* rowsInSlices(people, (person) => this.#row(person, marks.get(person.id), strips.get(person.id)), this.inquiry.options.signal);
    }
  }

  *notesAfter(): Iterable<Block> {
    const words = this.#words;
    const {formats} = words;
    if (this.#port.capabilities.totals === 'estimated') yield note(words.say('attendees.estimated'));
    const {failure, areAsked} = this.strips;
    if (failure) yield paragraph(errorSentence(failure, words, words.say('strip.subject'), this.inquiry.subject));
    if (areAsked && this.span && this.span.endsAt > this.span.startsAt) {
      const {startsAt, endsAt} = this.span;
      const range = words.say('document.strip-range', {from: formats.clock(startsAt), to: formats.clock(endsAt), zone: formats.zone(startsAt)});
      yield note(`${words.say('attendees.over-session')} (${range}): ${words.say('attendees.over-session-means')} ${words.say('document.strip-key')}`);
    }
    for (const {label, metric} of this.columns.filter(({id}) => id === 'viewedSeconds' || id === 'engagementRate')) { // the others stand with the key figures
      const meaning = definitionOf(metric, this.#port, words);
      if (meaning !== undefined) yield note(`${words.say(label)}: ${meaning}`);
    }
  }

  #row(person: Attendee, mark: string | undefined, strip: EngagementStrip | undefined): DocumentRow {
    const words = this.#words;
    return [
      this.#nameOf(person, mark),
      ...this.#hasRoles ? [person.role ? clipped(words.role(person.role)) : ''] : [],
      ...this.columns.map(({id, show}) => show(words.formats, person[id])),
      ...this.strips.areAsked ? [this.#strip(strip)] : [],
    ];
  }

  /** Whoever bears the name of somebody before is told apart by id. */
  #nameOf(person: Attendee, mark: string | undefined): string {
    const name = clipped(personName(person, this.#words), mostLetters);
    const isKnown = this.#seen.has(name);
    this.#seen.add(name);
    const apart = mark ?? (isKnown && person.name?.trim() ? `#${person.id.slice(-6)}` : undefined);
    return apart === undefined ? name : `${name} · ${clipped(apart)}`;
  }

  #strip(strip: EngagementStrip | undefined): DocumentCell {
    if (!strip || !this.span) return this.#words.formats.unknown;
    const layout = layoutHeatStrip(strip, this.span);
    return layout.runs.length === 0 ? this.#words.formats.unknown : {drawing: heatStripDrawing(layout), sentence: heatStripTotals(layout.runs, this.#words)};
  }
}
