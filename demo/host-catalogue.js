import {sampleAdapter} from '../dist/room-analytics.min.js';

/**
 * Rooms of the gallery met some weeks ago for the last time: recently enough for a report over thirty days, and long enough ago for their
 * recordings to have been watched.
 */
const startsAt = new Date(Date.now() - 25 * 86_400_000);
startsAt.setUTCHours(8, 5, 0, 0);

/**
 * The media of this application. `kind` is `room`, `legacy` (a room of before, which has no analytics) or `video`; `source` makes the
 * adapter of a room.
 */
const entries = [
  {
    id: 'marine-biology', kind: 'room', name: 'Marine biology: the deep sea', inGallery: true,
    about: 'The weekly lecture with polls and a quiz. Many watch the recording.',
    source: () => sampleAdapter({attendees: 243, minutes: 60, seed: 1, startsAt}),
  },
  {
    id: 'physics-lab', kind: 'room', name: 'Physics lab, group B', inGallery: true,
    about: 'Twenty minutes every week, with breakouts.',
    source: () => sampleAdapter({attendees: 25, minutes: 20, seed: 12, sessions: 8, breakouts: 4, startsAt}),
  },
  {
    id: 'opening-lecture', kind: 'room', name: 'Opening lecture', inGallery: true,
    about: 'Five thousand people, for an hour and a half.',
    source: () => sampleAdapter({attendees: 5000, minutes: 90, seed: 7, sessions: 1, breakouts: 0, startsAt}),
  },
  {
    id: 'reading-circle', kind: 'room', name: 'חוג קריאה', about: 'Reading circle. Its room knows who spoke, but not who had the window in view.',
    source: () => sampleAdapter({attendees: 14, minutes: 75, seed: 31, sessions: 5, signals: false}),
  },
  {
    id: 'office-hours', kind: 'room', name: 'Office hours', about: 'One session, which is running now.',
    source: () => sampleAdapter({attendees: 9, minutes: 40, seed: 5, sessions: 1, live: true}),
  },
  {
    id: 'new-room', kind: 'room', name: 'My new room', about: 'Nobody has met here yet.',
    source: () => ({name: 'sample', getRoom: async () => ({}), getSessions: async () => ({rows: []})}),
  },
  {
    id: 'staff-meeting', kind: 'legacy', name: 'Staff meeting', about: 'A legacy meeting room.', inGallery: true,
    source: () => sampleAdapter({attendees: 8, minutes: 30, seed: 3}),
  },
  {
    id: 'evening-class', kind: 'room', name: 'Evening class', about: 'The service that knows of its sessions is down.',
    source: () => sampleAdapter({failing: 'unreachable'}),
  },
  {
    id: 'faculty-board', kind: 'room', name: 'Faculty board', about: 'Its sessions are for the board only, whoever else may see analytics.',
    source: () => sampleAdapter({failing: 'forbidden'}),
  },
  {id: 'campus-tour', kind: 'video', name: 'A tour of the campus', about: 'Library, refectory, observatory.', plays: 128, inGallery: true},
  {id: 'citing', kind: 'video', name: 'How to cite', about: 'Six minutes on footnotes.', plays: 0},
];

const byId = new Map(entries.map((entry) => [entry.id, entry]));
const sources = new Map();

export function mediaOf(id) {
  return byId.get(id);
}

/** Those with every word of the search in their name or description, whatever their case and accents; in the gallery only or all. */
export function findMedia({search = '', inGallery = false} = {}) {
  const words = folded(search).split(/\s+/);
  return entries.filter((entry) => {
    const text = folded(`${entry.name} ${entry.about}`);
    return (entry.inGallery || !inGallery) && words.every((word) => text.includes(word));
  });
}

function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** "Meeting", "Owner", "Private": what the list says in a line. */
export function factsOf({kind, plays}) {
  const kinds = {room: 'Meeting', legacy: 'Legacy meeting', video: 'Video'};
  return [kinds[kind], 'Owner', ...plays === undefined ? [] : [`${plays} plays`], 'Private'];
}

/** The adapter of a room: the same one each time, so that what it has read is read once. */
export function sourceOf(entry) {
  if (!sources.has(entry.id)) sources.set(entry.id, namedAsHere(entry));
  return sources.get(entry.id);
}

/** The gallery as one source: it has the reports of its rooms, one room after the other. */
export function sourceOfGallery() {
  const rooms = entries.filter(({kind, inGallery}) => kind === 'room' && inGallery);
  return {
    name: 'gallery',
    async *getReport(...asked) {
      for (const room of rooms) yield* (await sourceOf(room)).getReport(...asked);
    },
  };
}

/** A room's source, which calls the room as this application does and says whether it is one that has analytics. */
async function namedAsHere({id, name, kind, source}) {
  const named = await source();
  const ofRoom = (session) => ({...session, roomId: id, ...session.parentSessionId ? {} : {roomName: name}});
  return {
    ...named,
    async getRoom(...asked) {
      return {...await named.getRoom(...asked), id, name, supported: kind !== 'legacy'};
    },
    async getSessions(...asked) {
      const {rows, ...rest} = await named.getSessions(...asked);
      return {...rest, rows: rows.map(ofRoom)};
    },
    ...named.getSession && {
      async getSession(...asked) {
        return ofRoom(await named.getSession(...asked));
      },
    },
    ...named.getReport && {
      async *getReport({roomIds, mainRoomIds, ...query}, ...asked) {
        const own = await named.getRoom({});
        const toOwn = (ids) => ids?.map((one) => one === id ? own.id : one === own.id ? id : one);
        const fromOwn = new Map([[own.id, id], [own.name, name]]);
        const asHere = (row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, fromOwn.get(cell) ?? cell]));
        for await (const rows of named.getReport({roomIds: toOwn(roomIds), mainRoomIds: toOwn(mainRoomIds), ...query}, ...asked)) yield rows.map(asHere);
      },
    },
    ...named.getRecordings && {
      async getRecordings(...asked) {
        const {recordings, ...rest} = await named.getRecordings(...asked);
        return {...rest, recordings: recordings.map((recording) => ({...recording, title: name}))};
      },
    },
  };
}
