import type {Series} from '../model/index.js';

/** Most people present at once, and when first. Undefined where there is no reading. */
export function peakViewers({startsAt, stepSeconds, values}: Series): { readonly viewers: number; readonly at: Date } | undefined {
  let peak: { readonly viewers: number; readonly step: number } | undefined;
  for (let step = 0; step < values.length; step++) {
    const viewers = values[step] ?? NaN;
    if (viewers > (peak?.viewers ?? -1)) peak = {viewers, step};
  }
  return peak && {viewers: peak.viewers, at: new Date(startsAt.getTime() + peak.step * stepSeconds * 1000)};
}
