import {expect} from '@open-wc/testing';
import {recordingSeconds, sessionTimeline} from '../../src/telling/session-timeline.js';
import {after, hour, lines, minutes, recorded, series, startsAt} from '../panels/timeline/invented.js';

const running = {...hour, endsAt: undefined};

describe('the timeline of a session', () => {
  it('has the scale of the session, however long the series are that come with it', () => {
    const long = {viewers: minutes(() => 3, 600)};
    expect(sessionTimeline(long, hour).span).to.deep.equal({from: startsAt, to: after(3600)});
    expect(sessionTimeline(long, hour).viewers.values.length).to.equal(60);
    const short = {viewers: minutes(() => 3, 5)};
    expect(sessionTimeline(short, hour).span.to).to.deep.equal(after(3600));
  });

  it('takes the scale from the series where nothing is known of the session', () => {
    const {span, isRunning} = sessionTimeline({viewers: series([1, 2, 3], 60), engagementRate: series([0.5], 60, after(-60))}, undefined);
    expect(span).to.deep.equal({from: after(-60), to: after(180)});
    expect(isRunning).to.equal(false);
  });

  it('leaves out a step that begins after the end: no line falls to 0 at the right edge', () => {
    const filledIn = minutes((minute) => minute < 48 ? 40 : 0, 60);
    const {viewers} = sessionTimeline({viewers: filledIn}, {...hour, endsAt: after(47.5 * 60)});
    expect([...viewers.values as Float64Array]).to.deep.equal(Array.from({length: 48}, () => 40));
  });

  it('ends with the last reading while the session runs', () => {
    const timeline = sessionTimeline({viewers: minutes((minute) => minute < 25 ? 40 : NaN)}, running);
    expect(timeline.span.to).to.deep.equal(after(25 * 60));
    expect(timeline.isRunning).to.equal(true);
  });

  it('is one second long where a session is shorter, or ends before it starts', () => {
    for (const endsAt of [startsAt, after(-3600)]) {
      expect(sessionTimeline(lines, {...hour, endsAt}).span, endsAt.toISOString()).to.deep.equal({from: startsAt, to: after(1)});
    }
  });

  it('finds when most were there, first of all such moments', () => {
    expect(sessionTimeline(lines, hour).mostViewers).to.deep.equal({at: after(20 * 60), value: 100});
    expect(sessionTimeline({viewers: minutes(() => NaN)}, hour).mostViewers).to.equal(undefined);
  });

  it('judges engagement by moments at which many were there', () => {
    const alone = {viewers: minutes((minute) => minute < 3 ? 1 : 80), engagementRate: minutes((minute) => minute < 3 ? 1 : minute === 9 ? 0.7 : minute === 12 ? 0.2 : 0.5)};
    const {highestRate, lowestRate} = sessionTimeline(alone, hour);
    expect(highestRate).to.deep.equal({at: after(9 * 60), value: 0.7});
    expect(lowestRate).to.deep.equal({at: after(12 * 60), value: 0.2});
  });

  it('judges engagement by all moments where the source does not know how many were there', () => {
    const {highestRate} = sessionTimeline({viewers: minutes(() => NaN), engagementRate: lines.engagementRate}, hour);
    expect(highestRate?.value).to.equal(0.68);
  });

  it('looks up viewers at the same moment, in steps and from a start of their own', () => {
    const timeline = sessionTimeline({viewers: series([1, 100, 100, 100], 900), engagementRate: series([0.9, 0.9, 0.6, 0.4], 450, after(0))}, hour);
    expect(timeline.highestRate).to.deep.equal({at: after(900), value: 0.6});
  });

  it('keeps the kinds of reactions that were sent', () => {
    const {reactions, mostReactions} = sessionTimeline({...lines, reactions: {clap: series([0, 4, 0]), heart: series([0, 0, 0]), wow: series([0, 1, 2])}}, hour);
    expect([...reactions.keys()]).to.deep.equal(['clap', 'wow']);
    expect([mostReactions?.total, mostReactions?.from]).to.deep.equal([5, after(60)]);
  });

  it('leaves out what happened before or after', () => {
    const markers = [-60, 60, 4000].map((seconds) => ({at: after(seconds), kind: 'interaction' as const, label: String(seconds)}));
    expect(sessionTimeline({...lines, markers}, hour).markers.map(({label}) => label)).to.deep.equal(['60']);
  });

  it('knows where the recording has a moment, and where it has not', () => {
    const timeline = sessionTimeline(lines, recorded);
    expect([after(299), after(300), after(1500), after(3301)].map((at) => recordingSeconds(timeline, at))).to.deep.equal([undefined, 0, 1200, undefined]);
    expect(recordingSeconds(sessionTimeline(lines, hour), after(600))).to.equal(undefined);
    const fromTimeline = sessionTimeline({...lines, recording: {startsAt: after(10), endsAt: after(20)}}, hour);
    expect(recordingSeconds(fromTimeline, after(15))).to.equal(5);
  });
});
