import {expect} from '@open-wc/testing';
import {Formats} from '../../src/locale/index.js';

describe('a calendar day', () => {
  it('is the same day wherever the reader is', () => {
    for (const zone of ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago']) {
      const formats = new Formats('en-US', zone);
      expect(formats.day('2026-03-31')).to.equal('Mar 31');
      expect(formats.day('2026-03-31', 'long')).to.equal('March 31, 2026');
    }
  });

  it('is a dash where it is none', () => {
    expect(new Formats('en', 'UTC').day('yesterday')).to.equal('–');
  });
});
