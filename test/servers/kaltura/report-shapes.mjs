import {groupBy} from './figures.mjs';
import {entries} from './room.mjs';

const live = ['live_view_time', 'count_reaction_clicked', 'count_raise_hand_clicked', 'combined_live_engaged_users_play_time_ratio', 'count_group_chat_messages_sent',
  'count_poll_answered', 'count_q_and_a_threads', 'count_download_attachment_clicked'];
const recording = ['count_plays', 'sum_vod_view_period', 'vod_avg_play_time', 'count_loads', 'avg_completion_rate'];
const places = ['unique_vod_viewers', 'unique_combined_live_viewers'];
const nameOf = ({id, first, last}) => first ? `${first} ${last}` : id;

/** Who somebody is; role and industry are in the profile of a virtual event, and known only where that is asked for. */
const profile = (person, {events}) => ({
  user_id: person.id, user_name: nameOf(person), email: person.email, title: person.title, company: person.company, country: person.country,
  ...(events.length > 0 && {role: person.role, industry: person.industry}),
});
const byPerson = (facts, describe) => [...groupBy(facts, ({person}) => person)].map(([person, own]) => [describe(person), own]);
const byPlace = (...names) => ({keys: names, groups: (facts) => [...groupBy(facts, ({person: {place}}) => names.map((name) => place[name]).join('\n'))]
  .map(([key, own]) => [Object.fromEntries(key.split('\n').map((value, index) => [names[index], value])), own])});
const minuteOf = (at) => at - at % 60;

/**
 * Each report: `keys`, the columns that name a row, `groups`, the rows as `[names, facts]`, and `parts`, the metrics, in the sub-reports they
 * come from. `isFixed`: the columns keep their order, whichever part is asked for first. `total` and `graphs` are metrics.
 */
export const shapes = {
  60001: {total: ['vod_avg_play_time', 'combined_live_avg_play_time', 'vod_live_avg_view_time']},
  60002: {total: ['unique_vod_viewers', 'unique_combined_live_viewers', 'unique_vod_live_viewers']},
  60003: {total: ['combined_live_engaged_users_play_time_ratio', 'download_attachment_unique_users', 'count_download_attachment_clicked', 'unique_combined_live_viewers', 'reaction_clicked_unique_users', 'count_reaction_clicked']},
  60004: {
    keys: ['position'], filled: () => ({}), isByMinute: true,
    groups: (facts) => [...groupBy(facts, ({at}) => minuteOf(at))].map(([position, own]) => [{position}, own]),
    parts: [['combined_live_view_period_count', 'combined_live_engaged_users_ratio'], ['clap', 'heart', 'think', 'wow', 'smile'].map((kind) => `reaction_${kind}_clicked`)],
  },
  60005: {
    keys: ['entry_id', 'entry_name'], parts: [['count_plays', 'count_loads', 'sum_vod_view_period', 'unique_viewers', 'avg_completion_rate']],
    groups: (facts) => [...groupBy(facts, ({entryId}) => entryId)].map(([id, own]) => [{entry_id: id, entry_name: entries.find((entry) => entry.id === id)?.name}, own]),
  },
  60006: {
    keys: ['device'], parts: [['unique_vod_viewers'], ['unique_combined_live_viewers']], total: places,
    groups: (facts) => [...groupBy(facts, ({person}) => person.device)].map(([device, own]) => [{device}, own]),
  },
  60007: {...byPlace('object_id', 'country', 'coordinates'), parts: [places], total: places},
  60008: {...byPlace('country', 'region', 'coordinates'), parts: [places], total: places},
  60009: {...byPlace('country', 'region', 'city', 'coordinates'), parts: [places], total: places},
  60010: {
    keys: ['user_id', 'user_name', 'email', 'title', 'company', 'country', 'role', 'industry'], isFixed: true, parts: [live.slice(0, 4), live.slice(4)], total: live,
    groups: (facts, filter) => byPerson(facts, (person) => profile(person, filter)),
  },
  60011: {
    keys: ['position', 'user_engagement'], filled: () => ({user_engagement: 'Offline', count_viewers: 0}), isByMinute: true, parts: [['count_viewers']],
    groups: ({beats}) => [...groupBy({beats}, ({at, state}) => `${minuteOf(at)} ${state}`)].map(([key, own]) => {
      const [position, user_engagement] = key.split(' ');
      return [{position: Number(position), user_engagement}, own];
    }),
  },
  60012: {
    keys: ['name', 'full_name'], parts: [recording], total: recording, graphs: recording.slice(0, 4),
    groups: (facts) => byPerson(facts, (person) => ({name: person.id, full_name: nameOf(person)})),
  },
  60013: {
    keys: ['first_name', 'last_name', 'title', 'company', 'email', 'country', 'role', 'industry'], isFixed: true,
    parts: [['vod_view_time', 'live_view_time', 'total_view_time', 'avg_completion_rate'], live.slice(1)], total: ['vod_view_time', 'live_view_time', 'total_view_time', 'avg_completion_rate', ...live.slice(1)],
    groups: (facts, filter) => byPerson(facts, ({first, last, ...person}) => ({...profile(person, filter), first_name: first, last_name: last})),
  },
  70001: {total: ['count_reaction_clicked', 'reaction_clicked_unique_users', 'count_cnc_group_message_sent', 'unique_users_sent_group_message', 'unique_users_answered_poll', 'unique_users_q_and_a_thread',
    'q_and_a_threads_count', 'unique_users_sent_private_message', 'unique_logged_in_users']},
};
