import type {Activity} from '../model/index.js';

/** Why there is no share of people: a key of `locale/` under `overview.gap.`. */
export type ShareGap = 'unknown' | 'people' | 'of' | 'nobody' | 'more';

/** Undefined where the share can be told. A source that counted more people than it says there were has no share to show. */
export function shareGap({count, people, of}: Activity): ShareGap | undefined {
  if (count === undefined && people === undefined) return 'unknown';
  if (people === undefined) return of === 0 && !count ? 'nobody' : 'people';
  if (of === undefined) return 'of';
  if (people > of) return 'more';
  return of === 0 ? 'nobody' : undefined;
}
