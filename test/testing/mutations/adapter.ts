import type {AnalyticsAdapter} from '../../../src/model/index.js';
import {idsOf, type Mutation, type Sound} from './mutation.js';

/** Another object, whatever its type. */
const object = (does: string, breaks: string, spoil: (sound: Sound) => object): Mutation =>
  ({does, breaks: idsOf('the adapter', breaks), spoil: (sound) => spoil(sound) as AnalyticsAdapter});
const declaring = (does: string, breaks: string, capabilities: object) => object(does, breaks, (sound) => ({...sound, capabilities: {...sound.capabilities, ...capabilities}}));
const defining = (does: string, countries: unknown) => object(does, 'definitions', (sound) => ({...sound, definitions: {...sound.definitions, countries}}));
const lacking = (does: string, ...methods: readonly (keyof Sound)[]) =>
  object(does, 'capable-methods', (sound) => ({...sound, ...Object.fromEntries(methods.map((method) => [method, undefined]))}));

export const ofTheAdapter: readonly Mutation[] = [
  object('has no name', 'name', ({name: _name, ...sound}) => sound),
  object('has an empty name', 'name', (sound) => ({...sound, name: ' '})),
  object('has a very long name', 'name', (sound) => ({...sound, name: 'sound '.repeat(20)})),
  object('has a method whose name is misspelt', 'methods', (sound) => ({...sound, getAttendes: sound.getAttendees})),
  object('has something that is no method in place of one', 'methods', (sound) => ({...sound, getRoom: {id: 'r', name: 'Biology'}})),
  declaring('declares something that nobody knows', 'capabilities', {canFly: true}),
  declaring('declares a word that nobody knows', 'capabilities', {search: 'fuzzy'}),
  declaring('declares a word in a list that nobody knows', 'capabilities', {attendeeSorts: ['name', 'age']}),
  declaring('declares a word where there should be a list', 'capabilities', {byRole: 'getOverview'}),
  declaring('declares a list where there should be a word', 'capabilities', {totals: ['exact']}),
  declaring('declares seconds below 0', 'capabilities', {reactionIntervalSeconds: -1}),
  lacking('declares reports without getReport', 'getReport'),
  lacking('declares batches of strips without getEngagement', 'getEngagement'),
  lacking('declares roles for a method that it lacks', 'getDevices'),
  defining('brings a definition without a text', {lang: 'en'}),
  defining('brings a definition without a language', {text: 'People as told.'}),
  defining('brings a definition in a language that is none', {text: 'People as told.', lang: 'plain English'}),
  object('throws at once', 'promises', (sound) => ({
    ...sound,
    getSession: () => {
      throw new Error('no such session');
    },
  })),
  object('answers without a promise', 'promises', (sound) => ({...sound, getRoom: () => ({id: 'r', name: 'Biology'})})),
  object('gives a promise of a report', 'promises', (sound) => ({...sound, getReport: async () => []})),
  object('gives no stream of changes', 'promises', (sound) => ({...sound, watch: () => undefined})),
  object('needs options', 'options', (sound) => ({
    ...sound, getOverview: async (query: never, {signal}: {signal: AbortSignal}) => sound.getOverview(query, {signal}),
  })),
  object('needs a signal', 'options', (sound) => ({
    ...sound,
    getTimeline: async (query: never, {signal}: {signal?: AbortSignal} = {}) => {
      signal!.throwIfAborted();
      return sound.getTimeline(query, {signal: signal!});
    },
  })),
];
