/** What the author of an adapter knows of the source that the kit asks. The more is told, the more is checked. */
export interface AdapterFacts {
  /** A session that has ended, with people in it. */
  readonly sessionId: string;
  /** The room of that session; without it the one that the session names. */
  readonly roomId?: string | undefined;
  /** An id that no session has, in the form of the source's ids; default: `no-such-session`. */
  readonly unknownSessionId?: string | undefined;
  /** A session that has ended, to which nobody came and whose recording nobody watched. */
  readonly emptySessionId?: string | undefined;
  /** A session that still runs, for `watch`. */
  readonly runningSessionId?: string | undefined;
  /** How many rows the list of attendees has in all. */
  readonly attendees?: number | undefined;
  /** A text of three letters or more by which somebody is found; others are taken from the names in the list. */
  readonly searchFor?: string | undefined;
  /** Something that was asked in the session. */
  readonly interactionId?: string | undefined;
  /** An open question of the session, to which people wrote answers. */
  readonly openInteractionId?: string | undefined;
  /** An anonymous question of the session. */
  readonly anonymousInteractionId?: string | undefined;
  /** A recording of the session that somebody played. */
  readonly recordingId?: string | undefined;
  /** A time, `from` inclusive and `to` exclusive, in which the session lies. */
  readonly reports?: {readonly from: Date; readonly to: Date; readonly timeZone: string} | undefined;
  /** Tokens and passwords that the adapter uses: they must be seen nowhere. */
  readonly secrets?: readonly string[] | undefined;
  /** Whether `requestEmailExport` may be asked: it may send an e-mail each time, some dozen in all. Default: false. */
  readonly sendsEmail?: boolean | undefined;
  /** How long the source may take to answer one question; default: 30. A promise may take four times as long. */
  readonly patienceSeconds?: number | undefined;
}

export const patienceOf = ({patienceSeconds = 30}: AdapterFacts): number => patienceSeconds * 1000;

export const unknownSessionOf = ({unknownSessionId = 'no-such-session'}: AdapterFacts): string => unknownSessionId;

/** Whether a fact lets something be checked: what is told to be false does not. */
export const isKnown = (fact: AdapterFacts[keyof AdapterFacts]): boolean => fact !== undefined && fact !== false;
