import type {Words} from '../locale/index.js';
import type {Session} from '../model/index.js';

/** "March 31, 2026 11:05 – 11:07 (01:57)"; with both days where it ends on another one; "– now" while it runs. */
export function sessionLabel({startsAt, endsAt}: Session, words: Words): string {
  const {formats} = words;
  const date = formats.date(startsAt);
  const start = formats.clock(startsAt);
  if (!endsAt) return words.say('session.running', {date, start});
  const length = formats.stopwatch((endsAt.getTime() - startsAt.getTime()) / 1000);
  const endDate = formats.date(endsAt);
  const end = endDate === date ? formats.clock(endsAt) : `${endDate} ${formats.clock(endsAt)}`;
  return words.say('session.span', {date, start, end, length});
}
