/*
 * Adapters for a school's book of attendance, from the smallest on: docs/write-an-adapter.md goes through them. The book is kept by a
 * service: `GET /lessons/<id>` and `GET /lessons` answer as `lessons` at the end of this file has them.
 */

export const firstTry = (root, fetch = globalThis.fetch) => ({
  name: 'attendance',
  async getOverview({sessionId}) {
    const lesson = await (await fetch(`${root}/lessons/${sessionId}`)).json();
    return {uniqueViewers: {live: lesson.people.length}};
  },
});

export function smallest(root, fetch = globalThis.fetch) {
  const read = reader(root, fetch);
  return {
    name: 'attendance',
    async getOverview({sessionId}, {signal} = {}) {
      const {people} = await read(`lessons/${encodeURIComponent(sessionId)}`, signal);
      return {uniqueViewers: {live: people.length}};
    },
  };
}

const reader = (root, fetch) => async (path, signal) => {
  const fail = (code) => {
    signal?.throwIfAborted();
    throw Object.assign(new Error(`attendance: ${code}`), {name: 'AdapterError', code});
  };
  const response = await fetch(`${root}/${path}`, {signal}).catch(() => fail('unreachable'));
  if (!response.ok) fail(response.status === 404 ? 'not-found' : 'unreachable');
  return response.json().catch(() => fail('malformed'));
};

const instant = (lesson, minute) => new Date(Date.parse(lesson.begins) + minute * 60_000);
const sessionOf = (lesson) => ({
  id: lesson.id, roomId: 'biology', roomName: lesson.course, startsAt: instant(lesson, 0), endsAt: instant(lesson, lesson.minutes),
});

export function withSessions(root, fetch = globalThis.fetch) {
  const read = reader(root, fetch);
  return {
    ...smallest(root, fetch),
    async getSession({sessionId}, {signal} = {}) {
      return sessionOf(await read(`lessons/${encodeURIComponent(sessionId)}`, signal));
    },
    async getSessions({from = new Date(0), to = new Date(8.64e15), limit = 1000, cursor = '0'}, {signal} = {}) {
      const all = (await read('lessons', signal)).map(sessionOf).filter(({startsAt}) => startsAt >= from && startsAt < to);
      const rows = all.sort((a, b) => b.startsAt - a.startsAt).slice(Number(cursor), Number(cursor) + limit);
      const next = Number(cursor) + rows.length;
      return next < all.length ? {rows, next: String(next)} : {rows};
    },
  };
}

const rowOf = (lesson) => ({id, name, role, came, left}) => ({
  id, name, role, joinedAt: instant(lesson, came), leftAt: instant(lesson, left), viewedSeconds: (left - came) * 60,
});

export function everybodyAtOnce(root, fetch = globalThis.fetch) {
  const read = reader(root, fetch);
  return {
    ...withSessions(root, fetch),
    async getAttendees({sessionId}, {signal} = {}) {
      const lesson = await read(`lessons/${encodeURIComponent(sessionId)}`, signal);
      return {rows: lesson.people.map(rowOf(lesson))};
    },
  };
}

const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

export function withPeople(root, fetch = globalThis.fetch) {
  const read = reader(root, fetch);
  return {
    ...withSessions(root, fetch),
    capabilities: {attendeeSorts: ['name', 'viewedSeconds']},
    async getAttendees({sessionId, page, pageSize, search = '', roles = [], locale, sort}, {signal} = {}) {
      const {by, direction} = sort ?? {by: 'viewedSeconds', direction: 'descending'};
      const lesson = await read(`lessons/${encodeURIComponent(sessionId)}`, signal);
      const everyone = lesson.people.map(rowOf(lesson));
      const {compare} = new Intl.Collator(locale, {sensitivity: 'base'});
      const inOrder = (a, b) => (by === 'name' ? compare(a.name, b.name) : a.viewedSeconds - b.viewedSeconds);
      const ordered = everyone.sort((a, b) =>
        (direction === 'ascending' ? inOrder(a, b) : inOrder(b, a)) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
      const wanted = folded(search).length < 3 ? '' : folded(search);
      const found = ordered.filter(({name, role}) => folded(name).includes(wanted) && (roles.length === 0 || roles.includes(role)));
      return {
        rows: found.slice((page - 1) * pageSize, page * pageSize), total: found.length,
        totals: {viewedSeconds: everyone.reduce((sum, {viewedSeconds}) => sum + viewedSeconds, 0)},
        roles: [...new Set(everyone.map(({role}) => role))],
      };
    },
  };
}

export function withTimeline(root, fetch = globalThis.fetch) {
  const read = reader(root, fetch);
  return {
    ...withPeople(root, fetch),
    async getTimeline({sessionId}, {signal} = {}) {
      const lesson = await read(`lessons/${encodeURIComponent(sessionId)}`, signal);
      const there = (minute) => lesson.people.filter(({came, left}) => came <= minute && minute < left).length;
      const values = Float64Array.from({length: lesson.minutes}, (_, minute) => there(minute));
      return {viewers: {startsAt: instant(lesson, 0), stepSeconds: 60, values}};
    },
  };
}

export function withReport(root, fetch = globalThis.fetch) {
  const read = reader(root, fetch);
  return {
    ...withTimeline(root, fetch),
    capabilities: {attendeeSorts: ['name', 'viewedSeconds'], reports: ['attendees-data']},
    async* getReport({report, from, to, sessionIds, userIds}, {signal} = {}) {
      if (report !== 'attendees-data') throw Object.assign(new Error('attendance: no such report'), {name: 'AdapterError', code: 'unsupported'});
      for (const {id, begins} of await read('lessons', signal)) {
        if (new Date(begins) < from || new Date(begins) >= to || (sessionIds && !sessionIds.includes(id))) continue;
        const lesson = await read(`lessons/${encodeURIComponent(id)}`, signal);
        const people = lesson.people.filter((person) => !userIds || userIds.includes(person.id));
        yield people.map(({id: userId, name, came, left}) => ({sessionId: id, userId, userName: name, viewedSeconds: (left - came) * 60}));
      }
    },
  };
}

/** What the service knows: people come and leave so many minutes after the beginning. */
const names = ['Ada Byron', 'Zoë Lang', 'Émile Petit', 'Ben Ode', 'Ada Nováková', 'Fay Weiss', 'Gil Bar', 'Hal Orr', 'Ida Roth', 'Jan Kos', 'Lea Blum', 'Max Otto'];
const lessons = [
  {id: 'week-2', course: 'Biology', begins: '2026-04-27T09:00:00Z', minutes: 60, people: []},
  {
    id: 'week-3', course: 'Biology', begins: '2026-05-04T09:00:00Z', minutes: 60,
    people: names.map((name, n) => ({id: `u${n}`, name, role: n ? 'pupil' : 'teacher', came: n % 4, left: 60 - (n % 5) * 7})),
  },
];

/** Stands in for the service: what `fetch` would answer. */
export async function service(address, {signal} = {}) {
  await undefined;
  signal?.throwIfAborted();
  const [, path, id] = new URL(address).pathname.split('/').map(decodeURIComponent);
  const lesson = lessons.find((one) => one.id === id);
  const isThere = path === 'lessons' && (id === undefined || lesson !== undefined);
  const said = lesson ?? lessons.map((one) => ({...one, people: undefined}));
  const json = async () => {
    signal?.throwIfAborted();
    return structuredClone(said);
  };
  return {ok: isThere, status: isThere ? 200 : 404, json};
}
