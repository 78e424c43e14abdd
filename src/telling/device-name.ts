import type {Words} from '../locale/index.js';
import {clipped} from './clipped.js';

/** What a device is called: a known kind in the reader's words, any other as the source names it, and "Unknown" without a name. */
export function deviceName(key: string | undefined, words: Words): string {
  const kind = key?.trim();
  return kind ? clipped(words.find(`device.${kind.toLowerCase()}`) ?? kind) : words.say('devices.unknown');
}
