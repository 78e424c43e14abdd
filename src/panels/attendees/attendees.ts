import type {AttendeePage, AttendeesQuery, Source} from '../../model/index.js';

/** A page of people, and what it is a page of. What the source cannot do is left out of `asked`. */
export interface AttendeeList extends AttendeePage {
  readonly asked: AttendeesQuery;
}

/** Who came: one page, in the order and with the search that are asked for, as far as the source can. */
export const attendees: Source<AttendeesQuery, AttendeeList> = {
  id: 'attendees',
  needs: 'getAttendees',

  async ask(port, {sort, search, roles, ...rest}, options) {
    const {attendeeSorts, search: way} = port.capabilities;
    const asked: AttendeesQuery = {
      ...rest,
      ...(sort && attendeeSorts.includes(sort.by) ? {sort} : {}),
      ...(roles && roles.length > 0 ? {roles} : {}),
      ...(search !== undefined && way !== 'none' ? {search} : {}),
    };
    return {...await port.ask('getAttendees', asked, options), asked};
  },

  isEmpty({rows, asked}) {
    return rows.length === 0 && asked.page === 1 && asked.search === undefined && asked.roles === undefined;
  },
};
