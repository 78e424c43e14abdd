import {css, svg} from 'lit';

/** Signs on buttons, in the colour of their text. They are for the eye alone: the button carries the words. */
const icon = (path: string, turns = false) => svg`<svg class=${turns ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;

/** Those that point along the line of reading turn round with it. */
export const icons = {
  next: icon('M6 3.5 10.5 8 6 12.5', true),
  previous: icon('M10 3.5 5.5 8 10 12.5', true),
  last: icon('M4.5 3.5 9 8 4.5 12.5M11.5 3.5v9', true),
  first: icon('M11.5 3.5 7 8 11.5 12.5M4.5 3.5v9', true),
  down: icon('M3.5 6 8 10.5 12.5 6'),
  up: icon('M3.5 10 8 5.5 12.5 10'),
  search: icon('M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3 13.5 13.5'),
  clear: icon('M4 4l8 8M12 4l-8 8'),
  download: icon('M8 2.5v7.5M4.5 6.8 8 10.3 11.5 6.8M3 13.5h10'),
  columns: icon('M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9'),
};

export const iconStyles = css`
  .icon {
    flex: none; inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.6;
    stroke-linecap: round; stroke-linejoin: round;
  }
  [dir='rtl'] .turns { transform: scaleX(-1); }
`;
