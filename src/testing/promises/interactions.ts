import type {AdapterPromise} from '../adapter-promise.js';
import {folded} from '../folded.js';
import {plainText} from '../plain-text.js';
import type {Subject} from '../subject.js';
import {outcomeOf, told} from '../waiting.js';
import {isNotFound, OWN_ID} from './every-method.js';

const interactions = (subject: Subject) => subject.tell('getInteractions', {sessionId: subject.facts.sessionId});
const answersTo = ({facts: {sessionId, openInteractionId: interactionId = ''}}: Subject) => ({sessionId, interactionId});
const open = {needs: ['getAnswers'], knowing: ['openInteractionId']} as const;

export const interactionPromises: readonly AdapterPromise[] = [
  {
    id: 'getInteractions/known', needs: ['getInteractions'], knowing: ['interactionId'],
    says: 'lists what was asked',
    async* breaches(subject) {
      const {interactionId} = subject.facts;
      if (!(await interactions(subject)).some(({id}) => id === interactionId)) yield `“${interactionId}” is not in the list`;
    },
  },
  {
    id: 'getInteractions/unique', needs: ['getInteractions'],
    says: 'gives each interaction, and each of its options, an id of its own',
    async* breaches(subject) {
      const {faults} = await subject.answerTo('getInteractions', {sessionId: subject.facts.sessionId});
      for (const {path, expected} of faults) if (expected === OWN_ID) yield `${path} comes twice`;
    },
  },
  {
    id: 'getInteractions/participants', needs: ['getInteractions', 'getOverview'], where: (can) => can.interactions === 'session' && can.totals === 'exact',
    says: 'no more people answered than came',
    async* breaches(subject) {
      const {uniqueViewers} = await subject.tell('getOverview', {sessionId: subject.facts.sessionId});
      const list = subject.offers('getAttendees') ? await subject.attendees() : undefined;
      const most = Math.max(uniqueViewers?.live ?? Infinity, list?.total ?? list?.rows.length ?? 0);
      for (const {id, participants = 0} of await interactions(subject)) if (participants > most) yield `${participants} people answered “${id}”, of ${most}`;
    },
  },
  {
    id: 'getInteractions/option-of-all', needs: ['getInteractions'],
    says: 'no option was chosen by more people than answered',
    async* breaches(subject) {
      for (const {id, participants, options} of await interactions(subject)) {
        const most = Math.max(0, ...options.map((option) => option.participants ?? 0));
        if (participants !== undefined && most > participants) yield `an option of “${id}” was chosen by ${most} people of ${participants}`;
      }
    },
  },
  {
    id: 'getInteractions/single-answers', needs: ['getInteractions'],
    says: 'where one answer is allowed, the options add up to no more people than answered',
    async* breaches(subject) {
      for (const {id, participants, options, multipleAnswers} of await interactions(subject)) {
        const sum = options.reduce((all, option) => all + (option.participants ?? 0), 0);
        if (multipleAnswers === false && participants !== undefined && sum > participants) yield `the options of “${id}” add up to ${sum} people of ${participants}`;
      }
    },
  },
  {
    id: 'getInteractions/asked', needs: ['getInteractions'], where: (can) => can.interactions === 'session',
    says: 'was asked in the session, neither before nor after',
    async* breaches(subject) {
      const session = await subject.session();
      if (!session) return;
      for (const {id, askedAt} of await interactions(subject)) {
        if (askedAt && (+askedAt < +session.startsAt - 1000 || +askedAt > +(session.endsAt ?? Infinity) + 1000)) yield `“${id}” is said to be asked at ${askedAt.toISOString()}`;
      }
    },
  },
  {
    id: 'getAnswers/some', ...open,
    says: 'tells what people wrote',
    async* breaches(subject) {
      if ((await subject.tell('getAnswers', {...answersTo(subject), page: 1, pageSize: 100})).rows.length === 0) yield 'there are no answers';
    },
  },
  ...[1, 7, 100].map((size): AdapterPromise => ({
    id: `getAnswers/pages-of-${size}`, ...open,
    says: `pages of ${size} hold every answer once, in the same order`,
    async* breaches(subject) {
      const whole = await subject.listing('getAnswers', answersTo(subject));
      const {rows, total} = await subject.listing('getAnswers', answersTo(subject), size);
      if (plainText(rows) !== plainText(whole.rows.slice(0, rows.length))) yield 'the pages hold other answers than one large page, or in another order';
      if (total !== whole.total) yield `total is ${total}, on a large page ${whole.total}`;
      else if (whole.whole && total !== undefined && total !== whole.rows.length) yield `total is ${total}, but there are ${whole.rows.length} answers`;
    },
  })),
  {
    id: 'getAnswers/beyond', ...open,
    says: 'a page beyond the last is empty, and no error',
    async* breaches(subject) {
      const outcome = await outcomeOf(subject.ask('getAnswers', {...answersTo(subject), page: 4000, pageSize: 100}), subject.patience);
      if (outcome.ended !== 'answered') yield `it should answer no rows, but ${told(outcome)}`;
      else if (outcome.value.answer.rows.length > 0) yield `page 4000 has ${outcome.value.answer.rows.length} answers`;
    },
  },
  {
    id: 'getAnswers/search', ...open,
    says: 'finds answers by what they say, and no others',
    async* breaches(subject) {
      const all = (await subject.listing('getAnswers', answersTo(subject))).rows;
      const word = all.map(({text}) => /\p{L}{4,}/u.exec(text)?.[0]).find((one) => one !== undefined);
      if (word === undefined) return;
      const {rows} = await subject.listing('getAnswers', {...answersTo(subject), search: word.toUpperCase()});
      const texts = (some: typeof all) => some.map(({text}) => text).sort();
      const isMeant = ({text, attendeeName = ''}: typeof all[number]) => folded(text).includes(folded(word)) || folded(attendeeName).includes(folded(word));
      const wanted = all.filter(({text}) => folded(text).includes(folded(word)));
      if (texts(wanted).some((text) => !texts(rows).includes(text))) yield `“${word.toUpperCase()}” does not find every answer with this word`;
      if (rows.some((row) => !isMeant(row))) yield `“${word.toUpperCase()}” finds answers without it`;
    },
  },
  {
    id: 'getAnswers/unknown-interaction', needs: ['getAnswers'],
    says: 'of an interaction that does not exist it rejects with an AdapterError “not-found”',
    async* breaches(subject) {
      const query = {sessionId: subject.facts.sessionId, interactionId: 'no-such-interaction', page: 1, pageSize: 10};
      const outcome = await outcomeOf((async () => subject.call('getAnswers', query))(), subject.patience);
      if (!isNotFound(outcome)) yield `it should reject with AdapterError “not-found”, but ${told(outcome)}`;
    },
  },
  {
    id: 'getAnswers/anonymous', needs: ['getAnswers', 'getInteractions'], knowing: ['anonymousInteractionId'],
    says: 'of an anonymous question it never tells who answered',
    async* breaches(subject) {
      const {sessionId, anonymousInteractionId: interactionId = ''} = subject.facts;
      if (!(await interactions(subject)).find(({id}) => id === interactionId)?.anonymous) yield `“${interactionId}” is not said to be anonymous`;
      const {rows} = await subject.tell('getAnswers', {sessionId, interactionId, page: 1, pageSize: 100});
      const named = rows.filter(({attendeeId, attendeeName}) => attendeeId !== undefined || attendeeName !== undefined).length;
      if (named > 0) yield `${named} answers tell whose they are`;
    },
  },
];
