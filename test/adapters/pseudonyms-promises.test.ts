import {pseudonymAdapter} from '../../src/adapters/pseudonyms.js';
import {sampleAdapter} from '../../src/adapters/sample.js';
import {factsOf} from '../testing/facts-of.js';
import {describeKept} from '../testing/describe-kept.js';

const room = sampleAdapter({attendees: 90});
const facts = await factsOf(pseudonymAdapter(room, {freeText: true}), 'demo');

describeKept('pseudonymAdapter', () => pseudonymAdapter(room, {freeText: true}), {...facts, secrets: ['example.com']});
describeKept('pseudonymAdapter without what people wrote', () => pseudonymAdapter(room, {secret: 'salt'}), {...facts, openInteractionId: undefined, secrets: ['example.com']});
describeKept('pseudonymAdapter of an empty room', () => pseudonymAdapter(sampleAdapter({attendees: 0})), {sessionId: 'demo', emptySessionId: 'demo'});
describeKept('pseudonymAdapter of a room that runs', () => pseudonymAdapter(sampleAdapter({attendees: 30, live: 20})), {sessionId: 'demo-1', runningSessionId: 'demo'});
