import {unzlibSync} from 'fflate';
import type {FontFiles, Pace} from '../../model/index.js';
import type {Container} from './container.js';
import {EmbeddedFont} from './embedded-font.js';

export interface LoadedFonts {
  readonly fonts: readonly {readonly regular: EmbeddedFont; readonly bold: EmbeddedFont}[];
  /** For a canvas: the same fonts first, then the reader's. */
  readonly families: string;
  /** The page's own list of fonts is left as it was. */
  readonly release: () => void;
}

let unpacked: {readonly regular: Uint8Array<ArrayBuffer>; readonly bold: Uint8Array<ArrayBuffer>} | undefined;

/** Ours, then the host's. The canvas has them too: what it draws stands beside what they write. */
export async function loadFonts(container: Container, own: FontFiles | undefined, pace: Pace): Promise<LoadedFonts> {
  const {notoSans} = await import('./noto-sans.js');
  if (!unpacked) {
    const regular = unpack(notoSans.regular);
    await pace.rest();
    unpacked = {regular, bold: unpack(notoSans.bold)};
  }
  const files = [unpacked, ...(own ? [{regular: new Uint8Array(own.regular), bold: new Uint8Array(own.bold ?? own.regular)}] : [])];
  const faces: FontFace[] = [];
  const fonts: {readonly regular: EmbeddedFont; readonly bold: EmbeddedFont}[] = [];
  for (const [index, {regular, bold}] of files.entries()) {
    const name = `RoomAnalytics${index}`;
    for (const [style, file, weight] of [['normal', regular, '400'], ['bold', bold, '700']] as const) {
      await pace.rest();
      container.addFont(name, style, binary(file));
      faces.push(new FontFace(name, file, {weight}));
    }
    fonts.push({regular: new EmbeddedFont(container, name, 'normal'), bold: new EmbeddedFont(container, name, 'bold')});
  }
  const loaded = await Promise.allSettled(faces.map((face) => face.load()));
  for (const [index, {status}] of loaded.entries()) if (status === 'fulfilled' && faces[index]) document.fonts.add(faces[index]);
  return {
    fonts,
    families: `${fonts.map((_, index) => `RoomAnalytics${index}`).join(', ')}, sans-serif`,
    release: () => { for (const face of faces) document.fonts.delete(face); },
  };
}

const unpack = (packed: string): Uint8Array<ArrayBuffer> => unzlibSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)));

/** A character for each byte, as jsPDF wants it. */
function binary(file: Uint8Array): string {
  let text = '';
  for (let from = 0; from < file.length; from += 8192) text += String.fromCharCode(...file.subarray(from, from + 8192));
  return text;
}
