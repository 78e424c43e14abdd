import {sampleAdapter} from '../../src/adapters/sample.js';
import {saveSnapshot, snapshotAdapter, type SaveSnapshotOptions} from '../../src/adapters/snapshot.js';
import {factsOf} from '../testing/facts-of.js';
import {describeKept} from '../testing/describe-kept.js';

const saved = async (attendees: number, options: SaveSnapshotOptions) =>
  snapshotAdapter((await saveSnapshot(sampleAdapter({attendees}), {sessionId: 'demo'}, options)).file);
const [named, hidden, alone, empty] = await Promise.all([saved(90, {people: 'names'}), saved(90, {freeText: true}), saved(90, {people: 'none'}), saved(0, {people: 'names'})]);

describeKept('snapshotAdapter, with names', () => named, {...await factsOf(named, 'demo'), searchFor: 'ada'});
describeKept('snapshotAdapter, with pseudonyms', () => hidden, await factsOf(hidden, 'demo'));
describeKept('snapshotAdapter, without people', () => alone, {sessionId: 'demo'});
describeKept('snapshotAdapter, of an empty room', () => empty, {sessionId: 'demo', emptySessionId: 'demo'});
