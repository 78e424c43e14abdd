import {zlibSync} from 'fflate';
import type {Images} from './images.js';

/** Points that a logo may be high, and pixels that it has for each. */
const MOST_HEIGHT = 48;
const MOST_WIDTH = 180;
const PIXELS = 3;

export interface Logo { readonly name: string; readonly width: number; readonly height: number }

/** The picture a host has given, at its size on paper. Undefined where it is none that the browser can read. */
export async function readLogo(file: Blob, images: Images): Promise<Logo | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture || picture.width === 0 || picture.height === 0) return undefined;
  const scale = Math.min(MOST_HEIGHT / picture.height, MOST_WIDTH / picture.width, 1);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(picture.width, Math.ceil(width * PIXELS));
  canvas.height = Math.min(picture.height, Math.ceil(height * PIXELS));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
  const cover = new Uint8Array(canvas.width * canvas.height);
  const colours = new Uint8Array(cover.length * 3);
  for (let point = 0; point < cover.length; point += 1) {
    cover[point] = data[point * 4 + 3] ?? 0;
    colours.set(data.subarray(point * 4, point * 4 + 3), point * 3);
  }
  return {name: images.addColours(canvas.width, canvas.height, zlibSync(colours), zlibSync(cover)), width, height};
}
