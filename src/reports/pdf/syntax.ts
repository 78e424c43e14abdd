/** Points, to a hundredth: finer than any printer. */
export const num = (value: number): string => String(Math.round(value * 100) / 100);

const bytesInHex = Array.from({length: 256}, (_, value) => value.toString(16).padStart(2, '0'));

/** Four digits. */
export const hex = (value: number): string => (bytesInHex[value >> 8] ?? '') + (bytesInHex[value & 255] ?? '');

const escaped: Readonly<Record<string, string>> = {'(': '\\(', ')': '\\)', '\\': '\\\\', '\n': '\\n', '\r': '\\r'};

/** Two bytes for the inside of a string in parentheses: half as long as its digits. */
export const pair = (value: number): string => String.fromCharCode(value >> 8, value & 255).replace(/[()\\\n\r]/g, (sign) => escaped[sign] ?? sign);

/** UTF-16 in hexadecimal, as it stands in a map of characters. */
export function utf16Hex(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex(text.charCodeAt(index));
  return digits;
}

/** A text of any script as a string of PDF; of plain letters, a quarter as long. */
export const textString = (text: string): string => /^[\x20-\x7e]*$/.test(text) ? `(${text.replace(/[()\\]/g, '\\$&')})` : `<FEFF${utf16Hex(text)}>`;

const encoder = new TextEncoder();

/** A character for each byte. Most texts are ASCII, of which the browser makes the same bytes sooner. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const ascii = encoder.encode(text);
  if (ascii.length === text.length) return ascii;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** For text in XML. */
export const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
