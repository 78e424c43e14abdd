import type {Series} from '../../../src/model/index.js';
import {altering, asking, type Mutation} from './mutation.js';

const everyone = Array.from({length: 22}, (_, n) => `p${n}`);
const each = (strips: ReadonlyMap<string, Series>, change: (strip: Series) => Series) => new Map([...strips].map(([id, strip]) => [id, change(strip)]));

export const ofEngagement: readonly Mutation[] = [
  asking('getEngagement', ['gives the strips of everyone', ['only-asked', 'nobody-asked']], (call, query) => call({...query, attendeeIds: everyone})),
  asking('getEngagement', ['takes nobody for everyone', 'nobody-asked'], (call, query) => call({...query, attendeeIds: query.attendeeIds.length ? query.attendeeIds : everyone})),
  asking('getEngagement', ['gives a strip to whoever is asked for', 'unknown-people'], async (call, query) => {
    const [strip] = (await call({...query, attendeeIds: ['p1']})).values();
    return new Map(query.attendeeIds.map((id) => [id, strip]));
  }),
  asking('getEngagement', ['rejects people whom it does not know', 'unknown-people'], async (call, {attendeeIds}) => {
    if (attendeeIds.some((id) => !everyone.includes(id))) throw Object.assign(new Error('who?'), {name: 'AdapterError', code: 'not-found'});
    return call();
  }),
  altering('getEngagement', ['has no strip of anybody', 'who-viewed'], () => new Map()),
  altering('getEngagement', ['has no readings', 'who-viewed'], (strips) => each(strips, (strip) => ({...strip, values: new Float64Array(60).fill(NaN)}))),
  altering('getEngagement', ['starts an hour late', 'covers'], (strips) => each(strips, (strip) => ({...strip, startsAt: new Date(+strip.startsAt + 3_600_000)}))),
  altering('getEngagement', ['ends in the middle', 'covers'], (strips) => each(strips, (strip) => ({...strip, values: Array.from(strip.values).slice(0, 30)}))),
  altering('getEngagement', ['gives everybody the strip of the first', 'together'], (strips) => new Map([...strips.keys()].map((id) => [id, [...strips.values()][0]]))),
];
