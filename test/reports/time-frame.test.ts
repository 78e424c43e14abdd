import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {dayOf, instantsOf, isDay, lastDaysUntil, lastDaysWith} from '../../src/reports/time-frame.js';

const frame = (first: string, last: string, zone: string) => {
  const {from, to} = instantsOf({first, last}, zone);
  return [from.toISOString(), to.toISOString()];
};
const HOUR = 3_600_000;

/** What a zone's clock shows, told by other means than the code under test uses. */
function wallDay(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'}).formatToParts(at);
  const part = (wanted: string) => parts.find(({type}) => type === wanted)!.value;
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

describe('the time of a report', () => {
  it('is so many calendar days, today among them, as they are in the zone', () => {
    const now = new Date('2026-03-31T22:30:00Z');
    expect(lastDaysUntil(7, 'UTC', now)).to.deep.equal({first: '2026-03-25', last: '2026-03-31'});
    expect(lastDaysUntil(7, 'Asia/Jerusalem', now)).to.deep.equal({first: '2026-03-26', last: '2026-04-01'});
    expect(lastDaysUntil(30, 'America/New_York', now)).to.deep.equal({first: '2026-03-02', last: '2026-03-31'});
    expect(lastDaysUntil(365, 'UTC', new Date('2024-03-01T00:00:00Z'))).to.deep.equal({first: '2023-03-03', last: '2024-03-01'});
  });

  it('begins with the first midnight and ends with the one after the last day', () => {
    expect(frame('2026-03-31', '2026-03-31', 'UTC')).to.deep.equal(['2026-03-31T00:00:00.000Z', '2026-04-01T00:00:00.000Z']);
    expect(frame('2026-03-31', '2026-03-31', 'Asia/Kathmandu')).to.deep.equal(['2026-03-30T18:15:00.000Z', '2026-03-31T18:15:00.000Z']);
  });

  it('has days of 23 and 25 hours where the clocks are changed', () => {
    expect(frame('2026-03-29', '2026-03-29', 'Europe/Berlin')).to.deep.equal(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
    expect(frame('2026-10-25', '2026-10-25', 'Europe/Berlin')).to.deep.equal(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  });

  it('begins at one o’clock where there is no midnight', () => {
    // Cairo skips from 00:00 to 01:00, São Paulo did.
    expect(frame('2026-04-24', '2026-04-24', 'Africa/Cairo')).to.deep.equal(['2026-04-23T22:00:00.000Z', '2026-04-24T21:00:00.000Z']);
    expect(frame('2018-11-03', '2018-11-04', 'America/Sao_Paulo')).to.deep.equal(['2018-11-03T03:00:00.000Z', '2018-11-05T02:00:00.000Z']);
  });

  it('ends well with a day that never was', () => {
    // Samoa went from the 29th to the 31st.
    expect(frame('2011-12-29', '2011-12-30', 'Pacific/Apia')).to.deep.equal(['2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z']);
    expect(frame('2011-12-30', '2011-12-30', 'Pacific/Apia')).to.deep.equal(['2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z']);
  });

  it('may be twenty years', () => {
    expect(frame('2006-01-01', '2025-12-31', 'Asia/Jerusalem')).to.deep.equal(['2005-12-31T22:00:00.000Z', '2025-12-31T22:00:00.000Z']);
  });

  it('begins and ends at a change of days in any zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const day = fc.integer({min: Date.UTC(1930, 0, 1) / (24 * HOUR), max: Date.UTC(2060, 0, 1) / (24 * HOUR)}).map((days) => new Date(days * 24 * HOUR).toISOString().slice(0, 10));
    fc.assert(fc.property(fc.constantFrom(...zones), day, fc.integer({min: 0, max: 400}), (zone, first, more) => {
      const last = new Date(Date.parse(first) + more * 24 * HOUR).toISOString().slice(0, 10);
      const {from, to} = instantsOf({first, last}, zone);
      // A day that was skipped begins with the next, and holds nothing.
      expect(wallDay(from, zone) >= first, `${zone}: ${first} has begun`).to.equal(true);
      expect(wallDay(new Date(from.getTime() - 1), zone) < first, `${zone}: ${first} had not begun`).to.equal(true);
      expect(wallDay(new Date(to.getTime() - 1), zone) <= last, `${zone}: ${last} is not over`).to.equal(true);
      expect(wallDay(to, zone) > last, `${zone}: ${last} is over`).to.equal(true);
      const next = new Date(Date.parse(last) + 24 * HOUR).toISOString().slice(0, 10);
      expect(instantsOf({first: next, last: next}, zone).from.getTime(), 'frames join').to.equal(to.getTime());
    }), {numRuns: 1500, seed: 20260331});
  });

  it('is refused from after to, and where there is no such day', () => {
    expect(() => frame('2026-04-01', '2026-03-31', 'UTC')).to.throw(RangeError);
    expect(() => frame('2026-02-29', '2026-03-31', 'UTC')).to.throw(RangeError);
    for (const text of ['', 'yesterday', '2026-2-3', '2026-02-30', '2026-13-01', '12026-01-01', '2026-02-03 ', '0202-01-01', '9999-12-31']) expect(isDay(text), text).to.equal(false);
    expect(['2024-02-29', '1999-12-31', '1000-01-01', '9998-12-31'].every(isDay)).to.equal(true);
    expect(frame('1000-01-01', '9998-12-31', 'UTC')).to.deep.equal(['1000-01-01T00:00:00.000Z', '9999-01-01T00:00:00.000Z']);
  });

  it('is wide enough for the session that is shown', () => {
    const now = new Date('2026-03-31T12:00:00Z');
    const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * HOUR);
    const choice = (days: number) => lastDaysWith(daysAgo(days), 'UTC', 30, now);
    expect([0, 29, 30, 119, 120, 364, 365].map(choice)).to.deep.equal([30, 30, 120, 120, 365, 365, undefined]);
    expect(choice(-2), 'a clock that goes wrong').to.equal(undefined);
    expect(dayOf(now, 'Pacific/Kiritimati')).to.equal('2026-04-01');
  });
});
