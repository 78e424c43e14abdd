import type {Words} from '../locale/index.js';
import {clipped} from './clipped.js';

/** What a device is called: a known kind in the reader's words, any other as the source names it, and "Unknown" without a name. */
export function deviceName(key: string | undefined, words: Words): string {
  if (!key?.trim()) return words.say('devices.unknown');
  return clipped(words.find(`device.${key.toLowerCase()}`) ?? key);
}
