/**
 * node scripts/pdf-font.mjs: makes src/reports/pdf/noto-sans.ts, the letters that PDFs are written with: Noto Sans in two weights, cut to
 * Latin, Greek, Cyrillic, Vietnamese and punctuation, packed. Run it again when the font changes.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {zlibSync} from 'fflate';
import subsetFont from 'subset-font';

process.chdir(path.join(import.meta.dirname, '..'));

/** First and last code point of each block that is kept. U+0300–036F are not: loose marks want shaping. */
const blocks = [
  [0x20, 0x7e], [0xa0, 0x24f], [0x259, 0x259], [0x2b0, 0x2ff], [0x370, 0x3ff], [0x400, 0x52f], [0x1e00, 0x1fff], [0x2010, 0x2027], [0x2030, 0x205e],
  [0x2070, 0x209c], [0x20a0, 0x20c0], [0x2100, 0x214f], [0x2190, 0x2199], [0x2200, 0x2265], [0x25a0, 0x25ff], [0xfb00, 0xfb06],
];
const letters = blocks.map(([first, last]) => Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index)).join('')).join('');

async function cut(folder, file) {
  const whole = readFileSync(`node_modules/@expo-google-fonts/noto-sans/${folder}/${file}`);
  const font = await subsetFont(whole, letters, {targetFormat: 'truetype', noLayoutClosure: true});
  const packed = zlibSync(font, {level: 9});
  console.log(`${file}: ${font.length} bytes, ${packed.length} packed`);
  return Buffer.from(packed).toString('base64');
}

writeFileSync('src/reports/pdf/noto-sans.ts', `// Made by scripts/pdf-font.mjs.
// Noto Sans, Copyright The Noto Project Authors (https://github.com/notofonts/latin-greek-cyrillic), SIL Open Font License 1.1.

/** Noto Sans for what Latin, Greek and Cyrillic are written with: TrueType, packed by zlib, in base64. */
export const notoSans = {
  regular: '${await cut('400Regular', 'NotoSans_400Regular.ttf')}',
  bold: '${await cut('700Bold', 'NotoSans_700Bold.ttf')}',
};
`);
