import {share} from './share.js';

/**
 * Engagement rate: engaged time / viewed time, 0–1. Of a person; of a session with both summed over its people, so that it is
 * weighted by time; of a moment as the engaged / the present. Undefined where nobody viewed.
 */
export function engagementRate(engaged: number | undefined, viewed: number | undefined): number | undefined {
  return share(engaged, viewed);
}
