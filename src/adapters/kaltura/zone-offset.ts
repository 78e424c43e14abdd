/**
 * How far a zone is from UTC at a moment, in minutes, with JavaScript's sign: positive to the west. Without a zone: the reader's own.
 * Zones with half and quarter hours keep them.
 */
export function zoneOffset(at: Date, timeZone?: string): number {
  if (timeZone === undefined) return at.getTimezoneOffset();
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((at.getTime() - there) / 60_000);
}
