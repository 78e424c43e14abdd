/**
 * The one invented account that everything the server says is worked out from: rooms, sessions, people, and what they did.
 *
 * Times of day are UTC. In a session, times are minutes since its start; a stay is `[from, to, state]` in such minutes, with parts of a
 * minute in tenths; a click is `[minute, what]`; a play is `[when, recording, from, to]`, seconds of the recording.
 */
const at = (iso) => Date.parse(iso) / 1000;

export const account = {partnerId: 1234, createdAt: at('2026-01-15T00:00:00Z'), email: 'jordan@example.edu'};

export const entries = [
  {id: '1_room0001', name: 'Astronomy 101', objectType: 'KalturaRoomEntry', roomType: 1, redirectEntryId: '1_rec00001', recordedEntryId: '1_rec00001'},
  {id: '1_room0002', name: 'Group A', objectType: 'KalturaRoomEntry', roomType: 2, parent: '1_room0001'},
  {id: '1_room0003', name: 'Nobody yet', objectType: 'KalturaRoomEntry', roomType: 1},
  {id: '1_webinar1', name: 'Open day', objectType: 'KalturaLiveEntry', broadcastEntryId: '1_bcast001', virtualEventId: 12345},
  {id: '1_bcast001', name: 'Open day, on air', objectType: 'KalturaLiveEntry', redirectEntryId: '1_rec00002'},
  {id: '1_rec00001', name: 'Astronomy 101, recorded', objectType: 'KalturaMediaEntry', createdAt: at('2026-04-07T18:50:00Z'), duration: 4800},
  {id: '1_rec00002', name: 'Open day, recorded', objectType: 'KalturaMediaEntry', createdAt: at('2026-03-20T14:00:00Z'), duration: 3600},
];

/** `scheduled`: known as an event of the calendar, not as one of the room's past sessions. */
export const sessions = [
  {id: '1_cplong01', entryId: '1_room0001', startTime: at('2026-03-31T06:20:00Z'), endTime: at('2026-03-31T15:20:00Z'), owner: 'jordan'},
  {id: '1_cpearly1', entryId: '1_room0001', startTime: at('2026-04-02T10:05:00Z'), endTime: at('2026-04-02T10:25:00Z'), owner: 'jordan'},
  {id: '1_cplate01', entryId: '1_room0001', startTime: at('2026-04-02T10:35:00Z'), endTime: at('2026-04-02T10:55:00Z'), owner: 'ryo'},
  {id: '1_cphalf01', entryId: '1_room0001', startTime: at('2026-04-07T18:45:00Z'), endTime: at('2026-04-07T20:15:00Z'), owner: 'jordan'},
  {id: '1_cpzero01', entryId: '1_room0001', startTime: at('2026-04-09T09:00:00Z'), endTime: at('2026-04-09T09:00:00Z'), owner: 'jordan'},
  {id: '1_cpgroup1', entryId: '1_room0002', startTime: at('2026-04-07T19:00:00Z'), endTime: at('2026-04-07T19:20:00Z'), owner: 'ryo'},
  {id: '1_webinar1', entryId: '1_bcast001', startTime: at('2026-03-20T14:00:00Z'), endTime: at('2026-03-20T15:00:00Z'), owner: 'jordan', scheduled: '1_webinar1'},
];

/** What a room knows of somebody's window: the parts run together in this order. */
const state = (focus, mic, full, camera, sound, stage = '') =>
  `Tab${focus ? '' : 'Not'}FocusedMic${mic ? 'Unmuted' : 'Muted'}FullScreen${full ? '' : 'Off'}Camera${camera ? 'On' : 'Off'}Sound${sound ? 'On' : 'Off'}${stage}`;
const follows = state(true, false, false, false, true);
const elsewhere = state(false, false, false, false, true);
const away = state(false, false, false, false, false);
const speaks = state(true, true, false, true, true, 'OnStage');
const onCamera = state(false, false, false, true, false, 'OffStage');
const player = 'SoundOnTabFocusedFullScreenOff';
const mutedPlayer = 'SoundOffTabFocusedFullScreen';

const us = {object_id: 'US', country: 'United States', coordinates: '37.09/-95.71', region: 'Massachusetts', city: 'Boston'};
const ny = {...us, region: 'New York', city: 'Albany'};
const il = {object_id: 'IL', country: 'Israel', coordinates: '31.04/34.85', region: 'Haifa', city: 'Haifa'};
const jp = {object_id: 'JP', country: 'Japan', coordinates: '36.20/138.25', region: 'Kyoto', city: 'Kyoto'};
const india = {object_id: 'IN', country: 'India', coordinates: '20.59/78.96', region: 'Kerala', city: 'Kochi'};
const nowhere = {object_id: '', country: 'Unknown', coordinates: '', region: 'Unknown', city: 'Unknown'};

