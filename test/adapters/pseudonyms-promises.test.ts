import {pseudonymAdapter} from '../../src/adapters/pseudonyms.js';
import {sampleAdapter} from '../../src/adapters/sample.js';
import {describeAdapter} from '../../src/testing/index.js';
import {factsOf} from '../testing/facts-of.js';

const room = sampleAdapter({attendees: 90});
const facts = await factsOf(pseudonymAdapter(room, {freeText: true}), 'demo');

describeAdapter('pseudonymAdapter', () => pseudonymAdapter(room, {freeText: true}), {...facts, secrets: ['example.com']});
describeAdapter('pseudonymAdapter without what people wrote', () => pseudonymAdapter(room, {secret: 'salt'}), {...facts, openInteractionId: undefined, secrets: ['example.com']});
describeAdapter('pseudonymAdapter of an empty room', () => pseudonymAdapter(sampleAdapter({attendees: 0})), {sessionId: 'demo', emptySessionId: 'demo'});
describeAdapter('pseudonymAdapter of a room that runs', () => pseudonymAdapter(sampleAdapter({attendees: 30, live: 20})), {sessionId: 'demo-1', runningSessionId: 'demo'});
