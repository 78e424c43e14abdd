import type {Audience} from '../model/index.js';

/** People by what they watched; each person is in one part. */
export interface AudienceParts {
  readonly liveOnly: number;
  readonly both: number;
  readonly recordingOnly: number;
}

/**
 * Splits an audience so that the parts add up to all of it. Undefined where too little is known, or where the counts contradict one
 * another, as estimates may: then no picture is drawn of them.
 */
export function audienceParts({all, live, recording, both}: Audience): AudienceParts | undefined {
  if (all === undefined || live === undefined || recording === undefined) return undefined;
  const overlap = both ?? live + recording - all;
  const parts = {liveOnly: live - overlap, both: overlap, recordingOnly: recording - overlap};
  const fits = Object.values(parts).every((part) => part >= 0) && live + recording - overlap === all;
  return fits ? parts : undefined;
}
