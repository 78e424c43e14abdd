/** What an adapter answers: the facts of a room session. */

/** `total` absent: not known; then there is a Next but no last page. */
export interface Page<Row> { readonly rows: readonly Row[]; readonly total?: number }

export interface Room { readonly id: string; readonly name: string; readonly supported?: boolean }

export interface Session {
  readonly id: string;
  readonly roomId: string;
  readonly roomName: string;
  readonly startsAt: Date;
  /** Absent while it runs. */
  readonly endsAt?: Date;
  readonly live?: boolean;
  readonly hostName?: string;
  /** Set on a breakout. */
  readonly parentSessionId?: string;
  readonly recording?: { readonly id: string; readonly startsAt: Date; readonly durationSeconds: number; readonly url?: string };
}

export interface Overview {
  readonly uniqueViewers?: Audience;
  /** Of all, of the live viewers, of the recording viewers. */
  readonly averageViewedSeconds?: Audience;
  /** Engaged time / viewed time over all people. */
  readonly engagementRate?: number;
  readonly reactions?: Activity;
  readonly chatMessages?: Activity;
  readonly polls?: Activity;
  readonly questions?: Activity;
  readonly downloads?: Activity;
  readonly raisedHands?: Activity;
  /** From session start to `asOf`; absent where there is no recording. */
  readonly recordingPlays?: number;
  readonly asOf?: Date;
}
/** `all` counts a person once; `both` = watched live and recording. */
export interface Audience { readonly all?: number; readonly live?: number; readonly recording?: number; readonly both?: number }
/** `people` did it `count` times; the share is people / of, and `of` says who was counted. */
export interface Activity { readonly count?: number; readonly people?: number; readonly of?: number }

export interface Series { readonly startsAt: Date; readonly stepSeconds: number; readonly values: ArrayLike<number> }

export interface Timeline {
  readonly viewers: Series;
  /** Engaged / present at each step; NaN where nobody was present. */
  readonly engagementRate?: Series;
  /** Counts per step by kind: clap, heart, think, wow, smile, or the source's own. */
  readonly reactions?: Readonly<Record<string, Series>>;
  readonly markers?: readonly { readonly at: Date; readonly kind: 'interaction' | 'breakout' | 'recording' | 'other'; readonly label: string }[];
  readonly recording?: { readonly startsAt: Date; readonly endsAt: Date };
}

export interface Attendee {
  readonly id: string;
  /** Absent for an anonymous person. */
  readonly name?: string;
  readonly email?: string;
  readonly role?: string;
  readonly title?: string; readonly company?: string; readonly industry?: string; readonly country?: string;
  /** Set where one row stands for several unidentified people. */
  readonly anonymousCount?: number;
  readonly joinedAt?: Date; readonly leftAt?: Date;
  /** Live time, overlapping connections merged. */
  readonly viewedSeconds?: number;
  readonly engagementRate?: number;
  readonly reactions?: number;
  readonly chatMessages?: number;
  readonly pollsAnswered?: number;
  readonly raisedHands?: number;
  readonly questions?: number;
  readonly downloads?: number;
}
export type AttendeeTotals = Pick<Attendee, 'viewedSeconds' | 'engagementRate' | 'reactions' | 'chatMessages' | 'pollsAnswered' | 'raisedHands' | 'questions' | 'downloads'>;
export interface AttendeePage extends Page<Attendee> {
  /** Over everyone in the session, whatever is searched: counts and seconds summed, rates weighted by time. */
  readonly totals?: AttendeeTotals;
  /** Every role that occurs in the session, so that one can choose among them; absent where the source cannot tell. */
  readonly roles?: readonly string[];
}
/** Engagement level of one person per step: 0–1, NaN = away. Engaged means ≥ 0.5. Shown in five shades: < .2, < .4, < .6, < .8, above. */
export type EngagementStrip = Series;

export interface Interaction {
  readonly id: string;
  readonly kind: 'poll' | 'quiz' | 'rating' | 'open' | 'crowd-vote' | 'other';
  /** With the kind `other`: what the source calls it. */
  readonly kindName?: string;
  /** Absent or empty in some sources: shown as kind and time. */
  readonly question?: string;
  readonly askedAt?: Date;
  readonly multipleAnswers?: boolean;
  readonly anonymous?: boolean;
  /** Distinct people who responded. */
  readonly participants?: number;
  readonly options: readonly { readonly id: string; readonly label: string; readonly participants?: number; readonly correct?: boolean; readonly icon?: string }[];
}
export interface OpenAnswer { readonly text: string; readonly at?: Date; readonly attendeeId?: string; readonly attendeeName?: string }

export interface RecordingUsage {
  readonly totals?: RecordingNumbers;
  readonly recordings: readonly (RecordingNumbers & { readonly id: string; readonly title: string; readonly uniqueViewers?: number })[];
  /** Plays by day, in the panel's time zone where the source can. */
  readonly playsByDay?: readonly { readonly day: string; readonly plays: number }[];
  readonly asOf?: Date;
}
export interface RecordingNumbers { readonly impressions?: number; readonly plays?: number; readonly viewedSeconds?: number; readonly averageCompletionRate?: number }
export interface RecordingViewer extends RecordingNumbers { readonly id: string; readonly name?: string }

/** `key`: a country code or a device kind (computer, mobile, tablet, console, media-player, other) or the source's own word; absent = unknown. */
export interface Breakdown {
  readonly rows: readonly { readonly key?: string; readonly live?: number; readonly recording?: number }[];
  /** Distinct people, not sums of rows. */
  readonly totals?: { readonly live?: number; readonly recording?: number };
}
