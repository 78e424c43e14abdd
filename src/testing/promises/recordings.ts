import type {RecordingNumbers, RecordingUsage} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import {folded} from '../folded.js';
import {plainText} from '../plain-text.js';
import type {Subject} from '../subject.js';
import {outcomeOf, told} from '../waiting.js';
import {OWN_ID} from './every-method.js';

const usage = (subject: Subject) => subject.tell('getRecordings', {sessionId: subject.facts.sessionId});
const viewersOf = ({facts: {sessionId, recordingId}}: Subject) => ({sessionId, ...(recordingId !== undefined && {recordingId})});
const isExact: AdapterPromise['where'] = ({totals}) => totals === 'exact';
const NUMBERS = ['impressions', 'plays', 'viewedSeconds'] as const satisfies readonly (keyof RecordingNumbers)[];

export const recordingPromises: readonly AdapterPromise[] = [
  {
    id: 'getRecordings/known', needs: ['getRecordings'], knowing: ['recordingId'],
    says: 'lists the recording, with its plays',
    async* breaches(subject) {
      const {recordingId} = subject.facts;
      const one = (await usage(subject)).recordings.find(({id}) => id === recordingId);
      if (!one) yield `“${recordingId}” is not in the list`;
      else if (one.plays === 0) yield `“${recordingId}” was played, but plays is 0`;
    },
  },
  {
    id: 'getRecordings/unique', needs: ['getRecordings'],
    says: 'gives each recording one row',
    async* breaches(subject) {
      const {faults} = await subject.answerTo('getRecordings', {sessionId: subject.facts.sessionId});
      if (faults.some(({expected}) => expected === OWN_ID)) yield 'two recordings have the same id';
    },
  },
  {
    id: 'getRecordings/totals', needs: ['getRecordings'], where: isExact,
    says: 'totals are the sums of the recordings',
    async* breaches(subject) {
      const {totals, recordings} = await usage(subject);
      for (const name of NUMBERS) {
        const all = totals?.[name];
        if (all === undefined || recordings.some((one) => one[name] === undefined)) continue;
        const sum = recordings.reduce((some, one) => some + one[name]!, 0);
        if (Math.abs(sum - all) > (name === 'viewedSeconds' ? 1 : 0)) yield `totals.${name} is ${all}, but the recordings make ${sum}`;
      }
    },
  },
  {
    id: 'getRecordings/overview', needs: ['getRecordings', 'getOverview'], where: isExact,
    says: 'counts as many plays as the overview',
    async* breaches(subject) {
      const {recordingPlays} = await subject.tell('getOverview', {sessionId: subject.facts.sessionId});
      const plays = (await usage(subject)).totals?.plays;
      if (recordingPlays !== undefined && plays !== undefined && plays !== recordingPlays) yield `totals.plays is ${plays}, but recordingPlays is ${recordingPlays}`;
    },
  },
  {
    id: 'getRecordings/days', needs: ['getRecordings'],
    says: 'tells each day once, the earliest first',
    async* breaches(subject) {
      const {playsByDay = []} = await usage(subject);
      for (const [at, {day}] of playsByDay.entries()) if (at > 0 && day <= playsByDay[at - 1]!.day) yield `${day} comes after ${playsByDay[at - 1]!.day}`;
    },
  },
  {
    id: 'getRecordings/plays-of-days', needs: ['getRecordings'], where: isExact,
    says: 'the days add up to the plays',
    async* breaches(subject) {
      const {playsByDay, totals} = await usage(subject);
      const sum = (playsByDay ?? []).reduce((all, {plays}) => all + plays, 0);
      if (playsByDay && totals?.plays !== undefined && sum !== totals.plays) yield `the days make ${sum} plays, but totals.plays is ${totals.plays}`;
    },
  },
  {
    id: 'getRecordings/viewers', needs: ['getRecordings'], where: isExact,
    says: 'no recording has more viewers than plays',
    async* breaches(subject) {
      for (const {id, uniqueViewers, plays} of (await usage(subject)).recordings) {
        if (uniqueViewers !== undefined && plays !== undefined && uniqueViewers > plays) yield `“${id}” has ${uniqueViewers} viewers and ${plays} plays`;
      }
    },
  },
  {
    id: 'getRecordings/completion-of-nothing', needs: ['getRecordings'],
    says: 'knows no completion rate of what was never played',
    async* breaches(subject) {
      const {totals, recordings}: RecordingUsage = await usage(subject);
      for (const [what, numbers] of [['totals', totals], ...recordings.map((one) => [`“${one.id}”`, one] as const)] as const) {
        if (numbers?.plays === 0 && numbers.averageCompletionRate !== undefined) yield `${what}: averageCompletionRate is ${numbers.averageCompletionRate}, of no play`;
      }
    },
  },
  ...[1, 7, 100].map((size): AdapterPromise => ({
    id: `getRecordingViewers/pages-of-${size}`, needs: ['getRecordingViewers'],
    says: `pages of ${size} hold every viewer once, in the same order`,
    async* breaches(subject) {
      const whole = await subject.listing('getRecordingViewers', viewersOf(subject));
      const {rows, total} = await subject.listing('getRecordingViewers', viewersOf(subject), size);
      if (plainText(rows) !== plainText(whole.rows.slice(0, rows.length))) yield 'the pages hold other viewers than one large page, or in another order';
      if (total !== whole.total) yield `total is ${total}, on a large page ${whole.total}`;
      else if (whole.whole && total !== undefined && total !== whole.rows.length) yield `total is ${total}, but there are ${whole.rows.length} rows`;
    },
  })),
  {
    id: 'getRecordingViewers/unique', needs: ['getRecordingViewers'],
    says: 'gives each viewer one row',
    async* breaches(subject) {
      const ids = (await subject.listing('getRecordingViewers', viewersOf(subject))).rows.map(({id}) => id);
      if (new Set(ids).size < ids.length) yield 'two rows have the same id';
    },
  },
  {
    id: 'getRecordingViewers/beyond', needs: ['getRecordingViewers'],
    says: 'a page beyond the last is empty, and no error',
    async* breaches(subject) {
      const outcome = await outcomeOf(subject.ask('getRecordingViewers', {...viewersOf(subject), page: 4000, pageSize: 100}), subject.patience);
      if (outcome.ended !== 'answered') yield `it should answer no rows, but ${told(outcome)}`;
      else if (outcome.value.answer.rows.length > 0) yield `page 4000 has ${outcome.value.answer.rows.length} rows`;
    },
  },
  {
    id: 'getRecordingViewers/plays', needs: ['getRecordingViewers', 'getRecordings'], where: isExact,
    says: 'the viewers did not play it more often than it was played',
    async* breaches(subject) {
      const plays = (await usage(subject)).totals?.plays;
      const {rows} = await subject.listing('getRecordingViewers', {sessionId: subject.facts.sessionId});
      const sum = rows.reduce((all, row) => all + (row.plays ?? 0), 0);
      if (plays !== undefined && sum > plays) yield `the viewers make ${sum} plays, but totals.plays is ${plays}`;
    },
  },
  {
    id: 'getRecordingViewers/search', needs: ['getRecordingViewers'], where: ({search}) => search !== 'none',
    says: 'finds viewers by their name, and nobody else',
    async* breaches(subject) {
      const all = (await subject.listing('getRecordingViewers', viewersOf(subject))).rows;
      for (const {id, name = ''} of all.filter((row) => /^\p{L}{4}/u.test(row.name ?? '')).slice(0, 3)) {
        const search = Array.from(name).slice(0, 4).join('');
        const {rows} = await subject.listing('getRecordingViewers', {...viewersOf(subject), search});
        if (!rows.some((row) => row.id === id)) yield `“${search}” does not find “${name}”`;
        if (rows.some((row) => !folded(row.name ?? '').includes(folded(search)))) yield `“${search}” finds others too`;
      }
    },
  },
];
