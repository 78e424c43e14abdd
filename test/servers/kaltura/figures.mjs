import {BEAT, beats, clicks, plays} from './facts.mjs';
import {entries} from './room.mjs';

const reactions = ['clap', 'heart', 'think', 'wow', 'smile'];

/**
 * What is counted: live facts and plays of these entries, in the hours that begin in `[from, to)`.
 * `keep(person)` narrows to some people.
 */
export function select({ids, from, to, keep = () => true}) {
  const isIn = (fact) => ids.includes(fact.entryId) && fact.hour >= from && fact.hour < to && keep(fact.person);
  return {beats: beats.filter(isIn), clicks: clicks.filter(isIn), plays: plays.filter(isIn)};
}

/** The facts of each group apart, in the order in which the groups first appear. */
export function groupBy(facts, keyOf) {
  const groups = new Map();
  for (const [kind, list] of Object.entries(facts)) {
    for (const fact of list) {
      const key = keyOf(fact);
      if (!groups.has(key)) groups.set(key, {beats: [], clicks: [], plays: []});
      groups.get(key)[kind].push(fact);
    }
  }
  return groups;
}

/** The service's own notion, which is not that of the strips on its page: a microphone that is on counts, a full screen does not. */
export function isEngaged(state) {
  return state.includes('TabFocused') && state.includes('SoundOn') || ['CameraOn', 'OnStage', 'MicUnmuted'].some((sign) => state.includes(sign));
}

const distinct = (facts) => new Set(facts.map(({person}) => person.id)).size;
/** A person with two tabs is there once. */
const moments = (facts) => new Set(facts.map(({person, at}) => `${person.id} ${at}`)).size;
const minutes = (facts) => moments(facts) * BEAT / 60;
const engaged = ({beats: all}) => all.filter(({state}) => isEngaged(state));
const of = (...kinds) => (facts) => facts.clicks.filter(({kind}) => kinds.includes(kind));
const played = (facts) => facts.plays.filter(({isPlay}) => isPlay);
const watched = (facts) => played(facts).reduce((sum, {seconds}) => sum + seconds, 0) / 60;
const share = (part, whole) => whole === 0 ? 0 : part / whole;
const duration = (id) => entries.find((entry) => entry.id === id).duration;

/** Every metric by the name of its column. */
export const metrics = {
  unique_combined_live_viewers: (facts) => distinct(facts.beats),
  unique_vod_viewers: (facts) => distinct(played(facts)),
  unique_vod_live_viewers: (facts) => distinct([...facts.beats, ...played(facts)]),
  unique_viewers: (facts) => distinct(played(facts)),
  live_view_time: (facts) => minutes(facts.beats),
  vod_view_time: watched,
  total_view_time: (facts) => minutes(facts.beats) + watched(facts),
  combined_live_avg_play_time: (facts) => share(minutes(facts.beats), distinct(facts.beats)),
  vod_avg_play_time: (facts) => share(watched(facts), distinct(played(facts))),
  vod_live_avg_view_time: (facts) => share(minutes(facts.beats) + watched(facts), metrics.unique_vod_live_viewers(facts)),
  combined_live_engaged_users_play_time_ratio: (facts) => share(minutes(engaged(facts)), minutes(facts.beats)),
  combined_live_engaged_users_ratio: (facts) => share(distinct(engaged(facts)), distinct(facts.beats)),
  combined_live_view_period_count: (facts) => distinct(facts.beats),
  count_reaction_clicked: (facts) => of(...reactions)(facts).length,
  reaction_clicked_unique_users: (facts) => distinct(of(...reactions)(facts)),
  ...Object.fromEntries(reactions.map((kind) => [`reaction_${kind}_clicked`, (facts) => of(kind)(facts).length])),
  count_raise_hand_clicked: (facts) => of('hand')(facts).length,
  count_group_chat_messages_sent: (facts) => of('chat')(facts).length,
  count_poll_answered: (facts) => of('poll')(facts).length,
  count_q_and_a_threads: (facts) => of('thread')(facts).length,
  count_download_attachment_clicked: (facts) => of('download')(facts).length,
  download_attachment_unique_users: (facts) => distinct(of('download')(facts)),
  count_cnc_group_message_sent: (facts) => of('chat')(facts).length,
  unique_users_sent_group_message: (facts) => distinct(of('chat')(facts)),
  unique_users_answered_poll: (facts) => distinct(of('poll')(facts)),
  unique_users_q_and_a_thread: (facts) => distinct(of('thread')(facts)),
  q_and_a_threads_count: (facts) => of('thread')(facts).length,
  unique_users_sent_private_message: (facts) => distinct(of('private')(facts)),
  /** To log in to the chat takes an account. */
  unique_logged_in_users: (facts) => distinct(facts.beats.filter(({person}) => !person.isAnonymous)),
  count_plays: (facts) => played(facts).length,
  count_loads: (facts) => facts.plays.length,
  sum_vod_view_period: watched,
  avg_completion_rate: (facts) => Math.min(100, 100 * share(played(facts).reduce((sum, {entryId, seconds}) => sum + seconds / duration(entryId), 0), played(facts).length)),
  count_viewers: (facts) => facts.beats.length,
};
