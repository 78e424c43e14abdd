/** How the report service says tables, totals and graphs in text: see the reference's section 3.2. Nothing is quoted or escaped. */

const tell = (value) => value === undefined || value === null ? '' : String(value);

/** In tables what would part cells or rows becomes a blank. */
const plain = (value, delimiter) => tell(value).split(delimiter).join(' ').replaceAll(';', ' ');

/** `columns` undefined: the report has no table, and every member would be null, which are left out of an answer. */
export function tableOf({columns, rows = [], totalCount}, {delimiter}) {
  if (!columns) return {objectType: 'KalturaReportTable'};
  return {
    objectType: 'KalturaReportTable', header: columns.join(delimiter),
    data: rows.map((row) => `${columns.map((name) => plain(row[name], delimiter)).join(delimiter)};`).join(''), totalCount,
  };
}

/** `row` undefined: there was nothing to count, and all cells are empty. */
export function totalOf({columns, row}, {delimiter}) {
  if (!columns) return {objectType: 'KalturaReportTotal'};
  return {objectType: 'KalturaReportTotal', header: columns.join(delimiter), data: columns.map((name) => tell(row?.[name])).join(delimiter)};
}

export function graphOf({id, points}, {delimiter}) {
  return {objectType: 'KalturaReportGraph', id, data: points.map(([label, value]) => `${label}${delimiter}${tell(value)};`).join('')};
}
