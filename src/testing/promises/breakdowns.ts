import type {AdapterPromise} from '../adapter-promise.js';

/** Countries and devices promise the same. */
export const breakdownPromises: readonly AdapterPromise[] = [
  ...(['getCountries', 'getDevices'] as const).flatMap((method): AdapterPromise[] => [
    {
      id: `${method}/unique`, needs: [method],
      says: 'has one row for each, and at most one without a key for the unknown',
      async* breaches(subject) {
        const keys = (await subject.tell(method, {sessionId: subject.facts.sessionId})).rows.map(({key}) => key);
        if (new Set(keys).size < keys.length) yield 'a key comes twice';
      },
    },
    {
      id: `${method}/totals`, needs: [method],
      says: 'totals count people: at least as many as in any row, at most as many as in all rows',
      async* breaches(subject) {
        const {rows, totals} = await subject.tell(method, {sessionId: subject.facts.sessionId});
        for (const how of ['live', 'recording'] as const) {
          const total = totals?.[how];
          const counts = rows.flatMap((row) => row[how] ?? []);
          if (total === undefined || counts.length === 0) continue;
          const sum = counts.reduce((all, one) => all + one, 0);
          if (total > sum && rows.every((row) => row[how] !== undefined)) yield `totals.${how} is ${total}, but all rows make ${sum}`;
          if (total < Math.max(...counts)) yield `totals.${how} is ${total}, but a row has ${Math.max(...counts)}`;
        }
      },
    },
    {
      id: `${method}/overview`, needs: [method, 'getOverview'], where: ({totals}) => totals === 'exact',
      says: 'counts no more people than the overview',
      async* breaches(subject) {
        const {totals} = await subject.tell(method, {sessionId: subject.facts.sessionId});
        const {uniqueViewers} = await subject.tell('getOverview', {sessionId: subject.facts.sessionId});
        for (const how of ['live', 'recording'] as const) {
          const [total, viewers] = [totals?.[how], uniqueViewers?.[how]];
          if (total !== undefined && viewers !== undefined && total > viewers) yield `totals.${how} is ${total}, but uniqueViewers.${how} is ${viewers}`;
        }
      },
    },
  ]),
  {
    id: 'getCountries/codes', needs: ['getCountries'],
    says: 'names countries by their two letters, in capitals',
    async* breaches(subject) {
      for (const {key} of (await subject.tell('getCountries', {sessionId: subject.facts.sessionId})).rows) {
        if (key !== undefined && !/^[A-Z]{2}$/.test(key)) yield `${JSON.stringify(key)} is no code of a country`;
      }
    },
  },
];
