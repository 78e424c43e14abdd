import {expect} from '@open-wc/testing';
import {loadWords, type Words} from '../../../src/locale/index.js';
import type {Session, Timeline} from '../../../src/model/index.js';
import {SessionClock} from '../../../src/telling/session-clock.js';
import {sessionTimeline, type SessionTimeline} from '../../../src/telling/session-timeline.js';
import {summary} from '../../../src/telling/timeline-summary.js';
import {after, hour, lines, minutes, series} from './invented.js';

const sentences = (timeline: SessionTimeline, words: Words) =>
  summary(timeline, new SessionClock(timeline.span, words.formats), words).map(({text}) => text).join('');

let english: Words;
let hebrew: Words;
before(async () => {
  english = await loadWords('en', 'Asia/Jerusalem');
  hebrew = await loadWords('he', 'Asia/Jerusalem');
});
const said = (timeline: Timeline, session: Session = hour, words = english) => sentences(sessionTimeline(timeline, session), words);

describe('the sentence under the timeline', () => {
  it('says when most were there, and when they followed best and worst', () => {
    expect(said(lines)).to.equal('Most viewers, 100, at 11:25. While at least half of them were there, engagement was highest, 68%, at 11:36. It was lowest, 31%, at 11:55.');
  });

  it('names the interaction that a peak follows', () => {
    const asked = {...lines, markers: [
      {at: after(60), kind: 'interaction' as const, label: 'Too early'}, {at: after(30 * 60), kind: 'interaction' as const, label: 'How many hackathons?'},
      {at: after(40 * 60), kind: 'interaction' as const, label: 'Too late'},
    ]};
    expect(said(asked)).to.include('engagement was highest, 68%, at 11:36, shortly after the start of “How many hackathons?”.');
  });

  it('calls an interaction without a question by what it is', () => {
    expect(said({...lines, markers: [{at: after(30 * 60), kind: 'interaction', label: ' '}]})).to.include('shortly after the start of “Interaction”.');
  });

  it('does not call a level line highest somewhere', () => {
    expect(said({viewers: minutes(() => 1), engagementRate: minutes(() => 1)})).to.equal(
      'Most viewers, 1, at 11:05. While at least half of them were there, engagement was 100% throughout.');
  });

  it('says nothing of engagement that was not measured', () => {
    expect(said({viewers: lines.viewers})).to.equal('Most viewers, 100, at 11:25.');
    expect(said({viewers: lines.viewers, engagementRate: minutes(() => NaN)})).to.equal('Most viewers, 100, at 11:25.');
  });

  it('says that nobody was there, and claims no halves of nobody', () => {
    expect(said({viewers: minutes(() => 0), engagementRate: minutes(() => NaN)})).to.equal('Nobody was there.');
  });

  it('counts the reactions of the liveliest minute', () => {
    expect(said({viewers: minutes(() => NaN), reactions: {clap: series([0, 0, 12]), wow: series([0, 0, 3])}})).to.equal('Most reactions, 15, between 11:07 and 11:08.');
  });

  it('says that a session still runs', () => {
    expect(said({viewers: minutes(() => 4, 10)}, {...hour, endsAt: undefined})).to.match(/The session is still running; this is what was read until 11:15\.$/);
  });

  it('names the day where there are two', () => {
    const night = {...hour, startsAt: new Date('2026-03-31T20:00:00Z'), endsAt: new Date('2026-04-01T02:00:00Z')};
    expect(said({viewers: series([1, 2, 9, 4], 3600, night.startsAt)}, night)).to.equal('Most viewers, 9, at April 1, 2026 01:00.');
  });

  it('names the zone where an hour comes twice', async () => {
    const inBerlin = await loadWords('en', 'Europe/Berlin');
    const night = {...hour, startsAt: new Date('2026-10-24T23:00:00Z'), endsAt: new Date('2026-10-25T03:00:00Z')};
    expect(said({viewers: series([1, 9, 2, 4], 3600, night.startsAt)}, night, inBerlin)).to.equal('Most viewers, 9, at 02:00 GMT+2.');
    expect(said({viewers: series([1, 2, 9, 4], 3600, night.startsAt)}, night, inBerlin)).to.equal('Most viewers, 9, at 02:00 GMT+1.');
  });

  it('is in the language of the reader', () => {
    expect(said(lines, hour, hebrew)).to.match(/^מספר הצופים הגבוה ביותר, 100, היה בשעה 11:25\./);
  });
});
