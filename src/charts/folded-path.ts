import type {FoldedReadings} from './fold-readings.js';

/**
 * Drawings of folded readings as SVG path data. They consist of absolute `M`, `L` and `Z` alone, so that a PDF can spell them with
 * its own three operators.
 */

/** A height in the drawing of a value. */
type Height = (value: number) => number;

/** The line through all readings: solid over the range of values that share a column. A reading alone is a dash of one step. */
export function linePath(folded: FoldedReadings, y: Height): string {
  const {count, x, first, low, high, last} = folded;
  const pen = new Pen();
  for (let i = 0; i < count; i += 1) {
    const at = x[i]!;
    if (!folded.joined[i]) pen.moveTo(at - folded.halfStep, y(first[i]!));
    pen.lineTo(at, y(first[i]!));
    if (low[i]! < high[i]!) {
      pen.lineTo(at, y(low[i]!));
      pen.lineTo(at, y(high[i]!));
      pen.lineTo(at, y(last[i]!));
    }
    if (!folded.joined[i + 1]) pen.lineTo(at + folded.halfStep, y(last[i]!));
  }
  return pen.path;
}

/** The line through the mean of each column: for a dashed line, which a solid range would swallow. */
export function meanPath(folded: FoldedReadings, y: Height): string {
  const {count, x, mean, halfStep} = folded;
  const pen = new Pen();
  for (let i = 0; i < count; i += 1) {
    const height = y(mean[i]!);
    if (!folded.joined[i]) pen.moveTo(x[i]! - halfStep, height);
    pen.lineTo(x[i]!, height);
    if (!folded.joined[i + 1]) pen.lineTo(x[i]! + halfStep, height);
  }
  return pen.path;
}

/** The surface from the greatest values down to `floor`. */
export function areaPath(folded: FoldedReadings, y: Height, floor: number): string {
  return surface(folded, (i) => y(folded.high[i]!), () => floor);
}

/** The surface between the greatest and the least of each column: what a mean leaves out. Empty where each reading is drawn itself. */
export function rangePath(folded: FoldedReadings, y: Height): string {
  return folded.halfStep < 0.5 ? surface(folded, (i) => y(folded.high[i]!), (i) => y(folded.low[i]!)) : '';
}

function surface({count, x, joined, halfStep}: FoldedReadings, upper: (i: number) => number, lower: (i: number) => number): string {
  const pen = new Pen();
  for (let start = 0, end: number; start < count; start = end) {
    end = start + 1;
    while (end < count && joined[end]) end += 1;
    pen.moveTo(x[start]! - halfStep, upper(start));
    for (let i = start; i < end; i += 1) pen.lineTo(x[i]!, upper(i));
    pen.lineTo(x[end - 1]! + halfStep, upper(end - 1));
    pen.lineTo(x[end - 1]! + halfStep, lower(end - 1));
    for (let i = end - 1; i >= start; i -= 1) pen.lineTo(x[i]!, lower(i));
    pen.lineTo(x[start]! - halfStep, lower(start));
    pen.close();
  }
  return pen.path;
}

/** Writes path data to a tenth of a pixel, leaving out points that go nowhere and those in the middle of a level stretch. */
class Pen {
  #path = '';
  #x = NaN;
  #y = NaN;
  /** A point of a level stretch that is written only when the line leaves that level. */
  #pending = NaN;

  get path(): string {
    this.#flush();
    return this.#path;
  }

  moveTo(x: number, y: number): void {
    this.#flush();
    this.#x = tenth(x);
    this.#y = tenth(y);
    this.#path += `M${this.#x} ${this.#y}`;
  }

  lineTo(x: number, y: number): void {
    const [toX, toY] = [tenth(x), tenth(y)];
    if (toY === this.#y) {
      if (toX !== this.#x) this.#pending = toX;
    } else {
      this.#flush();
      this.#path += `L${toX} ${toY}`;
      this.#y = toY;
    }
    this.#x = toX;
  }

  close(): void {
    this.#flush();
    this.#path += 'Z';
  }

  #flush(): void {
    if (this.#pending === this.#pending) this.#path += `L${this.#pending} ${this.#y}`;
    this.#pending = NaN;
  }
}

const tenth = (length: number): number => Math.round(length * 10) / 10;
