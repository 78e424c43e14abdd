import {expect} from '@open-wc/testing';
import {adapterPromises} from '../../src/testing/promises/index.js';
import {kitRun} from './kit-run.js';
import {ADDED} from './mutations/closing.js';
import {mutations} from './mutations/index.js';
import {soundAdapter, soundFacts} from './sound-adapter.js';

describe('the kit, of an adapter that is sound but for one thing', () => {
  afterEach(() => Reflect.deleteProperty(Array.prototype, ADDED));

  for (const {does, breaks, after = [], spoil} of mutations) {
    it(`${breaks.join(', ')}: finds that it ${does}`, async () => {
      const {broken} = await kitRun(() => spoil(soundAdapter()), soundFacts, [...after, ...breaks]);
      for (const id of breaks) {
        expect(broken.has(id), `${id} is broken`).to.equal(true);
        // In the words of the promise, not by an accident on the way.
        expect(broken.get(id)).to.match(/^Error: Broken: /);
      }
    });
  }

  it('has a promise that can fail for each that it makes', () => {
    expect(mutations.filter(({breaks}) => breaks.length === 0)).to.deep.equal([]);
    const broken = new Set(mutations.flatMap(({breaks}) => breaks));
    expect(adapterPromises.map(({id}) => id).filter((id) => !broken.has(id))).to.deep.equal([]);
    expect([...broken].filter((id) => !adapterPromises.some((promise) => promise.id === id))).to.deep.equal([]);
  });
});
