import type {FaultLog} from './fault.js';
import type {AnswerOf, AskMethod, BatchOf, PortMethod, StreamMethod} from './methods.js';
import type {Capabilities, DefinitionId, MetricId} from './port.js';

/** What an adapter can do in part, with the defaults filled in. */
export type KnownCapabilities =
  Omit<Capabilities, 'reactionIntervalSeconds'> & Partial<Pick<Capabilities, 'reactionIntervalSeconds'>>;
/** The wording of a metric's definition: a key of `locale/`, or a foreign adapter's own words. */
export type Definition = DefinitionId | {readonly text: string; readonly lang: string};

export async function guardAnswer<Name extends AskMethod>(
  _method: Name, answer: unknown, _faults: FaultLog, _signal: AbortSignal,
): Promise<AnswerOf<Name>> {
  return answer as AnswerOf<Name>;
}

export async function* guardBatch<Name extends StreamMethod>(
  _method: Name, batch: unknown, _faults: FaultLog, _signal: AbortSignal,
): AsyncGenerator<BatchOf<Name>> {
  yield batch as BatchOf<Name>;
}

export function guardCapabilities(declared: unknown, offers: (method: PortMethod) => boolean): KnownCapabilities {
  return {
    attendeeSorts: ['name', 'viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate', 'questions', 'downloads'],
    search: 'contains', totals: 'exact', interactions: 'session', batchedEngagement: offers('getEngagement'),
    reports: offers('getReport') ? ['group-chat-transcripts', 'chat-moderation', 'chat-user-activity', 'moderator-transcript',
      'polls-activity', 'room-data', 'attendees-data', 'breakout-room-sessions'] : [],
    ...(declared as object),
  };
}

export function guardDefinitions(declared: unknown): ReadonlyMap<MetricId, Definition> {
  return new Map(Object.entries(declared ?? {})) as unknown as ReadonlyMap<MetricId, Definition>;
}

export function guardName(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 100) : 'adapter';
}
