import {expect} from '@open-wc/testing';
import {directionOf, lineText, paperText, visualOrder} from '../../../src/reports/pdf/scripts.js';

const seen = (text: string, direction: 'ltr' | 'rtl') => visualOrder(text, direction).map(({cluster}) => cluster).join('');

describe('scripts', () => {
  it('have letters in the order in which the eye meets them', () => {
    expect(seen('Ada שלום', 'ltr')).to.equal('Ada םולש');
    expect(seen('Ada שלום', 'rtl')).to.equal('םולש Ada');
    expect(seen('שלום 12 Ada', 'rtl')).to.equal('Ada 12 םולש');
    expect(seen('Ada', 'rtl')).to.equal('Ada');
  });

  it('have the direction of the first letter that is not somebody\'s name', () => {
    expect(directionOf('Ada שלום')).to.equal('ltr');
    expect(directionOf('12 שלום Ada')).to.equal('rtl');
    expect(directionOf('\u2068שלום\u2069 came')).to.equal('ltr');
    expect(directionOf('')).to.equal('ltr');
  });

  it('come on paper without what is not seen', () => {
    expect(paperText('Ada\u202e \u2066By\u2069\u200bron\ufeff\0')).to.equal('Ada Byron');
    expect(paperText('a\ud800b')).to.equal('a\ufffdb');
    expect(paperText('one\r\ntwo\u2028three')).to.equal('one\ntwo\nthree');
    expect(lineText(' one\n\t two\u3000three ')).to.equal('one two three');
    expect(lineText('10:00\u202fAM')).to.equal('10:00\u00a0AM');
    expect(lineText('e\u0301')).to.equal('é');
  });
});
