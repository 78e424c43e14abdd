import type {Ink} from '../document.js';
import {num} from './syntax.js';

/** Parts of red, green and blue, 0–1. */
type Colour = readonly [red: number, green: number, blue: number];

/** Chosen so that what must be told apart differs in lightness too: the paper may be black and white. */
const colours: Readonly<Record<Exclude<Ink, 'accent'>, string>> = {
  'ink': '1b2030', 'quiet': '555d6e', 'line': 'c6cbd6', 'paper': 'ffffff', 'viewers': '1d4f9c', 'viewers-area': 'dfe8f6', 'rate': 'b4570a', 'rate-area': 'fbe7d3',
  'away': 'eceef2', 'level-1': 'd3ddee', 'level-2': 'aabfe2', 'level-3': '7697cd', 'level-4': '416cb4', 'level-5': '15407f',
};
const usualAccent = '1d4f9c';

/** Behind every other row, and behind heads. */
export const shades = {stripe: '0.965 0.97 0.98 rg\n', head: '0.91 0.925 0.95 rg\n'} as const;

/** The operators that set a colour for what is filled, or drawn as a line. */
export class Inks {
  readonly #colours: Readonly<Record<Ink, string>>;

  /** `accent`: `#rrggbb`; anything else is as without. */
  constructor(accent: string | undefined) {
    const own = /^#([\da-f]{6})$/i.exec(accent ?? '')?.[1];
    const all = {...colours, accent: own ?? usualAccent};
    this.#colours = Object.fromEntries(Object.entries(all).map(([ink, colour]) => [ink, parts(colour).map(num).join(' ')])) as Record<Ink, string>;
  }

  fill(ink: Ink): string { return `${this.#colours[ink]} rg\n`; }

  stroke(ink: Ink): string { return `${this.#colours[ink]} RG\n`; }
}

function parts(colour: string): Colour {
  const value = Number.parseInt(colour, 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
