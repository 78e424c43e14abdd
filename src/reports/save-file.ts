import {saveErrorOf} from './save-error.js';

export interface SavedFile {
  /** As `fileName` makes it. The reader may choose another. */
  readonly name: string;
  readonly type: keyof typeof ENDINGS;
}
const ENDINGS = {'text/csv': '.csv', 'application/pdf': '.pdf', 'application/zip': '.zip', 'application/json': '.json'} as const;

/**
 * Lets the reader choose a place and writes a file there; a browser that cannot ask, or may not in a frame of another site, gathers
 * the file and downloads it. `write` closes the stream, or rejects: then there is no file; it is told the name that the file gets. Resolves to what `write` does, to
 * undefined where the reader chose no place; rejects with `write`'s reason or a `SaveError`.
 *
 * Call it first thing in the click: a browser that asks does so only then.
 */
export async function saveFile<Outcome>(
  file: SavedFile, write: (stream: WritableStream<Uint8Array>, name: string) => Promise<Outcome>,
): Promise<Outcome | undefined> {
  const place = await choosePlace(file);
  if (place === 'none') return undefined;
  return place === 'downloads' ? download(file, write) : writeTo(place, write);
}

/** Not every browser has these, and TypeScript's DOM neither. */
interface Place extends FileSystemFileHandle { remove?(): Promise<void> }
interface PickingWindow {
  showSaveFilePicker?(options: {
    suggestedName: string; startIn: 'downloads'; types: readonly {accept: Readonly<Record<string, readonly string[]>>}[];
  }): Promise<Place>;
}

async function choosePlace({name, type}: SavedFile): Promise<Place | 'none' | 'downloads'> {
  const picking = window as Window & PickingWindow;
  if (!picking.showSaveFilePicker) return 'downloads';
  try {
    return await picking.showSaveFilePicker({suggestedName: name, startIn: 'downloads', types: [{accept: {[type]: [ENDINGS[type]]}}]});
  } catch (thrown) {
    return (thrown as {name?: unknown}).name === 'AbortError' ? 'none' : 'downloads';
  }
}

async function writeTo<Outcome>(place: Place, write: (stream: WritableStream<Uint8Array>, name: string) => Promise<Outcome>): Promise<Outcome> {
  const stream = await place.createWritable().catch((cause: unknown) => {
    throw saveErrorOf(cause);
  });
  try {
    return await write(stream, place.name);
  } catch (thrown) {
    if (!stream.locked) await stream.abort(thrown);
    await removeIfEmpty(place);
    throw thrown;
  }
}

/** To choose a place makes an empty file there. */
async function removeIfEmpty(place: Place): Promise<void> {
  try {
    if ((await place.getFile()).size === 0) await place.remove?.();
  } catch {
    // The place is gone or closed to us: why the file could not be written is what the reader needs to know.
  }
}

/** As FileSaver.js: some browsers begin to read the file only after a while. */
const READ_WITHIN = 40_000;

async function download<Outcome>(
  {name, type}: SavedFile, write: (stream: WritableStream<Uint8Array>, name: string) => Promise<Outcome>,
): Promise<Outcome> {
  // Each chunk is a Blob at once: the browser keeps those outside the page's memory, on disk when they are many.
  const chunks: Blob[] = [];
  const outcome = await write(new WritableStream({
    write: (chunk) => void chunks.push(new Blob([chunk as Uint8Array<ArrayBuffer>])),
  }), name);
  const address = URL.createObjectURL(new Blob(chunks, {type}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_WITHIN);
  return outcome;
}