const first = {
  jordan: {first: 'Jordan', last: 'Ames', email: 'jordan@example.edu', title: 'Professor', company: 'Example U', country: 'US', role: 'Host', industry: 'Education', place: us, device: 'Computer',
    stays: {'1_cplong01': [[0, 540, speaks]], '1_cpearly1': [[0, 20, speaks]], '1_cphalf01': [[0, 90, speaks]], '1_webinar1': [[0, 60, speaks]]},
    clicks: {'1_cplong01': [[12, 'chat'], [300, 'chat'], [531, 'chat']], '1_cphalf01': [[3, 'chat'], [4, 'chat']]}},
  ryo: {first: 'Ryo', last: '田中亮', email: 'ryo@example.edu', title: 'Assistant', company: 'Example U', country: 'JP', role: 'Moderator', industry: 'Education', place: jp, device: 'Computer',
    stays: {'1_cplong01': [[5, 300.5, follows], [310, 538, elsewhere]], '1_cplate01': [[0, 20, follows]], '1_cpgroup1': [[0, 20, onCamera]], '1_cphalf01': [[0, 60, player], [30, 62, away]]},
    clicks: {'1_cplong01': [[100, 'clap'], [101, 'clap'], [532, 'clap'], [20, 'hand'], [21, 'poll']], '1_cphalf01': [[10, 'heart'], [11, 'private'], [12, 'thread'], [70, 'poll']]},
    plays: [['2026-04-08T09:00:00Z', '1_rec00001', 0, 4800], ['2026-04-07T20:40:00Z', '1_rec00001', 0, 600]]},
  adaora: {first: 'Àdàọrà', last: 'Ọkafọ', email: 'adaora@example.org', title: 'Student', company: '', country: 'NG', role: 'Viewer', industry: '', place: il, device: 'Mobile',
    stays: {'1_cplong01': [[30, 200, elsewhere], [480, 540, follows]], '1_cpearly1': [[2, 19.5, follows]], '1_cphalf01': [[5, 88.4, elsewhere]]},
    clicks: {'1_cplong01': [[33, 'think'], [490, 'wow'], [490, 'smile']], '1_cphalf01': [[20, 'chat'], [21, 'download']]},
    plays: [['2026-04-08T18:20:00Z', '1_rec00001', 1200, 2400]]},
  'noa levi': {first: 'נועה', last: 'לוי', email: 'noa@example.co.il', title: 'Student', company: 'הטכניון', country: 'IL', role: 'Viewer', industry: 'Science', place: il, device: 'Computer',
    stays: {'1_cplong01': [[0, 120, follows]], '1_cplate01': [[1, 18, mutedPlayer]], '1_cphalf01': [[0, 90, follows]], '1_cpgroup1': [[0, 18, follows]]},
    clicks: {'1_cphalf01': [[6, 'poll'], [7, 'poll'], [8, 'chat'], [9, 'chat'], [9, 'chat'], [30, 'download'], [31, 'download']]}},
  'p;1|x,"y"': {first: 'Pat; "Pipe" | Com,ma', last: 'O’Neil\nJunior', email: 'pat|x@example.edu', title: '=SUM(1)', company: 'A;B|C', country: 'GB', role: 'Viewer', industry: 'Law, old', place: us, device: 'Tablet',
    stays: {'1_cphalf01': [[15, 45, away]], '1_cplong01': [[60, 90, away]]},
    clicks: {'1_cphalf01': [[16, 'thread'], [17, 'thread'], [18, 'clap']]}},
  anjali: {first: 'अंजलि', last: 'Menon', email: 'anjali@example.in', title: 'Student', company: 'Kerala U', country: 'IN', role: 'Viewer', industry: 'Education', place: india, device: 'Mobile',
    stays: {'1_cphalf01': [[0, 30, player], [40, 90, player]], '1_cplong01': [[100, 400, player]], '1_webinar1': [[10, 60, mutedPlayer]]},
    clicks: {'1_cphalf01': [[41, 'smile'], [42, 'heart'], [43, 'heart'], [44, 'hand']], '1_webinar1': [[12, 'wow']]},
    plays: [['2026-04-07T21:00:00Z', '1_rec00001', 0, 1200], ['2026-04-07T18:55:00Z', '1_rec00001', 0, 60], ['2026-03-21T10:00:00Z', '1_rec00002', 0, 1800]]},
  layla: {first: 'ليلى', last: 'حداد', email: 'layla@example.edu', title: '', company: '', country: '', role: 'Viewer', industry: '', place: nowhere, device: 'UNKNOWN',
    stays: {'1_cphalf01': [[50, 70, follows]]}, clicks: {'1_cphalf01': [[55, 'clap']]}},
  /** All who did not log in. */
  Unknown: {place: us, device: 'Mobile', isAnonymous: true, stays: {'1_cphalf01': [[20, 22.5, away]], '1_cplong01': [[500, 540, away]]}, clicks: {}},
};

