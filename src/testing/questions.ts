import type {AskMethod, PortMethod, QueryOf} from '../model/index.js';
import {isKnown, type AdapterFacts} from './adapter-facts.js';
import type {Subject} from './subject.js';

/** People whose strips are asked for together. */
const STRIPS = 4;

/** A usual question to each method, about the session of the facts or another. */
export const questions: {readonly [Name in AskMethod]: (subject: Subject, sessionId: string) => Promise<QueryOf<Name>>} = {
  getRoom: async (subject) => ({...await roomOf(subject)}),
  getSession: async (_subject, sessionId) => ({sessionId}),
  getSessions: async (subject) => ({...await roomOf(subject), includeBreakouts: true}),
  getOverview: async (_subject, sessionId) => ({sessionId}),
  getTimeline: async (_subject, sessionId) => ({sessionId}),
  getAttendees: async (_subject, sessionId) => ({sessionId, page: 1, pageSize: 100}),
  getEngagement: async (subject, sessionId) => ({sessionId, attendeeIds: await peopleOf(subject)}),
  getInteractions: async (_subject, sessionId) => ({sessionId}),
  getAnswers: async ({facts}, sessionId) => ({sessionId, interactionId: facts.openInteractionId ?? '', page: 1, pageSize: 100}),
  getRecordings: async (_subject, sessionId) => ({sessionId}),
  getRecordingViewers: async (_subject, sessionId) => ({sessionId, page: 1, pageSize: 100}),
  getCountries: async (_subject, sessionId) => ({sessionId}),
  getDevices: async (_subject, sessionId) => ({sessionId}),
  requestEmailExport: async (_subject, sessionId) => ({sessionId, descriptiveHeaders: true}),
  getEmailAddress: async (_subject, sessionId) => ({sessionId}),
  getSetAside: async (subject) => ({...await roomOf(subject)}),
};

/** All methods that are answered once. */
export const ASKED = Object.keys(questions) as AskMethod[];
export const METHODS: readonly PortMethod[] = [...ASKED, 'getReport', 'watch'];

/** What has to be known before these methods can be asked at all. */
export const neededFacts: {readonly [Name in AskMethod]?: readonly (keyof AdapterFacts)[]} = {
  getAnswers: ['openInteractionId'],
  requestEmailExport: ['sendsEmail'],
};

/** Whether enough is known to ask a method at all. */
export const isAskable = (method: AskMethod, facts: AdapterFacts): boolean => (neededFacts[method] ?? []).every((fact) => isKnown(facts[fact]));

export async function questionTo<Name extends AskMethod>(method: Name, subject: Subject, sessionId = subject.facts.sessionId): Promise<QueryOf<Name>> {
  return questions[method](subject, sessionId);
}

async function roomOf(subject: Subject): Promise<{readonly roomId?: string}> {
  const roomId = subject.facts.roomId ?? (await subject.session())?.roomId;
  return roomId === undefined ? {} : {roomId};
}

/** Those who viewed longest, who surely have a strip. Without a list of people, nobody. */
async function peopleOf(subject: Subject): Promise<string[]> {
  if (!subject.offers('getAttendees')) return [];
  return (await subject.attendees()).rows.slice(0, STRIPS).map(({id}) => id);
}
