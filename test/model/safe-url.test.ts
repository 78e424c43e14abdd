import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {safeUrl} from '../../src/model/index.js';

const page = 'https://canvas.example/courses/1?token=x';

describe('An address from outside', () => {
  for (const [text, url] of [
    ['https://video.example/watch?v=1#t=5', 'https://video.example/watch?v=1#t=5'],
    ['//video.example/a', 'https://video.example/a'],
    ['/recordings/5', 'https://canvas.example/recordings/5'],
    ['http://canvas.example/a', 'http://canvas.example/a'],
    ['http://localhost:8000/a', 'http://localhost:8000/a'],
    ['http://127.0.0.1/a', 'http://127.0.0.1/a'],
    ['HTTPS:\\\\video.example\\a', 'https://video.example/a'],
  ] as const) it(`may be ${text}`, () => { expect(safeUrl(text, page)).to.equal(url); });

  for (const text of [
    'javascript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', 'blob:https://canvas.example/1',
    'file:///etc/passwd', 'ftp://video.example/', 'http://video.example/', 'http://canvas.example:81/', 'http://localhost.evil.example/',
    'https://ada:secret@video.example/', 'https://ada@video.example/', 'https://', 'http://[', `https://video.example/${'x'.repeat(9_000)}`,
  ]) it(`is not followed where it is ${text.slice(0, 40)}`, () => { expect(safeUrl(text, page)).to.equal(undefined); });

  it('stands alone where there is no page', () => {
    expect(safeUrl('/a', 'about:blank')).to.equal(undefined);
    expect(safeUrl('https://video.example/a', 'nonsense')).to.equal('https://video.example/a');
  });

  it('comes out safe, whatever goes in', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((text) => `javascript:${text}`), fc.string().map((text) => `https:${text}`)), (text) => {
      const url = safeUrl(text, page);
      if (url === undefined) return;
      const {protocol, username, password, host} = new URL(url);
      expect(username + password).to.equal('');
      expect(protocol === 'https:' || host === 'canvas.example').to.equal(true);
    }));
  });
});
