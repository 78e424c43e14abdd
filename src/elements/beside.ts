import {css} from 'lit';

/** Space kept between a popover and what it belongs to, and the edge of the window, in CSS pixels. */
const gap = 6;

/**
 * Puts an open popover beside what it belongs to: below it, or above it where there is more room, within the window. Where the
 * browser can anchor one element to another it does that itself, also while the page scrolls; elsewhere the place is worked out here once.
 */
export function placeBeside(popover: HTMLElement, anchor: HTMLElement, canAnchor = CSS.supports('position-area', 'block-end')): void {
  if (canAnchor) return tie(popover, anchor);
  const at = anchor.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = popover;
  const {clientWidth, clientHeight} = document.documentElement;
  const start = getComputedStyle(anchor).direction === 'rtl' ? at.right - width : at.left;
  const below = at.bottom + gap + height <= clientHeight || at.top < clientHeight - at.bottom;
  const left = Math.max(gap, Math.min(start, clientWidth - width - gap));
  const top = below ? at.bottom + gap : Math.max(gap, at.top - gap - height);
  popover.style.setProperty('inset', `${top}px auto auto ${left}px`);
}

/**
 * Gives the focus back to what opened a popover that is about to close, where the focus is in it: Chromium does not, where both are
 * in a shadow root.
 */
export function giveFocusBack({currentTarget, newState}: ToggleEvent, opener: HTMLElement | null | undefined): void {
  if (newState === 'closed' && (currentTarget as HTMLElement).matches(':focus-within')) opener?.focus();
}

const anchors = new WeakMap<HTMLElement, HTMLElement>();

function tie(popover: HTMLElement, anchor: HTMLElement): void {
  const name = `--_beside-${popover.id}`;
  anchors.get(popover)?.style.removeProperty('anchor-name');
  anchors.set(popover, anchor);
  anchor.style.setProperty('anchor-name', name);
  popover.style.setProperty('position-anchor', name);
  // Firefox 153 misplaces what is anchored inside a parent that reads the other way than the page.
  popover.parentElement?.style.setProperty('direction', getComputedStyle(document.documentElement).direction);
}

/** What stands beside something, on top of the page: `<div><div class="beside" dir=… popover id=…>`, alone in its parent. */
export const besideStyles = css`
  .beside {
    inset: auto; margin: 0; padding: 12px 14px; border: 1px solid var(--_line); border-radius: 8px; background: var(--_card); color: var(--_ink);
    box-shadow: 0 4px 20px rgb(0 0 0 / 16%); inline-size: max-content; max-inline-size: min(320px, calc(100vw - 16px));
    max-block-size: min(420px, 80vh); overflow: auto; overscroll-behavior: contain;
  }
  @supports (position-area: block-end) {
    .beside {
      position-area: self-block-end span-self-inline-end; margin-block: 6px;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline; position-visibility: anchors-visible;
    }
  }
`;
