import {AdapterError, type RoomLog} from '../model/index.js';
import {beginningOf} from './bigbluebutton/source-text.js';
import type {RecordingReadOptions} from './bigbluebutton-events.js';

/** A log, and what the file was that it came from. */
export interface Recording {
  readonly kind: 'bigbluebutton-events' | 'bigbluebutton-dashboard';
  readonly log: RoomLog;
}

/**
 * Reads whatever recording this file is, told by its content, not its name. The reader for it is loaded only then.
 * Rejects with `AdapterError` `malformed` where it is none that we can read, and with the signal's reason when aborted.
 */
export async function readRecording(file: string | Blob, options: RecordingReadOptions = {}): Promise<Recording> {
  const beginning = (await beginningOf(file, options.signal)).trimStart();
  if (beginning.startsWith('<') && /<recording[\s>]/.test(beginning)) {
    const {readBigBlueButtonEvents} = await import('./bigbluebutton-events.js');
    return {kind: 'bigbluebutton-events', log: await readBigBlueButtonEvents(file, options)};
  }
  if (beginning.startsWith('{')) {
    const {readBigBlueButtonDashboard} = await import('./bigbluebutton-dashboard.js');
    return {kind: 'bigbluebutton-dashboard', log: await readBigBlueButtonDashboard(file, options)};
  }
  throw new AdapterError('malformed', 'recording: this file is neither an events.xml nor a learning dashboard of BigBlueButton');
}
