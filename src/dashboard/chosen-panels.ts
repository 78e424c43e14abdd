import {warnOnce} from '../elements/warn-once.js';
import {panels, type PanelEntry} from '../panels/index.js';

/**
 * Panels by their short names with spaces between, in that order: `attendees overview`. All of them where nothing is chosen, or
 * nothing that is known; none for an empty text, for a page of the host's own panels.
 */
export function chosenPanels(names: string | undefined): readonly PanelEntry[] {
  if (names === undefined) return panels;
  const wanted = names.split(/[\s,]+/).filter(Boolean);
  const chosen = wanted.flatMap((name) => {
    const found = panels.filter(({tag}) => tag === `room-${name}` || tag === name);
    if (found.length === 0) warnOnce(`<room-analytics> knows no panel "${name.slice(0, 40)}"`);
    return found;
  });
  return wanted.length > 0 && chosen.length === 0 ? panels : chosen;
}
