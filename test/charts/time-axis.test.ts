import {expect} from '@open-wc/testing';
import {clockTicks, elapsedTicks, tickLength} from '../../src/charts/time-axis.js';

const clocks = (from: string, to: string, timeZone: string, most: number) => {
  const format = new Intl.DateTimeFormat('en-GB', {timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'});
  return clockTicks({from: new Date(from), to: new Date(to)}, timeZone, most).map(({at}) => format.format(at).replace(/:00$/, ''));
};

describe('ticks of the clock', () => {
  it('stand at round times of the wall clock, not of the start', () => {
    expect(clocks('2026-03-31T08:05:00Z', '2026-03-31T09:05:00Z', 'Asia/Jerusalem', 7)).to.deep.equal(['11:10', '11:20', '11:30', '11:40', '11:50', '12:00']);
    expect(clocks('2026-03-31T09:38:12Z', '2026-03-31T10:25:42Z', 'UTC', 6)).to.deep.equal(['09:40', '09:50', '10:00', '10:10', '10:20']);
  });

  it('are round in a zone of half hours and of quarters', () => {
    expect(clocks('2026-03-31T08:05:00Z', '2026-03-31T12:05:00Z', 'Asia/Kolkata', 5)).to.deep.equal(['14:00', '15:00', '16:00', '17:00']);
    expect(clocks('2026-03-31T08:05:00Z', '2026-03-31T09:35:00Z', 'Asia/Kathmandu', 4)).to.deep.equal(['14:00', '14:30', '15:00']);
  });

  it('skip the hour that does not come, and stay round after it', () => {
    expect(clocks('2026-03-29T00:00:00Z', '2026-03-29T04:00:00Z', 'Europe/Berlin', 8)).to.deep.equal(
      ['01:00', '01:30', '03:00', '03:30', '04:00', '04:30', '05:00', '05:30', '06:00']);
    expect(clocks('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'Europe/Berlin', 5)).to.deep.equal(['00:00', '06:00', '12:00', '18:00', '00:00']);
  });

  it('have the hour twice that comes twice', () => {
    expect(clocks('2026-10-25T00:00:00Z', '2026-10-25T03:00:00Z', 'Europe/Berlin', 4)).to.deep.equal(['02:00', '02:00', '03:00', '04:00']);
    expect(clocks('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'Europe/Berlin', 5)).to.deep.equal(['00:00', '06:00', '12:00', '18:00', '00:00']);
  });

  it('tell where midnight is', () => {
    const ticks = clockTicks({from: new Date('2026-03-31T19:00:00Z'), to: new Date('2026-04-01T01:00:00Z')}, 'Asia/Jerusalem', 6);
    expect(ticks.filter(({isMidnight}) => isMidnight).map(({at}) => at.toISOString())).to.deep.equal(['2026-03-31T21:00:00.000Z']);
  });

  it('stay few for a second, a day and ten years', () => {
    for (const seconds of [1, 47, 3600, 86_400, 108_000, 315_360_000]) {
      const from = new Date('2026-03-31T08:05:00Z');
      const ticks = clockTicks({from, to: new Date(from.getTime() + seconds * 1000)}, 'America/New_York', 10);
      expect(ticks.length, String(seconds)).to.be.within(1, 11);
    }
  });
});

describe('ticks of the elapsed time', () => {
  it('are round since the start, also where only a part is shown', () => {
    expect(elapsedTicks(0, 3600, 6)).to.deep.equal([0, 600, 1200, 1800, 2400, 3000, 3600]);
    expect(elapsedTicks(1000, 1300, 5)).to.deep.equal([1020, 1080, 1140, 1200, 1260]);
  });

  it('keep to lengths that people count in', () => {
    expect([0.2, 7, 100, 700, 5000, 100_000, 400_000].map((seconds) => tickLength(seconds, 1))).to.deep.equal([1, 10, 120, 900, 7200, 172_800, 432_000]);
  });
});
