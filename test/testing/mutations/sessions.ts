import {altering, asking, type Mutation} from './mutation.js';

export const ofSessions: readonly Mutation[] = [
  altering('getRoom', ['tells of another room', 'own-room'], (room) => ({...room, id: 'another'})),
  asking('getRoom', ['tells of its only room, whatever was asked for', 'unknown-room'], (call) => call({})),
  asking('getRoom', ['rejects an unknown room with an error of its own', 'unknown-room'], async (call, {roomId}) => {
    if (roomId !== undefined && roomId !== 'r') throw new Error('404');
    return call();
  }),
  altering('getSession', ['tells of another session', 'own-session'], (session) => ({...session, id: 's2'})),
  altering('getSession', ['puts the session into another room', 'own-session'], (session) => ({...session, roomId: 'another'})),
  altering('getSession', ['knows no end', 'ended'], ({endsAt: _endsAt, ...session}) => session),
  altering('getSession', ['ends before it starts', 'ended'], (session) => ({...session, endsAt: new Date(+session.startsAt - 1)})),
  altering('getSession', ['says that it still runs', 'ended'], (session) => ({...session, live: true})),
  altering('getSessions', ['leaves the session out', 'has-session'], ({rows}) => ({rows: rows.filter(({id}) => id !== 's')})),
  altering('getSessions', ['tells another host than getSession', 'same-session'], ({rows, ...rest}) => ({rows: rows.map((row) => ({...row, hostName: 'Somebody'})), ...rest})),
  altering('getSessions', ['lists a session that getSession does not know', 'same-session'], ({rows, ...rest}) => ({rows: [{...rows[0], id: 'made-up'}, ...rows], ...rest})),
  altering('getSessions', ['lists the oldest first', 'newest-first'], ({rows, ...rest}) => ({rows: rows.toReversed(), ...rest})),
  altering('getSessions', ['lists a session twice', 'unique'], ({rows, ...rest}) => ({rows: [...rows, ...rows.slice(-1)], ...rest})),
  asking('getSessions', ['does not count', 'limit'], (call, {limit: _limit, ...query}) => call(query)),
  altering('getSessions', ['has always a next page', 'cursor'], (answer) => ({...answer, next: answer.next ?? '99'})),
  asking('getSessions', ['begins anew on each page', 'cursor'], (call, {cursor: _cursor, ...query}) => call(query)),
  asking('getSessions', ['leaves one out between two pages', 'cursor'], (call, query) => call({...query, ...(query.cursor && {cursor: String(Number(query.cursor) + 1)})})),
  asking('getSessions', ['leaves the start of the time out', 'from-to'], (call, query) => call({...query, ...(query.from && {from: new Date(+query.from + 1)})})),
  asking('getSessions', ['lets the end of the time in', 'from-to'], (call, query) => call({...query, ...(query.to && {to: new Date(+query.to + 1)})})),
  asking('getSessions', ['does not keep to a time', 'from-to'], (call, {from: _from, to: _to, ...query}) => call(query)),
  asking('getSessions', ['has always breakouts', 'breakouts'], (call, query) => call({...query, includeBreakouts: true})),
  altering('getSessions', ['leaves the last out where breakouts are', 'breakouts'], ({rows, ...rest}, {includeBreakouts}) => ({rows: includeBreakouts ? rows : rows.slice(0, -1), ...rest})),
];
