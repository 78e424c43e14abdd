import uPlot from 'uplot';
import '../../src/define.js';
import type {AnalyticsAdapter} from '../../src/model/index.js';
import type {RoomTimeline} from '../../src/panels/timeline/room-timeline.js';
import {inTurn, type Measured} from './measure.js';

const COUNT = 86_400;
const startsAt = new Date('2026-03-31T00:00:00Z');
const viewers = Float64Array.from({length: COUNT}, (_, second) => Math.round(200 + 150 * Math.sin(second / 9000) + 20 * Math.sin(second / 37)));
const rate = Float64Array.from({length: COUNT}, (_, second) => 0.5 + 0.4 * Math.sin(second / 1100));
const session = {id: 's', roomId: 'r', roomName: 'Room', startsAt, endsAt: new Date(startsAt.getTime() + COUNT * 1000)};
const adapter: AnalyticsAdapter = {
  name: 'bench',
  getSession: async () => Promise.resolve(session),
  getTimeline: async () => Promise.resolve({viewers: {startsAt, stepSeconds: 1, values: viewers}, engagementRate: {startsAt, stepSeconds: 1, values: rate}}),
};
const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function ours(): Promise<void> {
  const el: RoomTimeline = document.createElement('room-timeline');
  Object.assign(el, {adapter, sessionId: 's', locale: 'en', timeZone: 'UTC'});
  document.body.append(el);
  await el.loaded;
  await el.updateComplete;
  await frame();
  el.remove();
}
async function theirs(): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  const times = Array.from({length: COUNT}, (_, second) => startsAt.getTime() / 1000 + second);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- an enum of types alone: there is no value to import
  const plot = new uPlot({width: 1200, height: 300, series: [{}, {stroke: 'blue'}, {stroke: 'orange', scale: '%'}], axes: [{}, {}, {scale: '%', side: 1}]}, [times, viewers, rate], place);
  await frame();
  plot.destroy();
  place.remove();
}

/** A day by the second: from an adapter's answer to what is painted, with axes, summary and controls, beside a bare plot. */
export default async function bench(): Promise<Measured[]> {
  await ours();
  await theirs();
  const {panel, plot} = await inTurn({panel: ours, plot: theirs}, 7);
  return [
    {what: 'first paint of the whole panel, of uPlot', value: panel.milliseconds / plot.milliseconds, note: `${Math.round(panel.milliseconds)} ms, ${Math.round(plot.milliseconds)} ms`},
    {what: 'longest task', value: panel.longestTask, mark: 50, unit: 'ms', note: `uPlot ${Math.round(plot.longestTask)} ms`},
  ];
}
