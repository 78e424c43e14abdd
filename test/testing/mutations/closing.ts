import {AdapterError, type AnalyticsAdapter} from '../../../src/model/index.js';
import {altering, idsOf, type Mutation, type Sound} from './mutation.js';

const looking = (does: string, breaks: string, after: readonly string[], spoil: (sound: Sound) => AnalyticsAdapter): Mutation =>
  ({does, breaks: idsOf('after all', breaks), after, spoil});
const told = (does: string, breaks: string, method: 'getAttendees' | 'getSession' | 'getRecordings', alter: (answer: never) => unknown): Mutation =>
  looking(does, breaks, [`${method}/same-again`], altering(method, [does, []], alter as never).spoil);
const failing = (does: string, breaks: string, error: () => unknown) => looking(does, breaks, ['getOverview/unknown-session'], (sound) => ({
  ...sound,
  getOverview: async (query, options) => sound.getOverview(query, options).catch(() => { throw error(); }),
}));

export const lookingBack: readonly Mutation[] = [
  looking('keeps its rows, and adds to them', 'answers-stay', ['getAttendees/same-again'], (sound) => {
    const kept: object[] = [];
    return {
      ...sound,
      getAttendees: async (query, options) => {
        const page = await sound.getAttendees(query, options);
        kept.push({id: `n${kept.length}`});
        return {...page, rows: kept as never};
      },
    };
  }),
  told('says null in place of what it does not know', 'absent', 'getSession', (session: object) => ({...session, parentSessionId: null})),
  told('has empty names', 'absent', 'getAttendees', ({rows, ...page}: {rows: object[]}) => ({...page, rows: [...rows.slice(1), {...rows[0], name: ''}]})),
  told('has nulls deep within', 'absent', 'getRecordings', (usage: object) => ({...usage, totals: {plays: null}})),
  failing('throws errors that are no AdapterError', 'codes', () => new TypeError('x is undefined')),
  failing('throws texts', 'codes', () => 'not found'),
  failing('throws codes that the port does not know', 'codes', () => new AdapterError('gone' as never, 'sound: gone')),
  looking('trips over an empty id', 'codes', [], (sound) => ({
    ...sound,
    getDevices: async (query, options) => {
      if (query.sessionId === '') throw new RangeError('an id has letters');
      return sound.getDevices(query, options);
    },
  })),
  failing('tells its token in the message of an error', 'secrets', () => new AdapterError('not-found', 'GET /sessions?token=canary-77')),
  failing('tells its token in the cause of an error', 'secrets', () => new AdapterError('not-found', 'sound: no such session', {cause: new Error('canary-77')})),
  failing('tells its token in a member of an error', 'secrets', () => Object.assign(new AdapterError('not-found', 'sound: no such session'), {request: {headers: {token: 'canary-77'}}})),
  told('tells its token in an answer', 'secrets', 'getSession', (session: {recording: object}) => ({...session, recording: {...session.recording, url: 'https://example.com/rec?token=canary-77'}})),
  looking('holds its token where everybody sees it', 'secrets', [], (sound) => ({...sound, options: {token: 'canary-77'}})),
  looking('adds to what all lists inherit', 'prototypes', ['getRoom/shape'], (sound) => ({
    ...sound,
    getRoom: async (query, options) => {
      Object.defineProperty(Array.prototype, ADDED, {value: true, configurable: true});
      return sound.getRoom(query, options);
    },
  })),
];

/** What the last one adds, to be taken away again. */
export const ADDED = 'addedByAMutation';
