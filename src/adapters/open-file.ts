import type {AnalyticsAdapter} from '../model/index.js';
import {beginningOf} from './bigbluebutton/source-text.js';
import type {RecordingReadOptions} from './bigbluebutton-events.js';
import {FORMAT} from './snapshot/file.js';

/**
 * An adapter for whatever file this is, told by its content, not its name: a saved session, or a recording that `readRecording` knows.
 * What reads it is loaded only then. Rejects with `AdapterError` `malformed` where it is none of these, `unsupported` where a newer
 * version saved it, and with the signal's reason when aborted.
 */
export async function openFile(file: string | Blob, options: RecordingReadOptions = {}): Promise<AnalyticsAdapter> {
  const beginning = await beginningOf(file, options.signal);
  if (beginning.replace(/\s/g, '').startsWith(`{"format":"${FORMAT}"`)) {
    const {snapshotAdapter} = await import('./snapshot.js');
    return snapshotAdapter(file, options);
  }
  const [{readRecording}, {eventsAdapter}] = await Promise.all([import('./read-recording.js'), import('./events.js')]);
  return eventsAdapter((await readRecording(file, options)).log);
}
