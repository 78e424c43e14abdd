import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {mostIds, readIds} from '../../src/reports/id-list.js';

const read = (text: string) => readIds(text).ids;

describe('a list of ids', () => {
  it('is read however it was pasted', () => {
    for (const text of ['1_a,1_b', '1_a\n1_b', '1_a\r\n1_b\r\n', '1_a;1_b;', '1_a\t1_b', ' 1_a ,\n , 1_b ', '"1_a","1_b"', '\'1_a\', \'1_b\'', '"1_a"\n"1_b"', '\ufeff1_a,\u200b1_b\u200e', '1_a,1_b,1_a']) {
      expect(read(text), JSON.stringify(text)).to.deep.equal(['1_a', '1_b']);
    }
  });

  it('holds ids as they are', () => {
    expect(read('room 7, =1+1, a"b, __proto__, constructor')).to.deep.equal(['room 7', '=1+1', 'a"b', '__proto__', 'constructor']);
    expect(read('"a,b","say ""x"""')).to.deep.equal(['a,b', 'say "x"']);
    expect(read('<img src=x onerror=alert(1)>')).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(read('"unclosed, b')).to.deep.equal(['"unclosed', 'b']);
    expect(read('Ünï-日本, 👩‍👩‍👧')).to.deep.equal(['Ünï-日本', '👩‍👩‍👧']);
  });

  it('is empty where there are none', () => {
    for (const text of ['', '  \n ', ',;\t,', '"",\'\'', '\u200b']) expect(read(text), JSON.stringify(text)).to.deep.equal([]);
  });

  it('stops in time at too many', () => {
    const many = Array.from({length: mostIds}, (_, index) => `id${index}`);
    expect(readIds([...many, ...many].join('\n'))).to.deep.equal({ids: many, isTooLong: false});
    expect(readIds([...many, 'one more'].join())).to.deep.equal({ids: many, isTooLong: true});
    expect(readIds(','.repeat(3_000_000)).isTooLong).to.equal(true);
  });

  it('takes a hostile paste in no time', () => {
    const started = performance.now();
    for (const unit of ['"', '""', '"a""b,', '"a,', '\' ', '\u200b', ' ', '\n', '"" ', '",']) for (const text of [unit.repeat(200_000), `a${unit.repeat(200_000)}a`]) readIds(text);
    expect(performance.now() - started).to.be.below(2000);
  });

  it('is, quoted by any spreadsheet, the ids that were there', () => {
    const id = fc.string({unit: 'grapheme'}).filter((text) => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '') === text && text !== '' && !/^(['"]).*\1$/s.test(text));
    fc.assert(fc.property(fc.uniqueArray(id, {maxLength: 20}), fc.constantFrom(',', ';', '\t', '\n', '\r\n'), (ids, separator) => {
      expect(read(ids.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))).to.deep.equal(ids);
    }), {seed: 7});
  });
});
