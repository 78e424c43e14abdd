import type {Fault} from '../model/index.js';
import {warnOnce} from './warn-once.js';

/** Tells the developer of a field that was not as promised, without its value. */
export function warnOfFault({method, path, expected}: Fault): void {
  warnOnce(`the adapter answered ${method} with a ${path} that is not ${expected}; what is wrong of it is left out`);
}
