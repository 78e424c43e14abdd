import {AdapterError, Pace} from '../../model/index.js';
import {FORMAT, VERSION, type SnapshotFile} from './file.js';

/** What a file holds, with nothing of it believed yet but its format and version. */
export async function readSnapshotFile(given: unknown, signal: AbortSignal | undefined): Promise<SnapshotFile> {
  const text = typeof given === 'string' ? given : await textOf(given);
  signal?.throwIfAborted();
  const file = await parsed(text, signal);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT) {
    throw new AdapterError('malformed', 'snapshot: this is no saved session');
  }
  const version: unknown = 'version' in file ? file.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new AdapterError('malformed', 'snapshot: a version that is none');
  if (version > VERSION) throw new AdapterError('unsupported', `snapshot: saved by a newer version (${version}); this one reads up to ${VERSION}`);
  return file as SnapshotFile;
}

/** An object may be anything, even a trap; what JSON makes of it is plain. */
async function textOf(given: unknown): Promise<string> {
  try {
    if (given instanceof Blob) return await given.text();
    const json: unknown = JSON.stringify(given);
    return typeof json === 'string' ? json : '';
  } catch (cause) {
    const isFile = cause instanceof DOMException;
    throw new AdapterError(isFile ? 'unreachable' : 'malformed', `snapshot: ${isFile ? 'the file could not be read' : 'this is no saved session'}`, {cause});
  }
}

async function parsed(text: string, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await byLines(text, signal) ?? JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new AdapterError('malformed', 'snapshot: this is no JSON', {cause});
    throw cause;
  }
}

/** Reads the lines that `saveSnapshot` writes, in slices; undefined where the text has another form. */
async function byLines(text: string, signal: AbortSignal | undefined): Promise<unknown> {
  const pace = new Pace(signal, undefined, 8);
  const lines = linesOf(text);
  const first = lines.next().value ?? '';
  if (!first.startsWith('{') || !first.endsWith(',')) return undefined;
  const file = JSON.parse(`${first.slice(0, -1)}}`) as Record<string, unknown>;
  let list: unknown[] | undefined;
  /** A file that was cut off at a comma is no other form of it. */
  let isWhole = false;
  for (const line of lines) {
    if (pace.due()) await pace.rest();
    const opens = /^"(attendees|engagement)":\[$/.exec(line)?.[1];
    if (opens !== undefined) file[opens] = list = [];
    else if (line === ']}' || line === '],') {
      list = undefined;
      isWhole = line === ']}';
    } else if (line !== '') {
      if (!list) return undefined;
      list.push(JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line));
    }
  }
  return isWhole ? file : undefined;
}

function* linesOf(text: string): Generator<string, undefined> {
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    yield text.slice(from, end);
    from = end + 1;
  }
  return undefined;
}
