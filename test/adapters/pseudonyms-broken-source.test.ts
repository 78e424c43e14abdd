import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {pseudonymAdapter} from '../../src/adapters/pseudonyms.js';
import {AdapterError, portOf, type AnalyticsAdapter, type AskMethod} from '../../src/model/index.js';
import {goneWrong, nonsense, sprung} from '../model/nonsense.js';
import {soundAnswers} from '../model/sound-answers.js';
import {prototypes} from '../model/prototypes.js';

const methods = (Object.keys(soundAnswers) as AskMethod[]).filter((method) => method !== 'requestEmailExport' && method !== 'getEmailAddress');
const query = {sessionId: 's1', page: 1, pageSize: 10, attendeeIds: ['a1'], interactionId: 'i1', sort: {by: 'name', direction: 'ascending'}};
const cases = fc.constantFrom(...methods).chain((method) =>
  fc.tuple(fc.constant(method), fc.oneof({weight: 9, arbitrary: goneWrong(soundAnswers[method])}, {weight: 1, arbitrary: nonsense})));
/** Of the sound answers: what could tell who somebody is. */
const real = /Ada Byron|ada@example\.com|"a[123]"/;

describe('pseudonymAdapter, whatever its source says', function () {
  this.timeout(240_000);

  it('10,000 spoilt answers are mended or refused, name nobody, and change no prototype', async () => {
    const before = prototypes();
    const seen = {answered: 0, refused: 0};
    expect(JSON.stringify(soundAnswers.getAttendees)).to.match(real);
    for (const [method, wrong] of fc.sample(cases, {numRuns: 10_000, seed: 33})) {
      const source = {name: 'spoilt', [method]: async () => Promise.resolve(sprung(wrong))} as AnalyticsAdapter;
      const port = portOf(pseudonymAdapter(source, {freeText: true}));
      try {
        const answer: unknown = await port.ask(method, query);
        seen.answered += 1;
        const told = JSON.stringify(answer instanceof Map ? [...answer.keys()] : answer, (_key, member: unknown) => ArrayBuffer.isView(member) ? undefined : member);
        if (real.test(told)) expect.fail(`${method} tells ${told.slice(0, 300)}`);
      } catch (thrown) {
        expect(thrown, method).to.be.instanceOf(AdapterError);
        seen.refused += 1;
      }
    }
    expect(seen.answered, 'not all of them are refused').to.be.above(2000);
    expect(seen.refused, 'not all of them are mended').to.be.above(1000);
    expect(prototypes()).to.equal(before);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});
