import type {Breakdown} from '../../../src/model/index.js';
import {altering, type Mutation} from './mutation.js';

type Totals = NonNullable<Breakdown['totals']>;
const both = (does: string, breaks: string, change: (told: Breakdown) => object) =>
  (['getCountries', 'getDevices'] as const).map((method) => altering(method, [does, breaks], (told) => ({...told, ...change(told)})));
const totals = (does: string, breaks: string, change: (told: Totals) => Totals) => both(does, breaks, (told) => ({totals: {...told.totals, ...change(told.totals!)}}));

export const ofBreakdowns: readonly Mutation[] = [
  ...both('has a key twice', 'unique', ({rows}) => ({rows: [...rows, ...rows.slice(0, 1)]})),
  ...both('has two rows without a key', 'unique', ({rows}) => ({rows: [...rows, {live: 1}, {live: 2}]})),
  ...totals('counts fewer in all than in a row', 'totals', () => ({live: 1})),
  ...totals('counts more in all than in all rows', 'totals', ({live}) => ({live: live! * 9})),
  ...totals('counts fewer of the recording in all than in a row', 'totals', () => ({recording: 0})),
  ...totals('counts more people than the overview', 'overview', ({live}) => ({live: live! + 1})),
  ...totals('counts more viewers of the recording than the overview', 'overview', ({recording}) => ({recording: recording! + 1})),
  altering('getCountries', ['has names in place of codes', 'codes'], ({rows, ...told}) => ({...told, rows: rows.map((row) => ({...row, key: row.key && 'France'}))})),
  altering('getCountries', ['has codes in small letters', 'codes'], ({rows, ...told}) => ({...told, rows: rows.map((row) => ({...row, key: row.key?.toLowerCase()}))})),
];
