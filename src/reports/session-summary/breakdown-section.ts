import {layoutShareBar} from '../../charts/share-bar.js';
import type {Words} from '../../locale/index.js';
import type {Breakdown} from '../../model/index.js';
import {BreakdownReader, mostFirst, type ReadBreakdown, type Viewers} from '../../telling/breakdown.js';
import {countryName} from '../../telling/country-name.js';
import {deviceName} from '../../telling/device-name.js';
import {originSentence} from '../../telling/origin-sentence.js';
import type {Block, DocumentCell, DocumentColumn, DocumentRow} from '../document.js';
import {definitionOf} from '../document-parts/definition-of.js';
import {rowsInSlices} from '../document-parts/in-slices.js';
import type {Inquiry} from '../document-parts/inquiry.js';
import {note, paragraph} from '../document-parts/section.js';
import {shareBarDrawing} from '../drawings/share-bar-drawing.js';

const names = {countries: countryName, devices: deviceName};

/** Where, or on what, people watched: all rows, live and recording, each with its part of all. */
export function breakdownSection(id: 'countries' | 'devices', answer: Breakdown, {subject: {port}, words, options: {signal}}: Inquiry): Block[] {
  if (answer.rows.length === 0) return [paragraph(words.say('state.empty'))];
  const read = new BreakdownReader(names[id]).read(answer, words);
  const watched = read.told[0]!;
  const most = mostFirst(read.rows, watched);
  const nobody = read.rows.filter((row) => row[watched].people === 0);
  const meaning = definitionOf(id, port, words);
  const cells = (name: string, viewers: ReadBreakdown['totals']): DocumentRow => [name, ...read.told.flatMap((kind) => viewersCells(viewers[kind], words))];
  return [
    ...id === 'countries' ? [paragraph(originSentence({read, watched, most}, words).map(({text}) => text).join(''))] : [],
    {
      kind: 'table', caption: words.say(`${id}.details`),
      columns: [
        {label: words.say(`${id}.one`), kind: 'name', weight: 5},
        ...read.told.flatMap((kind): DocumentColumn[] => [
          {label: words.say(`breakdown.${kind}-viewers`), kind: 'figure', weight: 2},
          {label: words.say('document.share'), kind: 'figure', weight: 1.4},
          {label: words.say('document.bar'), kind: 'drawing', weight: 2.6},
        ]),
      ],
      total: cells(words.say(`${id}.all`), read.totals),
      batches: rowsInSlices([...most, ...nobody], (row) => cells(row.name, row), signal),
    },
    note(words.say(port.capabilities.totals === 'estimated' ? 'attendees.estimated' : 'breakdown.note')),
    ...meaning === undefined ? [] : [note(meaning)],
  ];
}

function viewersCells({people, rate}: Viewers, {formats, direction}: Words): DocumentCell[] {
  return [
    formats.number(people), formats.percent(rate),
    rate === undefined ? '' : {drawing: shareBarDrawing(layoutShareBar([rate], 1), direction), sentence: formats.percent(rate)},
  ];
}
