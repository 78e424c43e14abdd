import type {AdapterPromise} from '../adapter-promise.js';
import {plainText} from '../plain-text.js';
import {questionTo} from '../questions.js';
import {outcomeOf, told} from '../waiting.js';
import {besideSession} from './timeline.js';

const needs = ['getEngagement', 'getAttendees'] as const;

export const engagementPromises: readonly AdapterPromise[] = [
  {
    id: 'getEngagement/only-asked', needs,
    says: 'gives strips of nobody but those who were asked for',
    async* breaches(subject) {
      const query = await questionTo('getEngagement', subject);
      const asked = query.attendeeIds.slice(0, 2);
      const {answer} = await subject.ask('getEngagement', {...query, attendeeIds: asked});
      for (const id of answer.keys()) if (!asked.includes(id)) yield `there is a strip of “${id}”, who was not asked for`;
    },
  },
  {
    id: 'getEngagement/unknown-people', needs,
    says: 'leaves out people it does not know, and is no error',
    async* breaches(subject) {
      const {sessionId, attendeeIds} = await questionTo('getEngagement', subject);
      const asked = subject.ask('getEngagement', {sessionId, attendeeIds: ['nobody-of-this-id', ...attendeeIds.slice(0, 1)]});
      const outcome = await outcomeOf(asked, subject.patience);
      if (outcome.ended !== 'answered') yield `it should answer the strips of the others, but ${told(outcome)}`;
      else if (outcome.value.answer.has('nobody-of-this-id')) yield 'there is a strip of somebody whom nobody knows';
    },
  },
  {
    id: 'getEngagement/nobody-asked', needs,
    says: 'asked for nobody it gives no strips',
    async* breaches(subject) {
      const {answer} = await subject.ask('getEngagement', {sessionId: subject.facts.sessionId, attendeeIds: []});
      if (answer.size > 0) yield `there are ${answer.size} strips`;
    },
  },
  {
    id: 'getEngagement/who-viewed', needs,
    says: 'shows when somebody who viewed was there',
    async* breaches(subject) {
      const viewed = (await subject.attendees()).rows.find(({viewedSeconds = 0}) => viewedSeconds > 0);
      if (!viewed) return;
      const strip = (await subject.ask('getEngagement', {sessionId: subject.facts.sessionId, attendeeIds: [viewed.id]})).answer.get(viewed.id);
      if (!strip) yield `“${viewed.id}” viewed ${viewed.viewedSeconds} seconds, but has no strip`;
      else if (!Array.from(strip.values).some((value) => value >= 0)) yield `the strip of “${viewed.id}”, who viewed ${viewed.viewedSeconds} seconds, has no reading`;
    },
  },
  {
    id: 'getEngagement/covers', needs,
    says: 'covers the session from its start to its end',
    async* breaches(subject) {
      const session = await subject.session();
      const strips = await subject.tell('getEngagement', await questionTo('getEngagement', subject));
      if (session) for (const [id, strip] of strips) yield* besideSession(`the strip of “${id}”`, strip, session);
    },
  },
  {
    id: 'getEngagement/together', needs, where: ({batchedEngagement}) => batchedEngagement,
    says: 'gives each person the same strip, asked for alone or with others',
    async* breaches(subject) {
      const query = await questionTo('getEngagement', subject);
      const together = await subject.tell('getEngagement', query);
      for (const id of query.attendeeIds) {
        const {answer} = await subject.ask('getEngagement', {...query, attendeeIds: [id]});
        if (plainText(answer.get(id)) !== plainText(together.get(id))) yield `“${id}” has another strip when asked for alone`;
      }
    },
  },
];
