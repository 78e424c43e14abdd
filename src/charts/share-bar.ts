import {css, nothing, svg, type SVGTemplateResult} from 'lit';

/** One part of a bar: where it starts and how long it is, 0–1 of the bar's length from the side where reading starts. */
export interface BarPart {
  readonly start: number;
  readonly length: number;
}

/** Lays the parts of a whole end to end. What would pass the whole is cut off; a whole of nothing has no parts. */
export function layoutShareBar(parts: readonly number[], whole: number): readonly BarPart[] {
  if (!(whole > 0)) return [];
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end = Math.min(1, start + Math.max(0, part) / whole);
    return {start, length: end - start};
  });
}

/**
 * Draws a layout as wide as its place. `label` is the sentence a screen reader says; without one the text beside the bar says
 * it all and the bar is for the eye. Parts take their colours from `--_part-1`, `--_part-2` …
 */
export function shareBar(parts: readonly BarPart[], label?: string): SVGTemplateResult {
  return svg`<svg class="share-bar" role=${label ? 'img' : nothing} aria-label=${label ?? nothing} aria-hidden=${label ? nothing : 'true'}>
    ${parts.map(({start, length}, index) => length > 0 ? svg`
      <rect class="part part-${index + 1}" x=${percent(start)} width=${percent(length)} height="100%"></rect>
      ${start > 0 ? svg`<rect class="gap" x=${percent(start)} width="2" height="100%"></rect>` : nothing}` : nothing)}
  </svg>`;
}

/** What the drawing looks like. In right-to-left text it grows from the right. */
export const shareBarStyles = css`
  .share-bar { display: block; inline-size: 100%; block-size: var(--_bar, 4px); border-radius: 99px; background: var(--_away); }
  .share-bar:dir(rtl) { transform: scaleX(-1); }
  .gap { fill: var(--_card); }
  .part-1 { fill: var(--_part-1, var(--_viewers)); }
  .part-2 { fill: var(--_part-2, var(--_viewers)); }
  .part-3 { fill: var(--_part-3, var(--_viewers)); }
  @media (forced-colors: active) {
    .share-bar { border: 1px solid CanvasText; background: Canvas; block-size: calc(var(--_bar, 4px) + 2px); }
    .part { fill: CanvasText; }
    .gap { fill: Canvas; }
    .part-2 { fill: Highlight; }
    .part-3 { fill: GrayText; }
  }
`;

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`;