/** A crowd, so that the list has pages: each stays a little shorter. */
const crowd = Object.fromEntries(Array.from({length: 20}, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  return [`student-${number}`, {
    first: `Stu${number}`, last: `Dent${number}`, email: `student-${number}@example.edu`, title: 'Student', company: 'Example U', country: 'US', role: 'Viewer', industry: 'Education',
    place: index % 2 ? ny : us, device: index % 4 ? 'Computer' : 'Game console',
    stays: {'1_cphalf01': [[index, 90 - 1.5 * index, index % 3 ? follows : elsewhere]], ...(index < 6 && {'1_cplong01': [[index * 60, 540 - index * 30, index % 2 ? away : follows]]}), ...(index === 7 && {'1_cpearly1': [[3, 9, follows]]})},
    clicks: {'1_cphalf01': Array.from({length: index % 5}, (_one, times) => [index + times + 1, ['clap', 'heart', 'think', 'chat'][times]])},
    plays: index < 3 ? [[`2026-04-1${index}T12:00:00Z`, '1_rec00001', 0, 1000 + 400 * index]] : [],
  }];
}));

export const people = Object.entries({...first, ...crowd}).map(([id, person]) => ({id, plays: [], ...person}));

/** Who only loaded the player and never pressed Play. */
export const loads = [['student-09', '2026-04-08T08:00:00Z', '1_rec00001'], ['layla', '2026-04-08T08:30:00Z', '1_rec00001']];

/** Has an account, and came to no session. */
export const others = [{id: 'rolf', first: 'Rolf', last: 'Anders'}, {id: 'stu', first: 'Stu', last: 'Absent'}];

/** The day on which all polls were asked. */
export const pollsAskedOn = '2026-04-07';

/** Of the room, whenever they were asked. */
export const polls = {
  '1_room0001': [
    {pollId: 'p-plain', question: 'Which planet is the largest?', type: 'Poll', isAcceptingMultipleVotes: false, nvoted: 12, options: [['Jupiter', 9], ['Saturn', 3]]},
    {pollId: 'p-many', question: 'Which have rings?', type: 'Poll', isAcceptingMultipleVotes: true, nvoted: 10, options: [['Saturn', 10], ['Uranus', 6], ['Earth', 1]]},
    {pollId: 'p-quiz', question: 'How many moons has Mars? "2" | 3; 4', type: 'Poll', isAcceptingMultipleVotes: false, nvoted: 8, options: [['2', 5, true], ['3', 3]]},
    {pollId: 'p-rate', question: 'Rate this session', type: 'Poll', isAcceptingMultipleVotes: false, nvoted: 20, visualization: {type: 'rating scale', icon: 'Star'}, options: [['5', 12], ['4', 6], ['3', 2], ['2', 0], ['1', 0]]},
    {pollId: 'p-crowd', question: 'איך היה?', type: 'Poll', isAcceptingMultipleVotes: false, nvoted: 6, visualization: {type: 'crowd vote', icon: 'Emoji Faces'}, options: [['happy', 4], ['no-emotion', 1], ['sad', 1]]},
    {pollId: 'p-open', question: 'Any thoughts?', type: 'OpenAnswers', isAcceptingMultipleVotes: false, nvoted: 7, options: []},
    {pollId: 'p-none', question: 'Did nobody answer?', type: 'Poll', isAcceptingMultipleVotes: false, nvoted: 0, options: [['Yes', 0], ['No', 0]]},
  ],
};

/** What was written in the room, oldest first. */
export const messages = [
  {id: 'm1', entryId: '1_room0001', from: 'jordan', sentAt: '2026-04-07T18:48:05.000Z', text: 'Welcome, all', likes: 3},
  {id: 'm2', entryId: '1_room0001', from: 'noa levi', sentAt: '2026-04-07T18:53:10.000Z', text: 'שלום, "everyone"\nsecond line', repliesTo: 'm1', likes: 0},
  {id: 'm3', entryId: '1_room0001', from: 'adaora', sentAt: '2026-04-07T19:05:00.000Z', text: '=HYPERLINK("http://evil.example")', likes: 1},
  {id: 'm4', entryId: '1_room0001', from: 'ryo', sentAt: '2026-04-07T19:10:30.000Z', text: 'That one is gone', likes: 0, isDeleted: true},
  {id: 'm5', entryId: '1_room0002', from: 'ryo', sentAt: '2026-04-07T19:11:00.000Z', text: '+1 for Saturn', likes: 2},
  {id: 'm6', entryId: '1_room0001', from: 'jordan', sentAt: '2026-03-31T06:32:00.000Z', text: 'Nine hours ahead of us', likes: 0},
];
