import type {ReportFilter} from './report-calls.js';
import type {KnownSession, Rooms} from './rooms.js';
import type {KalturaService} from './service.js';
import type {Span} from './spans.js';
import {zoneOffset} from './zone-offset.js';

/** What the answers are made with. */
export interface Source {
  readonly service: KalturaService;
  readonly rooms: Rooms;
  readonly virtualEventId: string | undefined;
  /** What a report is asked for: these entries of the session's, in this span. */
  readonly filter: (known: KnownSession, entryIds: readonly string[] | undefined, span: Span) => ReportFilter;
  /** From the full hour of the start until now: recordings are watched afterwards. */
  readonly untilNow: (known: KnownSession) => Span;
}

export function sourceOf(service: KalturaService, rooms: Rooms, {virtualEventId, timeZone}: {readonly virtualEventId: string | undefined; readonly timeZone: string | undefined}): Source {
  return {
    service, rooms, virtualEventId,
    filter: ({session: {startsAt}}, entryIds, span) => ({...(entryIds && {entryIds}), span, timeZoneOffset: zoneOffset(startsAt, timeZone)}),
    untilNow: ({span: {from, to}}) => ({from, to: Math.max(to, Math.ceil(Date.now() / 1000))}),
  };
}
