import {expect} from '@open-wc/testing';
import {assert, constantFrom, integer, property} from 'fast-check';
import {askedSpan, minuteAt, minutesOf, reportSpan, windowsOf} from '../../../src/adapters/kaltura/spans.js';
import {zoneOffset} from '../../../src/adapters/kaltura/zone-offset.js';

/** Any second of forty years, a session of up to three days. */
const starts = integer({min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2040, 0) / 1000});
const lengths = integer({min: 0, max: 3 * 86_400});

describe('windows of a session', () => {
  it('together are the whole, without gap or overlap, none longer than 480 minutes', () => {
    assert(property(starts, lengths, (start, length) => {
      const span = reportSpan(start, start + length);
      const windows = windowsOf(span);
      expect(windows[0]?.from).to.equal(span.from);
      expect(windows.at(-1)?.to).to.equal(span.to);
      for (const [index, {from, to}] of windows.entries()) {
        expect(to - from).to.be.within(1, 480 * 60);
        if (index > 0) expect(from).to.equal(windows[index - 1]?.to);
        expect(from % 3600, 'on a full hour').to.equal(0);
        expect(askedSpan({from, to}).to - from).to.be.within(60, 480 * 60);
      }
    }), {seed: 6, numRuns: 2000});
  });

  it('have each minute that begins in the session once, and no other', () => {
    assert(property(starts, integer({min: 0, max: 90_000}), (start, length) => {
      const minutes = minutesOf(start, start + length);
      const span = reportSpan(start, start + length);
      const times = new Array<number>(minutes.count).fill(0);
      for (const window of windowsOf(span)) {
        // The service's rows: both ends of the window, and the minutes before the session.
        for (let at = window.from; at <= window.to; at += 60) {
          const minute = minuteAt(at, window, minutes);
          if (minute === undefined) continue;
          times[minute]! += 1;
          expect(minutes.first + minute * 60).to.equal(at);
          expect(at).to.be.within(start, start + length - 1);
        }
      }
      expect(times.every((count) => count === 1)).to.equal(true);
    }), {seed: 7, numRuns: 200});
  });

  it('begin at the full hour of UTC in every zone, through changes of the clocks, and are never empty', () => {
    assert(property(starts, lengths, constantFrom('Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Europe/Berlin', 'UTC', 'Asia/Jerusalem'), (start, length, timeZone) => {
      const {from, to} = reportSpan(start, start + length);
      expect(from % 3600).to.equal(0);
      expect(start - from).to.be.within(0, 3599);
      expect(to).to.be.above(from);
      expect(to).to.be.at.least(start + length);
      expect(zoneOffset(new Date(start * 1000), timeZone)).to.satisfy(Number.isInteger);
    }), {seed: 8, numRuns: 1000});
  });

  it('of a session that is said to last for years are two weeks', () => {
    expect(windowsOf(reportSpan(0, 4e9))).to.have.length(42);
    expect(minutesOf(0, 4e9).count).to.equal(14 * 1440);
    expect(windowsOf(reportSpan(4e9, 0))).to.have.length(1);
    expect(minutesOf(4e9, 0).count).to.equal(0);
  });
});

describe('the offset of a zone', () => {
  for (const [timeZone, at, offset] of [
    ['UTC', '2026-03-31T08:05:00Z', 0], ['Asia/Jerusalem', '2026-03-31T08:05:00Z', -180], ['Asia/Jerusalem', '2026-01-31T08:05:00Z', -120],
    ['Asia/Kolkata', '2026-03-31T08:05:00Z', -330], ['Asia/Kathmandu', '2026-03-31T08:05:00Z', -345], ['America/St_Johns', '2026-01-31T08:05:00Z', 210],
    ['America/St_Johns', '2026-07-31T08:05:00Z', 150], ['Australia/Lord_Howe', '2026-01-31T08:05:00Z', -660], ['Australia/Lord_Howe', '2026-07-31T08:05:00Z', -630],
    ['America/New_York', '2026-03-08T06:59:59Z', 300], ['America/New_York', '2026-03-08T07:00:00Z', 240],
  ] as const) {
    it(`of ${timeZone} at ${at} is ${offset} minutes, west being positive`, () => expect(zoneOffset(new Date(at), timeZone)).to.equal(offset));
  }

  it('is the reader\'s own where no zone is named', () => {
    const at = new Date('2026-03-31T08:05:00Z');
    expect(zoneOffset(at)).to.equal(at.getTimezoneOffset());
    expect(zoneOffset(at, Intl.DateTimeFormat().resolvedOptions().timeZone) + 0).to.equal(at.getTimezoneOffset() + 0);
  });
});
