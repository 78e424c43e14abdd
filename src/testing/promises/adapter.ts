import type {AnalyticsAdapter} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import {ASKED, isAskable, METHODS, questionTo} from '../questions.js';
import {outcomeOf, told} from '../waiting.js';

const WORDS: {readonly [Name in keyof NonNullable<AnalyticsAdapter['capabilities']>]-?: readonly unknown[]} = {
  attendeeSorts: ['name', 'viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate', 'questions', 'downloads'],
  search: ['contains', 'prefix', 'none'],
  totals: ['exact', 'estimated'],
  interactions: ['session', 'room'],
  batchedEngagement: [true, false],
  reports: [
    'group-chat-transcripts', 'chat-moderation', 'chat-user-activity', 'moderator-transcript', 'polls-activity', 'room-data', 'attendees-data',
    'breakout-room-sessions',
  ],
  byRole: ['getOverview', 'getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices'],
  reactionIntervalSeconds: [],
};

/** Of the object itself, and of how its methods are called. */
export const adapterItself: readonly AdapterPromise[] = [
  {
    id: 'the adapter/name', needs: [],
    says: 'has a short name, for messages',
    async* breaches({adapter}) {
      const name: unknown = adapter.name;
      if (typeof name !== 'string' || name.trim() === '' || name.length > 100) yield 'name should be a text of 1 to 100 characters';
    },
  },
  {
    id: 'the adapter/methods', needs: [],
    says: 'has no method that the port does not know, as one whose name is misspelt',
    async* breaches({adapter}) {
      for (const [name, member] of Object.entries(adapter)) {
        const isKnown = METHODS.some((method) => method === name);
        if (isKnown && member !== undefined && typeof member !== 'function') yield `${name} should be a method, or absent`;
        if (!isKnown && typeof member === 'function') yield `there is no ${name} in the port`;
      }
    },
  },
  {
    id: 'the adapter/capabilities', needs: [],
    says: 'declares what it can do in the words of the port',
    async* breaches({adapter: {capabilities = {}}}) {
      for (const [name, value] of Object.entries(capabilities) as [keyof typeof WORDS, unknown][]) {
        const words = WORDS[name] as readonly unknown[] | undefined;
        if (!words) yield `there is no capability ${name}`;
        else if (name === 'reactionIntervalSeconds') {
          if (value !== undefined && !(typeof value === 'number' && value >= 0)) yield `${name} should be seconds`;
        } else if (value !== undefined) {
          const isList = name === 'attendeeSorts' || name === 'reports' || name === 'byRole';
          if (isList !== Array.isArray(value)) yield `${name} should be ${isList ? 'a list' : `one of ${words.join(', ')}`}`;
          else for (const word of isList ? value as unknown[] : [value]) if (!words.includes(word)) yield `${name} does not know ${JSON.stringify(word)}`;
        }
      }
    },
  },
  {
    id: 'the adapter/capable-methods', needs: [],
    says: 'declares nothing of methods that it does not have',
    async* breaches({adapter}) {
      const {capabilities = {}} = adapter;
      const has = (method: string) => typeof (adapter as unknown as Record<string, unknown>)[method] === 'function';
      if (capabilities.reports?.length && !has('getReport')) yield 'reports are declared, but there is no getReport';
      if (capabilities.batchedEngagement && !has('getEngagement')) yield 'batchedEngagement is declared, but there is no getEngagement';
      for (const method of capabilities.byRole ?? []) if (!has(method)) yield `byRole names ${method}, which is not there`;
    },
  },
  {
    id: 'the adapter/definitions', needs: [],
    says: 'names definitions by their keys, or brings a text and its language',
    async* breaches({adapter: {definitions = {}}}) {
      for (const [metric, wording] of Object.entries(definitions) as [string, unknown][]) {
        if (wording === undefined || (typeof wording === 'string' && wording !== '')) continue;
        const {text, lang} = Object(wording) as {text?: unknown; lang?: unknown};
        if (typeof text !== 'string' || text === '') yield `definitions.${metric} should be a key, or have a text`;
        if (typeof lang !== 'string' || !isLanguage(lang)) yield `definitions.${metric}.lang should be a language tag such as “de” or “pt-BR”`;
      }
    },
  },
  {
    id: 'the adapter/promises', needs: [],
    says: 'throws nothing at once: what goes wrong is a rejection, or comes with the first step of a stream',
    async* breaches(subject) {
      const query = {sessionId: 7, page: 'first', attendeeIds: [], report: 'none', from: new Date(0), to: new Date(0)} as never;
      for (const method of METHODS) {
        if (!subject.offers(method) || method === 'requestEmailExport') continue;
        try {
          const answer: unknown = subject.call(method, query, {signal: AbortSignal.abort(new Error('not meant'))});
          if (method === 'getReport' || method === 'watch') {
            if (typeof (answer as Partial<AsyncIterable<unknown>> | undefined)?.[Symbol.asyncIterator] !== 'function') yield `${method} should give an async iterable`;
          } else if (typeof (answer as Partial<Promise<unknown>> | undefined)?.then !== 'function') yield `${method} should give a promise`;
          else await (answer as Promise<unknown>).catch(() => {});
        } catch {
          yield `${method} threw at once`;
        }
      }
    },
  },
  {
    id: 'the adapter/options', needs: [],
    says: 'answers without a signal, and without options',
    async* breaches(subject) {
      for (const method of ASKED) {
        if (!subject.offers(method) || !isAskable(method, subject.facts)) continue;
        const query = await questionTo(method, subject);
        for (const options of [[], [{}], [{signal: undefined}]] as unknown as [[], [object]]) {
          const outcome = await outcomeOf((async () => subject.call(method, query, ...options))(), subject.patience);
          if (outcome.ended !== 'answered') yield `${method} should answer ${options.length ? 'without a signal' : 'without options'}, but ${told(outcome)}`;
        }
      }
    },
  },
];

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
