import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {binAt, layoutTimeline, lineHeights, timeAt, timelineHeight, xOf, type TimelineFacts} from '../../src/charts/timeline.js';
import {timelineChart} from '../../src/charts/timeline-drawing.js';
import {Formats} from '../../src/locale/index.js';

const formats = new Formats('en', 'Asia/Jerusalem');
const startsAt = new Date('2026-03-31T08:05:00Z');
const after = (seconds: number, from = startsAt) => new Date(from.getTime() + seconds * 1000);
const span = (seconds: number, from = startsAt) => ({from, to: after(seconds, from)});
const readings = (values: readonly number[], stepSeconds = 60) => ({startsAt, stepSeconds, values});
const facts = (more: Partial<TimelineFacts> = {}): TimelineFacts => ({
  session: span(3600), view: more.session ?? span(3600), viewers: readings([10, 40, 20]), rate: readings([0.5, 0.6, 0.7]),
  mostViewers: 40, peaks: [], reactions: new Map(), markers: [], ...more,
});
const layout = (more: Partial<TimelineFacts> = {}, width = 1000) => layoutTimeline(facts(more), formats, width);
const labels = (ticks: readonly {readonly label: string}[]) => ticks.map(({label}) => label);

describe('the layout of a timeline', () => {
  it('counts viewers in whole numbers, for one viewer as for thousands', () => {
    expect(labels(layout({mostViewers: 0}).viewersTicks)).to.deep.equal(['0', '1']);
    expect(labels(layout({mostViewers: 1}).viewersTicks)).to.deep.equal(['0', '1', '2']);
    expect(labels(layout({mostViewers: 198}).viewersTicks)).to.deep.equal(['0', '50', '100', '150', '200']);
    expect(labels(layout({mostViewers: 9000}).viewersTicks)).to.deep.equal(['0', '2,000', '4,000', '6,000', '8,000', '10,000']);
  });

  it('reads the rate from 0 to 100 % on the other side', () => {
    const {rateTicks, plot} = layout();
    expect(labels(rateTicks)).to.deep.equal(['0%', '25%', '50%', '75%', '100%']);
    expect([rateTicks[0]?.at, rateTicks[4]?.at]).to.deep.equal([plot.height, 0]);
  });

  it('shows the clock of the time zone and the time since the start', () => {
    const {clockTicks, elapsedTicks} = layout();
    expect(labels(clockTicks)).to.include.members(['11:10', '11:30', '12:00']);
    expect(labels(elapsedTicks)).to.deep.equal(['+00:00', '+10:00', '+20:00', '+30:00', '+40:00', '+50:00', '+1:00:00']);
  });

  it('names the day at midnight, and gives its name room', () => {
    const night = span(86_400, new Date('2026-03-31T09:00:00Z'));
    const {clockTicks} = layout({session: night, view: night});
    const midnight = clockTicks.findIndex(({label}) => label === 'April 1, 2026');
    expect(midnight).to.be.above(0);
    expect(clockTicks[midnight + 1]!.at - clockTicks[midnight]!.at).to.be.above(60);
  });

  it('has fewer ticks where it is narrow, and the same height', () => {
    const narrow = layout({}, 280);
    expect(narrow.height).to.equal(timelineHeight);
    expect(narrow.clockTicks.length).to.be.within(2, 4);
  });

  it('keeps the scale of the viewers when it zooms', () => {
    expect(layout({view: span(60)}).viewersTop).to.equal(layout().viewersTop);
  });

  it('draws neither the line nor the numbers of what is hidden', () => {
    const {viewersLine, viewersTicks, rateLine, peaks} = layout({viewers: undefined, peaks: [{line: 'viewers', at: startsAt, value: 40}]});
    expect([viewersLine, viewersTicks, peaks]).to.deep.equal(['', [], []]);
    expect(rateLine).to.match(/^M/);
  });

  it('never lets bubbles cover one another, and moves none out of its order', () => {
    const counts = fc.array(fc.integer({min: 0, max: 2000}), {minLength: 1, maxLength: 400});
    fc.assert(fc.property(counts, counts, fc.integer({min: 200, max: 1600}), (claps, hearts, width) => {
      const {bubbles} = layout({reactions: new Map([['clap', readings(claps, 9)], ['heart', readings(hearts, 11)]])}, width);
      bubbles.slice(1).forEach(({x}, index) => expect(x - bubbles[index]!.x).to.be.at.least(27));
    }));
  });

  it('tells of a part of the view its most frequent kind and how many others there were', () => {
    const {bubbles} = layout({reactions: new Map([['clap', readings([0, 3])], ['heart', readings([0, 9])], ['wow', readings([0, 1])]])});
    expect(bubbles.map(({kind, count, others, isPeak}) => ({kind, count, others, isPeak}))).to.deep.equal([{kind: 'heart', count: '9', others: '+4', isPeak: true}]);
  });

  it('draws markers that are too close as one', () => {
    const markers = [600, 601, 602, 3000].map((seconds) => ({at: after(seconds), kind: 'interaction' as const, label: String(seconds)}));
    expect(layout({markers}).markers.map((group) => group.markers.length)).to.deep.equal([3, 1]);
  });

  it('cuts the recording to what is shown', () => {
    const {recording, plot} = layout({recording: {from: after(-600), to: after(1800)}});
    expect(recording).to.deep.equal({x: 0, width: plot.width / 2});
    expect(layout({recording: {from: after(9000), to: after(9600)}}).recording).to.equal(undefined);
  });

  it('finds the place of a moment, and the moment of a place', () => {
    const shown = layout({view: span(1800)});
    expect(timeAt(shown, xOf(shown, after(777))).getTime()).to.be.closeTo(after(777).getTime(), 1);
    expect(timeAt(shown, -50)).to.deep.equal(startsAt);
    expect(timeAt(shown, 5000)).to.deep.equal(after(1800));
  });

  it('puts the dots of the cursor on the lines, and none in a gap', () => {
    const given = facts({viewers: readings([10, 40, NaN, 20])});
    const shown = layoutTimeline(given, formats, 1000);
    const height = (seconds: number) => lineHeights(shown, given, after(seconds)).viewers;
    const expected = (value: number) => shown.plot.height * (1 - value / shown.viewersTop);
    expect(height(60)).to.be.closeTo(expected(25), 1e-9);
    expect(height(10)).to.be.closeTo(expected(10), 1e-9);
    expect(height(115)).to.be.closeTo(expected(40), 1e-9);
    expect(height(150)).to.equal(undefined);
  });

  it('tells of every moment what was sent around it', () => {
    const shown = layout({reactions: new Map([['clap', readings([0, 0, 5])]])});
    expect(binAt(shown, after(140))?.total).to.equal(5);
    expect(binAt(shown, after(3600))).to.equal(undefined);
  });

  it('has a number in every place, at any size', () => {
    const value = fc.oneof(fc.integer({min: 0, max: 5000}), fc.constant(NaN));
    fc.assert(fc.property(fc.array(value, {maxLength: 50}), fc.integer({min: 0, max: 2000}), fc.integer({min: 1, max: 200_000}), (values, width, seconds) => {
      const drawn = layoutTimeline(facts({session: span(seconds), view: span(seconds), viewers: readings(values), mostViewers: Math.max(0, ...values.filter((v) => v === v))}), formats, width);
      expect(JSON.stringify(drawn)).not.to.match(/NaN|Infinity/);
      for (const {at} of [...drawn.viewersTicks, ...drawn.rateTicks, ...drawn.clockTicks, ...drawn.elapsedTicks]) expect(Number.isFinite(at)).to.equal(true);
    }));
  });

  it('stays as small for a day by the second as its width', () => {
    const day = Float64Array.from({length: 86_400}, (_, second) => (second * 7919) % 200);
    const {viewersLine, viewersArea, rateRange} = layoutTimeline(facts({
      session: span(86_400), view: span(86_400), mostViewers: 200, viewers: {startsAt, stepSeconds: 1, values: day},
      rate: {startsAt, stepSeconds: 1, values: day.map((value) => value / 200)},
    }), formats, 1000);
    expect(viewersLine.length + viewersArea.length + rateRange.length).to.be.below(150_000);
  });
});

describe('the drawing of a timeline', () => {
  const text = {label: 'Line chart: who was there', viewersAxis: 'Viewers', rateAxis: 'Engagement, %', glyph: () => '👏'};

  it('is one picture with a name, and titles at its axes', async () => {
    const el = await fixture(html`<div>${timelineChart(layout({reactions: new Map([['clap', readings([4])]])}), text)}</div>`);
    const picture = el.querySelector('svg[role="img"]');
    expect(picture?.getAttribute('aria-label')).to.equal('Line chart: who was there');
    expect([...el.querySelectorAll('.axis-title')].map(({textContent}) => textContent)).to.deep.equal(['Viewers', 'Engagement, %']);
    expect(el.querySelector('.bubble')?.textContent?.replace(/\s+/g, '')).to.equal('👏4');
  });

  it('tells kinds of markers apart by shape, not by colour', async () => {
    const markers = (['interaction', 'breakout', 'other'] as const).map((kind, index) => ({at: after(600 * (index + 1)), kind, label: ''}));
    const el = await fixture(html`<div>${timelineChart(layout({markers}), text)}</div>`);
    expect(new Set([...el.querySelectorAll('.marker path')].map((path) => path.getAttribute('d'))).size).to.equal(3);
  });
});
