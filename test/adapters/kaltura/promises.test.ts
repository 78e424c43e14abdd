import {describeKept} from '../../testing/describe-kept.js';
import {END, KS, recorded, session, START, table, total, type Recorded} from './recorded.js';

type Json = Readonly<Record<string, unknown>>;
const figures = ['live_view_time', 'count_reaction_clicked', 'count_group_chat_messages_sent', 'count_poll_answered', 'combined_live_engaged_users_play_time_ratio'];

/** Twenty-three people with figures of their own. */
const people = Array.from({length: 23}, (_, index) => ({
  id: `u${String(index).padStart(2, '0')}`, first: ['Ada', 'Roger', 'Zoë', 'Noam'][index % 4]!, last: `Person${String.fromCharCode(97 + index)}`, role: index % 3 ? 'Viewer' : 'Host',
  figures: [0.5 + index % 7, index % 3, index % 5, index % 2, (index % 11) / 10],
}));

/** As the service is documented to sort, search and page them. */
const room: NonNullable<Recorded['api']> = (call) => {
  if (call['service'] === 'user' && call['action'] === 'list') {
    // Whether accents count is the service's own affair; here they do not.
    const plain = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const start = plain(String((call['filter'] as Json)['firstNameOrLastNameStartsWith']));
    const found = people.filter(({first, last}) => [first, last].some((name) => plain(name).startsWith(start)));
    return {objectType: 'KalturaUserListResponse', objects: found.map(({id}) => ({id})), totalCount: found.length};
  }
  const filter = (call['reportInputFilter'] ?? {}) as Json;
  const [ids, roles] = ['userIds', 'roleIn'].map((name) => (filter[name] as string | undefined)?.split('|'));
  if (call['reportType'] === '60011' && !people.some(({id}) => ids?.includes(id))) return {objectType: 'KalturaReportTable'};
  if (call['reportType'] !== '60010') return undefined;
  if (call['action'] === 'getTotal') return total(figures.join('|'), figures.map((_, place) => place === 4 ? 0.4 : people.reduce((sum, person) => sum + person.figures[place]!, 0)).join('|'));
  const {pageIndex, pageSize} = call['pager'] as {pageIndex: number; pageSize: number};
  const order = String(call['order']);
  const place = figures.indexOf(order.slice(1));
  const found = people.filter(({id, role}) => (ids?.includes(id) ?? true) && (roles?.includes(role) ?? true))
    .sort((a, b) => (a.figures[place]! - b.figures[place]!) * (order.startsWith('-') ? -1 : 1));
  const rows = found.slice((pageIndex - 1) * pageSize, pageIndex * pageSize);
  return table(['user_id', 'user_name', 'role', ...figures].join('|'), rows.map(({id, first, last, role, figures: own}) => [id, `${first} ${last}`, role, ...own].join('|') + ';').join(''), found.length);
};

const csv: Readonly<Record<string, readonly [header: string, ...rows: string[]]>> = {
  6000: ['entry_id,entry_name,cue_point_id,session_start_time,session_end_time', `1_room0001,961,1_cp00001,${START},${END}`],
  6001: ['entry_id,cue_point_id,user_id,user_name,meeting_view_time', '1_room0001,1_cp00001,u00,Ada,1.5', '1_room0001,1_cp00001,u01,Roger,0.5'],
  6002: ['parent_entry_id,entry_id,cue_point_id', '1_room0001,1_room0002,1_cp00002'],
};
let ordered: Json = {};
const reports: NonNullable<Recorded['whole']> = ({address, call}) => {
  const cut = ([header, ...rows]: readonly string[], isThen: boolean) => new Response(`\ufeff${[header, ...isThen ? rows : []].join('\n')}\n`);
  if (address.endsWith('/getCsvFromStringParams')) return cut(csv[String(call['id'])]!, /(from_date|fromDate)=17/.test(String(call['params'])));
  if (address.endsWith('/report/generate')) ordered = call['reportParameters'] as Json;
  if (!address.endsWith('/report/serve') || call['statusOnly']) return undefined;
  return cut(['userId,message,sentAt', 'u00,Hello,2026-03-31T08:05:10Z', 'u01,Hi,2026-03-31T08:05:20Z'], String(ordered['from_date_id']).startsWith('2026'));
};

describeKept('kalturaAdapter', () => recorded({api: room, whole: reports}).adapter, {
  ...session, roomId: '1_room0001', attendees: 23, searchFor: 'roger', interactionId: 'p1', sendsEmail: true, secrets: [KS],
  reports: {from: new Date((START - 86_400) * 1000), to: new Date((END + 86_400) * 1000), timeZone: 'UTC'},
});
