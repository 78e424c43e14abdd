import type {AnalyticsAdapter, Series, Session, Timeline} from '../../../src/model/index.js';

/** A session of an hour with a timeline by the minute, for tests; what is given replaces what is here. */

export const startsAt = new Date('2026-03-31T08:05:00Z');
export const after = (seconds: number, from = startsAt) => new Date(from.getTime() + seconds * 1000);
export const series = (values: ArrayLike<number>, stepSeconds = 60, from = startsAt): Series => ({startsAt: from, stepSeconds, values});
export const minutes = (value: (minute: number) => number, count = 60) => series(Float64Array.from({length: count}, (_, minute) => value(minute)));

export const hour: Session = {id: 's1', roomId: 'r', roomName: '961 – Room Entry', startsAt, endsAt: after(3600)};
export const recorded: Session = {...hour, recording: {id: 'rec', startsAt: after(300), durationSeconds: 3000}};

/** Rises to 100 in minute 20, where it stays; engagement is best in minute 31. */
export const lines: Timeline = {
  viewers: minutes((minute) => Math.min(100, minute * 5)),
  engagementRate: minutes((minute) => minute === 31 ? 0.68 : minute === 50 ? 0.31 : 0.5),
};

export function adapterOf(timeline: Timeline | NonNullable<AnalyticsAdapter['getTimeline']>, session: Session = hour, rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter {
  return {
    name: 'test',
    getSession: async ({sessionId}) => ({...session, id: sessionId}),
    getTimeline: typeof timeline === 'function' ? timeline : async () => timeline,
    ...rest,
  };
}
