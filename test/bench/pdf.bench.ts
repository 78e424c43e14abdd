import PDFDocument from 'pdfkit';
import {unzlibSync} from 'fflate';
import {jsPDF} from 'jspdf';
import {autoTable} from 'jspdf-autotable';
import type {Block, ReportDocument} from '../../src/reports/document.js';
import {notoSans} from '../../src/reports/pdf/noto-sans.js';
import {writePdf} from '../../src/reports/pdf/write-pdf.js';
import {inTurn, type Measured} from './measure.js';

const labels = ['Name', 'Minutes viewed', 'Engagement', 'Reactions', 'Messages', 'Answers', 'Hands'];
const rows = Array.from({length: 10_000}, (_, index) => [`Ada Byron ${index}`, String(index % 90), `${index % 100}%`, String(index % 7), String(index % 31), String(index % 4), String(index % 3)]);
const han = Array.from('王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘于蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金石廖賈夏韋付方白鄒孟熊秦邱江尹薛閻段雷侯龍史陶黎賀顧毛郝龔邵萬錢嚴覃武戴莫孔向湯');
const drawnRows = rows.map((row, index) => index < 3000 ? [`${han[index % 100]!}${han[(index * 7 + Math.floor(index / 100)) % 100]!}${han[(index * 13 + Math.floor(index / 10)) % 100]!} ${index}`, ...row.slice(1)] : row);

function documentOf(of: readonly (readonly string[])[]): ReportDocument {
  const table: Block = {kind: 'table', caption: 'Attendees', columns: labels.map((label, index) => ({label, kind: index === 0 ? 'name' : 'figure', weight: index === 0 ? 3 : 1.4})), batches: [of]};
  return {title: 'Attendees', language: 'en', direction: 'ltr', runningHead: 'Attendees', pageLabel: (page, total) => `Page ${page} of ${total}`, pageNumber: String, blocks: (async function* one() { yield table; })()};
}
const ours = async (of: readonly (readonly string[])[], tagged: boolean) => (await writePdf(documentOf(of), {paper: 'a4', madeWith: 'bench', tagged})).size;

const fontBytes = (packed: string) => unzlibSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)));

/** The same font, page, sizes and repeated head. */
async function pdfkit(): Promise<number> {
  const doc = new PDFDocument({size: 'A4', margin: 48, bufferPages: false, font: ''});
  const parts: Uint8Array[] = [];
  doc.on('data', (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.registerFont('regular', fontBytes(notoSans.regular).buffer);
  doc.registerFont('bold', fontBytes(notoSans.bold).buffer);
  const widths = [130, 61, 61, 61, 61, 61, 61];
  const line = (cells: readonly string[], y: number) => {
    let x = 48;
    for (const [index, cell] of cells.entries()) {
      doc.text(cell, x, y, {width: widths[index]!, align: index === 0 ? 'left' : 'right', lineBreak: false});
      x += widths[index]!;
    }
  };
  let y = 60;
  const head = () => { doc.font('bold').fontSize(8.5); line(labels, y); doc.font('regular'); y += 18; };
  head();
  for (const row of rows) {
    if (y > 780) {
      doc.addPage();
      y = 60;
      head();
    }
    line(row, y);
    y += 18;
  }
  doc.end();
  await ended;
  return parts.reduce((sum, {length}) => sum + length, 0);
}

async function autotable(): Promise<number> {
  const doc = new jsPDF({unit: 'pt', format: 'a4', compress: true});
  let binary = '';
  const bytes = fontBytes(notoSans.regular);
  for (let from = 0; from < bytes.length; from += 8192) binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
  doc.addFileToVFS('N.ttf', binary);
  doc.addFont('N.ttf', 'N', 'normal');
  autoTable(doc, {head: [labels], body: rows, styles: {font: 'N', fontStyle: 'normal', fontSize: 8.5}, headStyles: {fontStyle: 'normal'}});
  return Promise.resolve(doc.output('arraybuffer').byteLength);
}

/** A table of 10,000 people and 7 columns. */
export default async function bench(): Promise<Measured[]> {
  await ours(rows.slice(0, 50), true); // what is loaded once
  const {plain, tagged, kit, auto} = await inTurn({plain: () => ours(rows, false), tagged: () => ours(rows, true), kit: pdfkit, auto: autotable}, 3);
  const {drawn} = await inTurn({drawn: () => ours(drawnRows, true)}, 1);
  return [
    {what: 'untagged: time, of PDFKit', value: plain.milliseconds / kit.milliseconds, mark: 0.5, note: `${Math.round(plain.milliseconds)} ms, ${Math.round(kit.milliseconds)} ms`},
    {what: 'untagged: time, of jsPDF with autotable', value: plain.milliseconds / auto.milliseconds, mark: 0.2, note: `${Math.round(auto.milliseconds)} ms`},
    {what: 'tagged: time, of PDFKit', value: tagged.milliseconds / kit.milliseconds, note: `${Math.round(tagged.milliseconds)} ms; PDFKit's file has no tags`},
    {what: 'untagged: longest task', value: plain.longestTask, mark: 50, unit: 'ms', note: `PDFKit ${Math.round(kit.longestTask)}, autotable ${Math.round(auto.longestTask)} ms`},
    {what: 'tagged: longest task', value: tagged.longestTask, mark: 50, unit: 'ms'},
    {what: 'untagged: size', value: plain.result / 1000, mark: 1000, unit: 'kB', note: `PDFKit ${Math.round(kit.result / 1000)}, autotable ${Math.round(auto.result / 1000)} kB`},
    {what: 'tagged: size', value: tagged.result / 1000, mark: 2600, unit: 'kB'},
    {what: '3,000 different drawn names, tagged: size', value: drawn.result / 1000, mark: 4000, unit: 'kB', note: `${Math.round(drawn.milliseconds)} ms`},
  ];
}
