import {csvOf} from './csv-reports.mjs';
import {Failure} from './failure.mjs';
import {getGraphs, getTable, getTotal} from './reports.mjs';
import {account, entries, others, people, sessions} from './room.mjs';

/** A file in place of a JSON answer. */
export class File {
  constructor(name, text) {
    Object.assign(this, {name, text});
  }
}

const listOf = (objectType, objects) => ({objectType: `${objectType}ListResponse`, objects, totalCount: objects.length});
const fullName = ({first, last}) => [first, last].filter(Boolean).join(' ');
const toUser = (person) => ({objectType: 'KalturaUser', id: person.id, firstName: person.first, lastName: person.last, fullName: fullName(person), email: person.email});

/** The actions of API v3, by service and action in small letters. Each takes its parameters and the server's settings. */
export const services = {
  'report.gettable': getTable,
  'report.gettotal': getTotal,
  'report.getgraphs': getGraphs,
  'report.getcsvfromstringparams'({id, params = '', excludedFields}) {
    return new File(`Report_${id}_${account.partnerId}_${params}.csv`, csvOf(id, params, excludedFields));
  },
  'report.exporttocsv'({params = {}}, settings) {
    const {reportItems = [], reportsItemsGroup, recipientEmail} = params;
    if (reportItems.length === 0) throw new Failure('MISSING_MANDATORY_PARAMETER', {PARAM_NAME: 'reportItems'});
    for (const item of reportItems) {
      for (const name of ['action', 'reportType', 'filter']) if (item[name] === undefined) throw new Failure('MISSING_MANDATORY_PARAMETER', {PARAM_NAME: name});
    }
    if (reportsItemsGroup !== undefined && !/^\w[\w\s]*$/.test(reportsItemsGroup)) throw new Failure('INVALID_REPORT_ITEMS_GROUP');
    settings.exports.push(params);
    return {objectType: 'KalturaReportExportResponse', referenceJobId: String(987654320 + settings.exports.length), reportEmail: recipientEmail ?? account.email};
  },
  'baseentry.get': ({entryId}) => {
    const found = entries.find(({id}) => id === entryId);
    if (!found) throw new Failure('ENTRY_ID_NOT_FOUND', {ENTRY_ID: entryId});
    return Object.fromEntries(Object.entries(found).filter(([name]) => !['parent', 'virtualEventId'].includes(name)));
  },
  'schedule_scheduleevent.list'({filter = {}}) {
    const events = sessions.filter(({scheduled}) => scheduled && scheduled === filter.templateEntryIdEqual);
    return listOf('KalturaScheduleEvent', events.map(({id, startTime, endTime}, index) => ({
      objectType: 'KalturaLiveStreamScheduleEvent', id: 700 + index, templateEntryId: id, startDate: startTime, endDate: endTime, virtualEventId: entries.find((entry) => entry.id === id).virtualEventId,
    })));
  },
  'cuepoint_cuepoint.list'({filter = {}, pager = {}}) {
    const {entryIdEqual, entryIdIn, idEqual, idIn, cuePointTypeEqual, endTimeLessThanOrEqual = Infinity, startTimeGreaterThanOrEqual = -Infinity, startTimeLessThanOrEqual = Infinity, orderBy = '-startTime'} = filter;
    if (cuePointTypeEqual !== 'sessionCuePoint.Session') return listOf('KalturaCuePoint', []);
    const allows = (equal, list, value) => (equal === undefined || equal === value) && (list === undefined || String(list).split(',').includes(value));
    const sign = orderBy.startsWith('-') ? -1 : 1;
    const found = sessions.filter((one) => !one.scheduled && allows(entryIdEqual, entryIdIn, one.entryId) && allows(idEqual, idIn, one.id) && one.endTime <= endTimeLessThanOrEqual
      && one.startTime >= startTimeGreaterThanOrEqual && one.startTime <= startTimeLessThanOrEqual).sort((a, b) => sign * (a.startTime - b.startTime));
    const size = Math.min(500, Number(pager.pageSize ?? 30));
    const start = (Math.max(1, Number(pager.pageIndex ?? 1)) - 1) * size;
    const objects = found.slice(start, start + size).map(({id, entryId, startTime, endTime, owner}) => ({
      objectType: 'KalturaSessionCuePoint', cuePointType: 'sessionCuePoint.Session', id, entryId, startTime, endTime, duration: endTime - startTime, name: 'session', sessionOwner: owner, userId: owner,
    }));
    return {...listOf('KalturaCuePoint', objects), totalCount: found.length};
  },
  /** The beginning of the first or the last name, over the whole account, whoever came. */
  'user.list'({filter = {}, pager = {}}, settings) {
    const plain = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(); // accents do not count; whether they do is not known
    const term = plain(String(filter.firstNameOrLastNameStartsWith ?? ''));
    const crowd = settings.crowdOf ? Array.from({length: 600}, (_, index) => ({id: `crowd-${index}`, first: settings.crowdOf, last: `Of${index}`})) : [];
    const all = [...people.filter(({isAnonymous}) => !isAnonymous), ...others, ...crowd];
    const found = all.filter(({first = '', last = ''}) => [first, last].some((name) => plain(name).startsWith(term)));
    const size = Math.min(500, Number(pager.pageSize ?? 30));
    const start = Math.max(0, Number(pager.pageIndex ?? 1) - 1) * size;
    return {...listOf('KalturaUser', found.slice(start, start + size).map(toUser)), totalCount: found.length};
  },
  'user.get': ({userId = 'jordan'}) => ({...toUser(people.find(({id}) => id === userId) ?? {id: userId}), roleIds: '11'}),
  'userrole.get': ({userRoleId}) => ({objectType: 'KalturaUserRole', id: Number(userRoleId), permissionNames: 'ANALYTICS_BASE'}),
  'permission.list': () => listOf('KalturaPermission', [{objectType: 'KalturaPermission', name: 'ANALYTICS_BASE'}]),
  'permission.getcurrentpermissions': () => 'ANALYTICS_BASE',
  'partner.get': () => ({objectType: 'KalturaPartner', id: account.partnerId, createdAt: account.createdAt}),
  'analytics.trackevent': () => true,
};

services['cuepoint.list'] = services['cuepoint_cuepoint.list'];
services['scheduleevent.list'] = services['schedule_scheduleevent.list'];
