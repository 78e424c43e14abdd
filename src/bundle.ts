/**
 * What a `<script>` loads: every tag registered, the panels below the first screen a moment later, and adapters and readers that come
 * when they are called. It exports what `index.js` does but the classes of those later elements: `customElements.whenDefined(tag)`
 * resolves with them.
 */
import './define.js';
import type {HttpAdapterOptions} from './adapters/http.js';
import {askedAgain, type AnalyticsAdapter} from './model/index.js';

export * from './essentials.js';

export const eventsAdapter = lazily(async () => (await import('./adapters/events.js')).eventsAdapter);
export const openFile = lazily(async () => (await import('./adapters/open-file.js')).openFile);
export const pseudonymAdapter = lazily(async () => (await import('./adapters/pseudonyms.js')).pseudonymAdapter);
/** A server that could not be asked is asked again, as `httpAdapter` itself does. */
export const httpAdapter = (options: HttpAdapterOptions): Promise<AnalyticsAdapter> =>
  askedAgain(async () => (await import('./adapters/http.js')).httpAdapter(options));
export const kalturaAdapter = lazily(async () => (await import('./adapters/kaltura.js')).kalturaAdapter);
export const readBigBlueButtonDashboard = lazily(async () => (await import('./adapters/bigbluebutton-dashboard.js')).readBigBlueButtonDashboard);
export const readBigBlueButtonEvents = lazily(async () => (await import('./adapters/bigbluebutton-events.js')).readBigBlueButtonEvents);
export const readRecording = lazily(async () => (await import('./adapters/read-recording.js')).readRecording);
export const sampleAdapter = lazily(async () => (await import('./adapters/sample.js')).sampleAdapter);
export const saveSnapshot = lazily(async () => (await import('./adapters/snapshot.js')).saveSnapshot);
export const snapshotAdapter = lazily(async () => (await import('./adapters/snapshot.js')).snapshotAdapter);

/** A function that loads its code with the first call. What it is given may be on its way, too: `pseudonymAdapter(sampleAdapter())`. */
function lazily<Args extends unknown[], Result>(load: () => Promise<(...args: Args) => Result | Promise<Result>>): (...args: OnTheirWay<Args>) => Promise<Result> {
  return async (...args) => {
    const [call, given] = await Promise.all([load(), Promise.all(args)]);
    return call(...given as Args);
  };
}

type OnTheirWay<Args extends unknown[]> = {[Index in keyof Args]: Args[Index] | Promise<Args[Index]>};
