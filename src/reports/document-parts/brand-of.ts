import {safeUrl, type DocumentBrand} from '../../model/index.js';
import type {Brand} from '../document.js';

const mostBytes = 1024 * 1024;
const mostLetters = 200;

/**
 * What of a host's brand can be printed. The rest is left out with a warning for the developer: a document without a logo is better
 * than none. Rejects with the signal's reason alone.
 */
export async function brandOf({logo, colour, footer}: DocumentBrand, signal: AbortSignal): Promise<Brand> {
  const picture = logo === undefined ? undefined : await pictureOf(logo, signal);
  const isColour = typeof colour === 'string' && /^#[\da-f]{6}$/i.test(colour);
  if (colour !== undefined && !isColour) warn('colour is not written as #rrggbb');
  return {
    ...picture ? {logo: picture} : {},
    ...isColour ? {colour} : {},
    ...typeof footer === 'string' && footer.trim() !== '' ? {footer: footer.trim().slice(0, mostLetters)} : {},
  };
}

async function pictureOf(logo: Blob | string, signal: AbortSignal): Promise<Blob | undefined> {
  const file = logo instanceof Blob ? logo : await fetched(logo, signal);
  if (!file) return undefined;
  if (file.size > mostBytes) return warn('logo is larger than 1 MB');
  const type = typeOf(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
  return type === undefined ? warn('logo is neither PNG nor JPEG') : new Blob([file], {type});
}

async function fetched(address: string, signal: AbortSignal): Promise<Blob | undefined> {
  const url = safeUrl(address);
  if (url === undefined || new URL(url).origin !== location.origin) return warn('logo is not of this origin: give the file itself');
  try {
    const response = await fetch(url, {signal, redirect: 'error'});
    return response.ok ? await response.blob() : warn('logo could not be loaded');
  } catch {
    signal.throwIfAborted();
    return warn('logo could not be loaded');
  }
}

/** By its first bytes: what a server or a file calls itself may be wrong. */
function typeOf(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : undefined;
}

function warn(what: string): undefined {
  console.warn(`room-analytics: the brand's ${what}, and is left out`);
}
