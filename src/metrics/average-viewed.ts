import {share} from './share.js';

/** Average viewed: seconds viewed by all / distinct people who viewed. Undefined where nobody did or either is not known. */
export function averageViewed(viewedSeconds: number | undefined, uniqueViewers: number | undefined): number | undefined {
  return share(viewedSeconds, uniqueViewers);
}
