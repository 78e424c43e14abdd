import {Pace, type RoomLog} from '../model/index.js';
import {Meeting} from './bigbluebutton/meeting.js';
import {RecordingXml} from './bigbluebutton/recording-xml.js';
import {piecesOf} from './bigbluebutton/source-text.js';

export interface RecordingReadOptions {
  readonly signal?: AbortSignal;
  /** How much of the source has been read, 0–1. Called after each piece. */
  readonly onProgress?: (part: number) => void;
}

/**
 * Reads `events.xml` of a BigBlueButton recording (2.0 to 3.0) into a log for `eventsAdapter`. Works in slices under 50 ms;
 * of a damaged or cut file it keeps what is sound and says in `setAside` what is not.
 *
 * - A person is an `externalUserId`; each `userId` is a connection of theirs. Roles are `moderator` and `viewer`.
 * - The session is the meeting: it starts when it was created, which its id tells, else with the first event; it ends with
 *   `EndAndKickAllEvent`, else with the last event. Who never left stayed to the end.
 * - Times are `timestampUTC`; see `MeetingClock` for events without.
 * - The room is the meeting's external id, by which all meetings of one room can be told.
 * - BigBlueButton does not record questions, downloads, devices, countries, or who plays the recording.
 *
 * Rejects with `AdapterError` `malformed` where the source is no such file, and with the signal's reason when aborted.
 */
export async function readBigBlueButtonEvents(source: string | Blob, {signal, onProgress}: RecordingReadOptions = {}): Promise<RoomLog> {
  const pace = new Pace(signal, 12, 1);
  const meeting = new Meeting();
  const xml = new RecordingXml(meeting);
  for await (const {text, part} of piecesOf(source, signal)) {
    xml.write(text);
    onProgress?.(part);
    if (pace.due()) await pace.rest();
  }
  if (!xml.end().complete) meeting.cutOff();
  return meeting.toLog(new Pace(signal));
}
