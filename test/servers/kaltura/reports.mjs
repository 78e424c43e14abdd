import {graphOf, tableOf, totalOf} from './answer-strings.mjs';
import {Failure} from './failure.mjs';
import {metrics, select} from './figures.mjs';
import {readFilter} from './filter.mjs';
import {shapes} from './report-shapes.mjs';

/** No table has more rows, whatever is asked. */
const MOST = 500;

/**
 * The report service's three questions. `settings`: `emptyReports`, numbers of reports in which nothing was counted; `noChatLogIns`;
 * `strangeColumns`, columns the other way round and one more that nobody knows.
 */
export function getTable({reportType, reportInputFilter, pager = {}, order = '', responseOptions}, settings) {
  const {shape, options, filter, facts} = read(reportType, reportInputFilter, responseOptions, settings);
  if (!shape.groups) return tableOf({}, options);
  const wanted = order.replace(/^[+-]/, '');
  const columns = columnsOf(shape, wanted);
  const size = Math.min(MOST, Number(pager.pageSize ?? 30) || 10);
  const page = Math.max(1, Number(pager.pageIndex ?? 1));
  const all = shape.groups(facts, filter).map(([names, own]) => ({...names, ...measure(shape.parts.flat(), own)}));
  if (columns.includes(wanted)) all.sort(comparing(wanted, order.startsWith('+')));
  const rows = shape.isByMinute ? byTheMinute(shape, all, filter).slice(0, size) : all.slice((page - 1) * size, page * size);
  const totalCount = shape.isByMinute ? minutesOf(filter, all).length : all.length;
  return tableOf({columns: settings.strangeColumns ? [...columns, 'not_known_yet'].reverse() : columns, rows, totalCount}, options);
}

export function getTotal({reportType, reportInputFilter, responseOptions}, settings) {
  const {shape, options, facts} = read(reportType, reportInputFilter, responseOptions, settings);
  if (!shape.total) return totalOf({}, options);
  const isNothing = Object.values(facts).every((list) => list.length === 0);
  const row = isNothing ? undefined : measure(shape.total, facts);
  if (row && settings.noChatLogIns && 'unique_logged_in_users' in row) row.unique_logged_in_users = 0;
  return totalOf({columns: settings.strangeColumns ? [...shape.total, 'not_known_yet'].reverse() : shape.total, row}, options);
}

export function getGraphs({reportType, reportInputFilter, responseOptions}, settings) {
  const {shape, options, filter, facts} = read(reportType, reportInputFilter, responseOptions, settings);
  return (shape.graphs ?? []).map((id) => {
    const labels = new Map(options.skipEmptyDates ? [] : labelsBetween(filter).map((label) => [label, []]));
    for (const fact of [...facts.plays].sort((a, b) => a.hour - b.hour)) {
      const label = labelOf(fact.hour, filter);
      labels.set(label, [...labels.get(label) ?? [], fact]);
    }
    return graphOf({id, points: [...labels].map(([label, plays]) => [label, metrics[id]({beats: [], clicks: [], plays})])}, options);
  });
}

function read(reportType, reportInputFilter, {delimiter = ',', skipEmptyDates = true} = {}, settings) {
  const shape = shapes[reportType];
  if (!shape) throw new Failure('INTERNAL_SERVERL_ERROR');
  const options = {delimiter, skipEmptyDates};
  const filter = readFilter(reportInputFilter, options);
  const isEmpty = settings.emptyReports?.includes(Number(reportType));
  return {shape, options, filter, facts: isEmpty ? {beats: [], clicks: [], plays: []} : select(filter)};
}

export const measure = (names, facts) => Object.fromEntries(names.map((name) => [name, metrics[name](facts)]));

/** The part that holds what is sorted by comes first, unless the report puts its columns back. */
export function columnsOf({keys, parts, isFixed}, wanted) {
  const isFirst = (part) => part.includes(wanted);
  const ordered = isFixed ? parts : [...parts.filter(isFirst), ...parts.filter((part) => !isFirst(part))];
  return [...keys, ...ordered.flat()];
}

function comparing(name, isAscending) {
  const compare = (a, b) => typeof a[name] === 'number' ? a[name] - b[name] : String(a[name]).localeCompare(String(b[name]));
  return isAscending ? compare : (a, b) => compare(b, a);
}

/** The end is a minute of its own; a report without any fact has none. */
function minutesOf({from, to}, rows) {
  const [first, last] = [from, to].map((at) => at - at % 60);
  return rows.length === 0 ? [] : Array.from({length: (last - first) / 60 + 1}, (_, index) => first + index * 60);
}

/** The most there is room for, the biggest first, are kept; every other minute is filled; then they stand in the order of time. */
function byTheMinute({parts, filled}, rows, filter) {
  const [[weight]] = parts;
  const kept = [...rows].sort((a, b) => b[weight] - a[weight]).slice(0, MOST);
  const at = new Map();
  for (const row of kept) at.set(row.position, [...at.get(row.position) ?? [], row]);
  const nothing = Object.fromEntries(parts.flat().map((name) => [name, 0]));
  return minutesOf(filter, rows).flatMap((position) => at.get(position) ?? [{...nothing, ...filled(), position}]);
}

const lengths = {days: 8, months: 6, years: 4, hours: 10};

function labelOf(at, {west, interval}) {
  return new Date((at - west) * 1000).toISOString().replace(/\D/g, '').slice(0, lengths[interval] ?? 12);
}

function labelsBetween({from, to, ...filter}) {
  const labels = new Set();
  for (let at = from; at < to; at += 3600) labels.add(labelOf(at, filter));
  return [...labels];
}
