import type {Attendee, AttendeesQuery, Port} from '../../model/index.js';
import {labelled, pagesOf, saveTable, type Heading, type TableJob, type TableOutcome} from './save-table.js';

const columns: readonly Heading<Attendee>[] = [
  ['userId', 'report.userId', ({id}) => id],
  ['userName', 'report.userName', ({name}) => name],
  ['userEmail', 'report.userEmail', ({email}) => email],
  ['userRole', 'report.userRole', ({role}) => role],
  ['title', 'person.title', ({title}) => title],
  ['company', 'person.company', ({company}) => company],
  ['industry', 'person.industry', ({industry}) => industry],
  ['country', 'person.country', ({country}) => country],
  ['anonymousCount', 'csv.anonymousCount', ({anonymousCount}) => anonymousCount],
  ['joinedAt', 'report.joinedAt', ({joinedAt}) => joinedAt],
  ['leftAt', 'report.leftAt', ({leftAt}) => leftAt],
  ['viewedSeconds', 'report.participationSeconds', ({viewedSeconds}) => viewedSeconds],
  ['engagementRate', 'report.engagementRate', ({engagementRate}) => engagementRate],
  ['reactions', 'metric.reactions', ({reactions}) => reactions],
  ['chatMessages', 'metric.chatMessages', ({chatMessages}) => chatMessages],
  ['pollsAnswered', 'metric.polls', ({pollsAnswered}) => pollsAnswered],
  ['raisedHands', 'metric.raisedHands', ({raisedHands}) => raisedHands],
  ['questions', 'metric.questions', ({questions}) => questions],
  ['downloads', 'metric.downloads', ({downloads}) => downloads],
];

/** Everyone of the search, the roles and the order that are shown, on however many pages: one row a person, or one for several whom the source could not identify. */
export function saveAttendees(port: Port, asked: AttendeesQuery, job: TableJob): Promise<TableOutcome | undefined> {
  let total: number | undefined;
  const {signal, onFault, words} = job;
  const batches = pagesOf({
    ask: (page) => port.ask('getAttendees', {...asked, ...page}, {signal, onFault}), told: (of) => { total = of; },
    idOf: ({id}) => id, isExact: port.capabilities.totals === 'exact',
  });
  return saveTable(['attendees', asked.search], words.say('attendees.title'), labelled(columns, words), batches, {...job, roles: asked.roles}, () => total);
}
