import {expect} from '@open-wc/testing';
import {wordsAtHand} from '../../../src/locale/index.js';
import type {Series, Session, Timeline} from '../../../src/model/index.js';
import {saveTimeline} from '../../../src/reports/tables/timeline-table.js';
import {CaughtFiles} from '../documents/caught-files.js';
import {readStrictly} from '../rfc4180.js';

const words = wordsAtHand('en', 'UTC')!;
const start = new Date('2026-03-31T08:00:00Z');
const session: Session = {id: 's', roomId: 'r', roomName: 'Algebra', startsAt: start, endsAt: new Date('2026-03-31T08:06:00Z')};
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const series = (seconds: number, stepSeconds: number, ...values: number[]): Series => ({startsAt: after(seconds), stepSeconds, values});

/** The file as a table: for each row its cells, without the first, by the time since the start. */
async function fileOf(timeline: Timeline, of: Session | undefined = session): Promise<{head: readonly string[]; rows: ReadonlyMap<number, readonly string[]>}> {
  const caught = new CaughtFiles();
  caught.begin();
  try {
    await saveTimeline(timeline, {signal: new AbortController().signal, progress: () => {}, words, session: of, roles: undefined, headers: 'keys', delimiter: 'comma', onFault: () => {}});
    const [head = [], ...rows] = readStrictly(await caught.files[0]!.blob.text());
    return {head, rows: new Map(rows.map(([at, ...cells]) => [(Date.parse(at!) - start.getTime()) / 1000, cells]))};
  } finally {
    caught.end();
  }
}

describe('the file of a timeline', () => {
  it('has a row for every reading, and nothing where nothing was read', async () => {
    const {head, rows} = await fileOf({viewers: series(0, 120, 3, NaN, 5), engagementRate: series(0, 120, 0.5, 0.25, NaN)});
    expect(head).to.deep.equal(['at', 'viewers', 'engagementRate']);
    expect([...rows]).to.deep.equal([[0, ['3', '0.5']], [120, ['', '0.25']], [240, ['5', '']]]);
  });

  it('is as fine as the finest series, and a longer step holds meanwhile', async () => {
    const {rows} = await fileOf({viewers: series(0, 180, 3, 4), engagementRate: series(0, 90, 0.1, 0.2, 0.3, 0.4)});
    expect([...rows.values()]).to.deep.equal([['3', '0.1'], ['3', '0.2'], ['4', '0.3'], ['4', '0.4']]);
  });

  it('loses no reaction, however the series lie to one another', async () => {
    for (const [from, step] of [[0, 60], [30, 60], [7, 90], [0, 20], [-10, 20], [0.3, 0.7]] as const) {
      const counts = Array.from({length: Math.floor((350 - from) / step)}, (_, index) => index % 4);
      const timeline = {viewers: series(0, 60, 1, 2, 3, 4, 5, 6), reactions: {clap: series(from, step, ...counts)}};
      const {head, rows} = await fileOf(timeline);
      expect(head).to.deep.equal(['at', 'viewers', 'reactions.clap']);
      const sum = [...rows.values()].reduce((total, [, clap]) => total + Number(clap), 0);
      expect(sum, `from ${from} by ${step}`).to.equal(counts.reduce((total, count) => total + count, 0));
    }
  });

  it('is of the session, whatever the series have beside', async () => {
    const {rows} = await fileOf({viewers: {startsAt: new Date(0), stepSeconds: 60, values: new Float32Array(40)}, engagementRate: series(-600, 60, ...Array.from({length: 60}, () => 0.5))});
    expect([...rows.keys()]).to.deep.equal([0, 60, 120, 180, 240, 300]);
  });

  it('tells what happened in each step', async () => {
    const {head, rows} = await fileOf({
      viewers: series(0, 120, 1, 2, 3),
      markers: [
        {at: after(130), kind: 'interaction', label: '=Poll, "quoted"'}, {at: after(121), kind: 'breakout', label: ''}, {at: after(5), kind: 'other', label: 'Welcome'},
      ],
    });
    expect(head).to.deep.equal(['at', 'viewers', 'events']);
    expect([...rows.values()].map(([, events]) => events)).to.deep.equal(['Welcome', `${words.say('timeline.marker-breakout')}; =Poll, "quoted"`, '']);
  });

  it('is of a kind of reaction with any name', async () => {
    const {head, rows} = await fileOf({viewers: series(0, 360, 1), reactions: {'=cmd|x': series(0, 360, 2), '__proto__': series(0, 360, 3), '🎉': series(0, 360, 4)}});
    expect(head).to.include.members(['reactions.=cmd|x', 'reactions.🎉']);
    expect([...rows.values()][0]).to.include.members(['1', '2', '4']);
  });

  it('has only its head where nothing was read', async () => {
    const {head, rows} = await fileOf({viewers: series(0, 60)});
    expect(head).to.deep.equal(['at', 'viewers']);
    expect(rows.size).to.equal(0);
  });
});
