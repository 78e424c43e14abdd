/** For authors of adapters: the tests that say when an adapter is done. */
export {describeAdapter} from './describe-adapter.js';
export type {AdapterFacts} from './adapter-facts.js';
export type {Runner} from './runner.js';
