import type {FontFiles, Pace} from '../../model/index.js';
import type {Container} from './container.js';
import {EmbeddedFont} from './embedded-font.js';
import {bytesOf} from './syntax.js';
import {TrueType} from './true-type.js';

export interface LoadedFonts {
  readonly fonts: readonly {readonly regular: EmbeddedFont; readonly bold: EmbeddedFont}[];
  /** For a canvas: the same fonts first, then the reader's. */
  readonly families: string;
  /** The page's own list of fonts is left as it was. */
  readonly release: () => void;
}

interface Font { readonly name: string; readonly regular: Uint8Array<ArrayBuffer>; readonly bold: Uint8Array<ArrayBuffer> }

/** Before the names of fonts that are parts of others. */
const tags = ['ROOMAB', 'ROOMAC', 'ROOMAD', 'ROOMAE'] as const;

let unpacked: Promise<Font> | undefined;

/** Ours, then the host's, if it is one that can be used. The canvas has them too: what it draws stands beside what they write. */
export async function loadFonts(container: Container, own: FontFiles | undefined, pace: Pace): Promise<LoadedFonts> {
  unpacked ??= unpackNoto().catch((error: unknown) => {
    unpacked = undefined; // it is asked for again
    throw error;
  });
  const noto = await unpacked;
  const files = own ? [noto, {name: 'Own', regular: new Uint8Array(own.regular), bold: new Uint8Array(own.bold ?? own.regular)}] : [noto];
  const faces: FontFace[] = [];
  const families: string[] = [];
  const fonts: {readonly regular: EmbeddedFont; readonly bold: EmbeddedFont}[] = [];
  for (const [index, {name, regular, bold}] of files.entries()) {
    await pace.rest();
    try {
      const [light, heavy] = [new TrueType(regular), new TrueType(bold)];
      fonts.push({
        regular: new EmbeddedFont(light, container.fontSlot(), `${tags[index * 2] ?? ''}+${name}-Regular`),
        bold: new EmbeddedFont(heavy, container.fontSlot(), `${tags[index * 2 + 1] ?? ''}+${name}-Bold`),
      });
    } catch (error) {
      console.warn('room-analytics: the font that was given is no TrueType font, and is left out.', error);
      continue;
    }
    const family = `RoomAnalytics${name}`;
    families.push(family);
    await pace.rest();
    faces.push(new FontFace(family, regular, {weight: '400'}));
    await pace.rest(); // the browser checks a whole font at once
    faces.push(new FontFace(family, bold, {weight: '700'}));
  }
  const loaded = await Promise.allSettled(faces.map((face) => face.load()));
  for (const [index, {status}] of loaded.entries()) if (status === 'fulfilled' && faces[index]) document.fonts.add(faces[index]);
  return {
    fonts,
    families: [...families, 'sans-serif'].join(', '),
    release: () => { for (const face of faces) document.fonts.delete(face); },
  };
}

async function unpackNoto(): Promise<Font> {
  const {notoSans} = await import('./noto-sans.js');
  const [regular, bold] = await Promise.all([unpack(notoSans.regular), unpack(notoSans.bold)]);
  return {name: 'NotoSans', regular, bold};
}

async function unpack(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytesOf(atob(packed))]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
