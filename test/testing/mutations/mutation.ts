import type {AnalyticsAdapter, AnswerOf, AskMethod, Attendee, AttendeesQuery, CallOptions, QueryOf} from '../../../src/model/index.js';

export type Sound = Required<AnalyticsAdapter>;

/** One thing that is wrong with an adapter which is sound otherwise. */
export interface Mutation {
  readonly does: string;
  /** Ids of the promises that it breaks. */
  readonly breaks: readonly string[];
  /** Promises whose tests run before, since those that are broken look back. */
  readonly after?: readonly string[];
  readonly spoil: (sound: Sound) => AnalyticsAdapter;
}

/** What is done, to which promises, each by the part of its id after the slash. */
type Spec = readonly [does: string, breaks: string | readonly string[]];

/** `getOverview/` before each. */
export const idsOf = (heading: string, breaks: string | readonly string[]) => [breaks].flat().map((id) => `${heading}/${id}`);

type Call<Name extends AskMethod> = (query?: QueryOf<Name>, options?: CallOptions) => Promise<AnswerOf<Name>>;

/** A method that asks the sound one, or not, in its own way. */
export function asking<Name extends AskMethod>(
  method: Name, [does, breaks]: Spec, answer: (call: Call<Name>, query: QueryOf<Name>, options: CallOptions) => unknown,
): Mutation {
  return {does, breaks: idsOf(method, breaks), spoil: (sound) => ({...sound, ...askedInstead(sound, method, answer)})};
}

/** A method that alters what the sound one answers. */
export function altering<Name extends AskMethod>(
  method: Name, spec: Spec, alter: (answer: AnswerOf<Name>, query: QueryOf<Name>) => unknown,
): Mutation {
  return asking(method, spec, async (call, query) => alter(await call(), query));
}

/** The list of people in another order, or of other people, by whole lists: its pages are cut from what is given back. */
export function relisting(
  spec: Spec, rows: (everyone: (query?: Partial<AttendeesQuery>) => Promise<readonly Attendee[]>, query: AttendeesQuery) => Promise<readonly Attendee[]>,
): Mutation {
  return asking('getAttendees', spec, async (call, query) => {
    const everyone = async (other: Partial<AttendeesQuery> = {}) => (await call({...query, ...other, page: 1, pageSize: 1000})).rows;
    const listed = await rows(everyone, query);
    const page = listed.slice((query.page - 1) * query.pageSize, query.page * query.pageSize);
    return {...await call(), rows: page, total: listed.length};
  });
}

export function askedInstead<Name extends AskMethod>(
  sound: Sound, method: Name, answer: (call: Call<Name>, query: QueryOf<Name>, options: CallOptions) => unknown,
): Partial<AnalyticsAdapter> {
  const ask = sound[method] as unknown as (query: QueryOf<Name>, options?: CallOptions) => Promise<AnswerOf<Name>>;
  const spoilt = async (query: QueryOf<Name>, options: CallOptions = {}) =>
    answer((otherQuery = query, otherOptions = options) => ask(otherQuery, otherOptions), query, options);
  return {[method]: spoilt};
}
