import type {Interaction} from '../../model/index.js';

/**
 * `R-` is a question to be answered in one's own words; all the others (`YN`, `YNA`, `TF`, `A-2` to `A-5`, `CUSTOM`) are polls with
 * options. Up to 2.2 there is no type in the file, and no question to be answered in one's own words.
 */
export function interactionKind(pollType: unknown): Interaction['kind'] {
  return typeof pollType === 'string' && pollType.startsWith('R-') ? 'open' : 'poll';
}
