import type {KnownCapabilities, PortMethod} from '../model/index.js';
import type {AdapterFacts} from './adapter-facts.js';
import type {Subject} from './subject.js';

/** One thing that every adapter promises, and how to find out whether it keeps it. */
export interface AdapterPromise {
  /** What is asked, a slash, and the promise in a word or three: `getAttendees/pages-of-7`. Never changes. */
  readonly id: string;
  /** The promise as a sentence, for whoever writes the adapter. */
  readonly says: string;
  /** Without one of these methods there is nothing to promise. */
  readonly needs: readonly PortMethod[];
  /** Without these facts the promise cannot be checked. */
  readonly knowing?: readonly (keyof AdapterFacts)[];
  /** Whether an adapter with such capabilities promises this; default: yes. */
  readonly where?: (capabilities: KnownCapabilities) => boolean;
  /** How the promise is broken: a sentence for each breach, none where it is kept. */
  readonly breaches: (subject: Subject) => AsyncIterable<string>;
}

/** The heading that a promise stands under. */
export const headingOf = ({id}: AdapterPromise): string => id.slice(0, id.indexOf('/'));
