import type {AnalyticsAdapter, RoomLog} from '../model/index.js';
import {eventsAdapter} from './events.js';
import {liveRoom} from './sample/live.js';
import {writeLog} from './sample/log.js';
import {inMood} from './sample/moods.js';
import {readOptions, type SampleOptions, type SampleSettings} from './sample/options.js';
import {Roster} from './sample/people.js';
import {liveSpan} from './sample/sessions.js';

export type {AdapterMethod, SampleInteraction, SampleOptions} from './sample/options.js';

/**
 * An invented room, for demos, stories and tests: the same options make the same room, to the byte. Its log is read by
 * `eventsAdapter`, so its numbers are computed as those of a real one. The newest session is `demo`, the ones before `demo-1`,
 * `demo-2`…, its breakouts `demo-breakout-1`… No e-mail is ever sent; the answer says to whom it would have gone.
 */
export function sampleAdapter(options?: SampleOptions): AnalyticsAdapter {
  const settings = readOptions(options);
  const roster = new Roster(settings);
  const room = isLive(settings) ? liveRoom(settings, roster) : eventsAdapter(writeLog(settings, roster));
  return inMood({...room, ...emailExport(room, roster), name: 'sample'}, settings, (signal) => roster.gather(signal));
}

/** The log behind `sampleAdapter`. Its events are made anew, and the same, each time they are asked for. */
export function sampleLog(options?: SampleOptions): RoomLog {
  const settings = readOptions(options);
  return writeLog(settings, new Roster(settings), isLive(settings) ? liveSpan(settings).now : Infinity);
}

const isLive = (settings: SampleSettings): settings is SampleSettings & { readonly live: number } => settings.live !== undefined;

/** To the host, for a week after the session. */
function emailExport(room: AnalyticsAdapter, roster: Roster): AnalyticsAdapterPart {
  const address = () => roster.people[0]?.email;
  return {
    async getEmailAddress(query, options) {
      await room.getSession!(query, options);
      return address();
    },
    async requestEmailExport(query, options) {
      const {startsAt, endsAt = startsAt} = await room.getSession!(query, options);
      return {sentTo: address(), expiresAt: new Date(endsAt.getTime() + 7 * 24 * 3_600_000)};
    },
  };
}

type AnalyticsAdapterPart = Pick<AnalyticsAdapter, 'getEmailAddress' | 'requestEmailExport'>;
