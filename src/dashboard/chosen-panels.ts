import {warnOnce} from '../elements/warn-once.js';
import {panels, type PanelEntry} from '../panels/index.js';

/** Panels by their short names with spaces between, in that order: `attendees overview`. All of them where nothing is chosen. */
export function chosenPanels(names: string | undefined): readonly PanelEntry[] {
  if (names === undefined) return panels;
  return names.split(/[\s,]+/).filter(Boolean).flatMap((name) => {
    const found = panels.filter(({tag}) => tag === `room-${name}` || tag === name);
    if (found.length === 0) warnOnce(`<room-analytics> knows no panel "${name.slice(0, 40)}"`);
    return found;
  });
}
