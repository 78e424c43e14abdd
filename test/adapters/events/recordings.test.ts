import {expect} from '@open-wc/testing';
import {at, happens, join, roomOf, startsAt} from './room.js';

const DAY = 86_400;
const recording = {id: 'rec', startsAt, durationSeconds: 100};
const play = (who: string | undefined, seconds: number, seen: readonly (readonly [number, number])[], recordingId = 'rec') =>
  happens('play', who, seconds, {recordingId, seen});
const load = (who: string | undefined, seconds: number) => happens('player-load', who, seconds, {recordingId: 'rec'});
const events = [
  join('ada', 0), load('ada', DAY), play('ada', DAY, [[0, 60], [30, 80]]), load('ben', 2 * DAY), load(undefined, 2 * DAY),
  play('ben', 2 * DAY, [[90, 500]]), play('ben', 2 * DAY + 1, [[0, 10]]), play(undefined, 2 * DAY, [[0, 100]]),
  play('ada', 3 * DAY, [[0, 7]], 'other'),
];
const room = roomOf(events, {session: {recording}});

describe('events: recordings', () => {
  it('tell loads, plays, time and completion, of all and of each', async () => {
    const {totals, recordings, asOf} = await room.getRecordings({sessionId: 's'});
    expect(totals).to.deep.equal({impressions: 3, plays: 5, viewedSeconds: 80 + 10 + 10 + 100 + 7, averageCompletionRate: (0.8 + 0.1 + 0.1 + 1) / 4});
    expect(recordings).to.deep.equal([
      {id: 'rec', title: 'Physics', uniqueViewers: 2, impressions: 3, plays: 4, viewedSeconds: 200, averageCompletionRate: 0.5},
      {id: 'other', title: 'other', uniqueViewers: 1, impressions: 0, plays: 1, viewedSeconds: 7, averageCompletionRate: undefined},
    ]);
    expect(asOf).to.deep.equal(at(3 * DAY));
  });

  it('tell plays by the day', async () => {
    expect((await room.getRecordings({sessionId: 's'})).playsByDay).to.deep.equal([
      {day: '2026-04-01', plays: 1}, {day: '2026-04-02', plays: 3}, {day: '2026-04-03', plays: 1},
    ]);
  });

  it('tell who watched, longest first, of all or of one recording', async () => {
    const all = {sessionId: 's', page: 1, pageSize: 10};
    const {rows, total} = await room.getRecordingViewers(all);
    expect([total, rows]).to.deep.equal([2, [
      {id: 'ada', name: 'Ada', impressions: 1, plays: 2, viewedSeconds: 87, averageCompletionRate: 0.8},
      {id: 'ben', name: 'Ben', impressions: 1, plays: 2, viewedSeconds: 20, averageCompletionRate: 0.1},
    ]]);
    const others = await room.getRecordingViewers({...all, recordingId: 'other'});
    expect(others.rows.map(({id, viewedSeconds}) => [id, viewedSeconds])).to.deep.equal([['ada', 7]]);
    expect((await room.getRecordingViewers({...all, search: 'BEN'})).total).to.equal(1);
  });

  it('are not known where there is none, and zeros where nobody came', async () => {
    expect(await roomOf([join('ada', 0)]).getRecordings({sessionId: 's'})).to.deep.equal({recordings: [], asOf: at(600)});
    const {totals} = await roomOf([join('ada', 0)], {session: {recording}}).getRecordings({sessionId: 's'});
    expect(totals).to.deep.equal({impressions: 0, plays: 0, viewedSeconds: 0, averageCompletionRate: undefined});
  });

  it('leave out what the source never records', async () => {
    const {totals, playsByDay} = await roomOf([load('ada', 5)], {unknown: ['play']}).getRecordings({sessionId: 's'});
    expect(totals).to.deep.equal({impressions: 1, plays: undefined, viewedSeconds: undefined, averageCompletionRate: undefined});
    expect(playsByDay).to.equal(undefined);
    expect('getRecordings' in roomOf([], {unknown: ['play', 'player-load']})).to.equal(false);
  });

  it('survive parts that are none', async () => {
    const seen = [[0, 1e308], [-5, 5], [9, 3], [NaN, 1], 'x', null, [10, 20]] as unknown as [number, number][];
    const odd = roomOf([play('ada', DAY, seen), {...play('ben', DAY, []), seen: undefined} as never], {session: {recording}});
    expect((await odd.getRecordings({sessionId: 's'})).totals).to.deep.include({plays: 2, viewedSeconds: 10, averageCompletionRate: 0.1});
    expect(await odd.getSetAside({})).to.deep.include({reason: 'bad-time', count: 2, example: 'play s ada 2026-04-01T11:00:00.000Z'});
  });
});
