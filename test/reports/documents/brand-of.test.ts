import {expect} from '@open-wc/testing';
import {brandOf} from '../../../src/reports/document-parts/brand-of.js';
import {paperOf} from '../../../src/reports/document-parts/paper-of.js';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const {signal} = new AbortController();

describe('what a host puts its mark on documents with', () => {
  const fetch = window.fetch.bind(window);
  const warn = console.warn.bind(console);
  let asked: string[] = [];
  let warnings: string[] = [];
  beforeEach(() => {
    asked = [];
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
    window.fetch = async (address) => {
      asked.push(address as string);
      return new Response(png);
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    console.warn = warn;
  });

  it('takes a picture, a colour and a line', async () => {
    const brand = await brandOf({logo: new Blob([png], {type: 'text/html'}), colour: '#0A7f5c', footer: ' School of Arts '}, signal);
    expect(brand).to.include({colour: '#0A7f5c', footer: 'School of Arts'});
    expect(brand.logo).to.include({type: 'image/png', size: png.length});
    expect(warnings).to.deep.equal([]);
  });

  it('fetches a picture of the page\'s own origin, and sends no request elsewhere', async () => {
    expect((await brandOf({logo: '/logo.png'}, signal)).logo).to.include({type: 'image/png'});
    for (const logo of ['https://elsewhere.example/logo.png', '//elsewhere.example/x', 'javascript:alert(1)', 'data:image/png;base64,AA==', 'blob:x', 'file:///etc/passwd', 'http://[']) {
      expect(await brandOf({logo}, signal), logo).to.deep.equal({});
    }
    expect(asked).to.deep.equal([new URL('/logo.png', location.href).href]);
    expect(warnings.length).to.equal(7);
  });

  it('leaves out what it cannot print, with a word to the developer', async () => {
    const made = [
      {logo: new Blob(['<svg onload=alert(1)>'], {type: 'image/png'})}, {logo: new Blob([png, new Uint8Array(1024 * 1024)])},
      {colour: 'red'}, {colour: '#fff'}, {colour: 'url(x)'}, {footer: '   '},
    ];
    for (const brand of made) expect(await brandOf(brand, signal)).to.deep.equal({});
    expect(warnings.length).to.equal(5);
    window.fetch = () => Promise.reject(new TypeError('offline'));
    expect(await brandOf({logo: '/logo.png', footer: 'x'.repeat(500)}, signal)).to.deep.equal({footer: 'x'.repeat(200)});
  });

  it('ends with the reason of the signal', async () => {
    const call = new AbortController();
    window.fetch = async () => {
      call.abort(new Error('enough'));
      throw new TypeError('aborted');
    };
    expect((await brandOf({logo: '/logo.png'}, call.signal).catch((error: unknown) => error) as Error).message).to.equal('enough');
  });
});

describe('the paper of a document', () => {
  it('is Letter where that is in the printer, else A4', () => {
    for (const locale of ['en', 'en-US', 'en-CA', 'fr-CA', 'es-MX', 'fil', 'en-PH', 'es-CO', 'es-CL']) expect(paperOf(locale), locale).to.equal('letter');
    for (const locale of ['en-GB', 'he', 'de', 'fr', 'es', 'pt-BR', 'ar', 'ja', 'zh-Hant', 'en-XA']) expect(paperOf(locale), locale).to.equal('a4');
  });
});
