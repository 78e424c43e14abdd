import type {AnalyticsAdapter} from './port.js';

/** The types of the port's questions and answers, by the name of the method. */

/** Everything an adapter can be asked. */
export type PortMethod = {
  [Name in keyof AnalyticsAdapter]-?: NonNullable<AnalyticsAdapter[Name]> extends (query: never) => unknown ? Name : never;
}[keyof AnalyticsAdapter];

/** Answered bit by bit, for as long as the consumer likes. */
export type StreamMethod = 'getReport' | 'watch';
/** Answered once. */
export type AskMethod = Exclude<PortMethod, StreamMethod>;

type Call<Name extends PortMethod> = NonNullable<AnalyticsAdapter[Name]>;
export type QueryOf<Name extends PortMethod> = Parameters<Call<Name>>[0];
export type AnswerOf<Name extends AskMethod> = Awaited<ReturnType<Call<Name>>>;
export type BatchOf<Name extends StreamMethod> = ReturnType<Call<Name>> extends AsyncIterable<infer Batch> ? Batch : never;
