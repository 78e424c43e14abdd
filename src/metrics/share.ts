/**
 * A part of a whole, 0–1. Passes 1 where the parts overlap, as with several answers allowed.
 * Undefined where either is not known or the whole is nobody: nothing divides by nobody.
 */
export function share(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined || !(whole > 0)) return undefined;
  const rate = part / whole;
  return Number.isFinite(rate) ? rate : undefined;
}
