import {portOf, type AnalyticsAdapter} from '../../src/model/index.js';
import type {AdapterFacts} from '../../src/testing/index.js';

/** What an adapter itself says of a session, as facts: which of its questions are open, or anonymous, and which recording was played. */
export async function factsOf(adapter: AnalyticsAdapter, sessionId: string): Promise<AdapterFacts> {
  const port = portOf(adapter);
  const interactions = port.offers('getInteractions') ? await port.ask('getInteractions', {sessionId}) : [];
  const {recordings} = port.offers('getRecordings') ? await port.ask('getRecordings', {sessionId}) : {recordings: []};
  const {rows, total} = await port.ask('getAttendees', {sessionId, page: 1, pageSize: 1});
  const isOpen = (participants = 0) => participants > 0 && port.offers('getAnswers');
  return {
    sessionId, roomId: (await port.ask('getSession', {sessionId})).roomId, attendees: total ?? rows.length,
    interactionId: interactions[0]?.id,
    openInteractionId: interactions.find(({kind, participants, anonymous}) => kind === 'open' && !anonymous && isOpen(participants))?.id,
    anonymousInteractionId: interactions.find(({kind, participants, anonymous}) => kind === 'open' && anonymous && isOpen(participants))?.id,
    recordingId: recordings.find(({plays = 0}) => plays > 0)?.id,
    ...(port.offers('getReport') && {reports: period}),
  };
}

/** Years in which all sessions of the tests lie. */
export const period = {from: new Date('2015-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z'), timeZone: 'Asia/Jerusalem'};
