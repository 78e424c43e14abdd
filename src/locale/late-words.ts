import {addEnglish} from './index.js';
import {lateEn} from './late-en.js';

/**
 * Brings the English of what is loaded late. Called by whatever is loaded late and says such words, before it says the first: the
 * elements in their constructors, the makers of files when they begin.
 */
export function bringLateWords(): void {
  addEnglish(lateEn);
}
