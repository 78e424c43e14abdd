/** What an adapter may be asked. */

export interface RoomQuery { readonly roomId?: string }
export interface SessionQuery {
  readonly sessionId: string;
  /** Only people of these roles, as the source names them. Asked only of `getAttendees` and of what `capabilities.byRole` names; default: everyone. */
  readonly roles?: readonly string[];
}
export interface SessionsQuery extends RoomQuery {
  readonly from?: Date; readonly to?: Date;
  readonly limit?: number; readonly cursor?: string;
  readonly includeBreakouts?: boolean;
}
/** Pages count from 1. */
export interface PageQuery { readonly page: number; readonly pageSize: number }
export interface AttendeeSort {
  readonly by: 'name' | 'viewedSeconds' | 'reactions' | 'chatMessages' | 'pollsAnswered' | 'raisedHands' | 'engagementRate' | 'questions' | 'downloads';
  readonly direction: 'ascending' | 'descending';
}
export interface AttendeesQuery extends SessionQuery, PageQuery {
  /** Default: viewedSeconds, descending; ties by name, then id, so that paging is stable. */
  readonly sort?: AttendeeSort;
  /** At least three letters; case and accents folded. */
  readonly search?: string;
  /** For sorting names. */
  readonly locale?: string;
}
export interface AnswersQuery extends SessionQuery, PageQuery { readonly interactionId: string; readonly search?: string }
export interface RecordingViewersQuery extends SessionQuery, PageQuery { readonly recordingId?: string; readonly search?: string }
