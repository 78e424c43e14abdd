import {AdapterError, type Overview, type RecordingUsage, type SessionQuery, type Source} from '../../model/index.js';

export interface OverviewAnswer {
  readonly overview: Overview;
  /**
   * The recording's plays by day: a question of its own, for which the figures do not wait and whose failure takes nothing from
   * them. Never rejects. Absent where the source does not offer it, or not for these
   * roles alone.
   */
  readonly usage?: Promise<RecordingUsage | AdapterError | undefined>;
}

/** Who came, for how long, how closely they followed, and how often the recording was played: the figures of a session. */
export const overview: Source<SessionQuery, OverviewAnswer> = {
  id: 'overview',
  needs: 'getOverview',

  async ask(port, query, options) {
    const isOffered = port.offers('getRecordings') && (!query.roles || port.capabilities.byRole.includes('getRecordings'));
    const usage = isOffered ? port.ask('getRecordings', query, options).catch(onlyFailures) : undefined;
    return {overview: await port.ask('getOverview', query, options), usage};
  },

  isEmpty: ({overview: {asOf: _asOf, ...figures}}) => Object.values<unknown>(figures).every((figure) => figure === undefined),
};

/** A source's failure is an answer of its own; that nobody waits any more is none. */
function onlyFailures(reason: unknown): AdapterError | undefined {
  return reason instanceof AdapterError ? reason : undefined;
}
