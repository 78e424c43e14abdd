import type {ReportQuery} from '../model/index.js';

/** `Algebra-1_attendees-data_2026-10-26_2026-11-24.csv`: the room where there is one, the report, its first and its last day. */
export function reportFileName({report, from, to, timeZone}: ReportQuery, roomName?: string): string {
  return fileName([roomName, report, day(from, timeZone), day(new Date(to.getTime() - 1), timeZone)], 'csv');
}

/** Swedish days are those of ISO 8601. */
const day = (at: Date, timeZone: string) => at.toLocaleDateString('sv', {timeZone});

/** In UTF-16 units, each at most three bytes of UTF-8: no name comes to the 255 bytes that a file system takes. */
const LONGEST_PART = 30;
const LONGEST = 80;

/**
 * A name that every file system takes, made of what is not empty: blanks and dashes become one `-`, the parts are joined by `_`. Left out is what
 * means something to a file system, what is not seen, and what turns the direction of reading, so that one kind of file looks like
 * another.
 */
export function fileName(parts: readonly (string | undefined)[], extension: 'csv' | 'pdf' | 'zip' | 'json'): string {
  const stem = parts.map((part) => cut(tidy(part ?? ''), LONGEST_PART)).filter((part) => part !== '').join('_');
  const ending = `.${extension}`;
  return `${RESERVED.test(stem) ? '_' : ''}${cut(stem, LONGEST - ending.length - 1) || 'room-analytics'}${ending}`;
}

/** Names of devices on Windows, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)/i;
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

function tidy(part: string): string {
  return part.normalize('NFC').replace(/[\s\u2010-\u2015-]+/g, '-').replace(UNSEEN, '').replace(/[/\\:*?"<>|]/g, '').replace(/^[.-]+|[.-]+$/g, '');
}

/** Never through the middle of a character; a dot or hyphen at the new end goes too. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/\p{Cs}$/u, '').replace(/[.-]+$/, '');
}
