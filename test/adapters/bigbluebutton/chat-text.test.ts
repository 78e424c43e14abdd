import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {chatText} from '../../../src/adapters/bigbluebutton/chat-text.js';

describe('chatText', () => {
  for (const [written, said] of [
    ['Buenos días', 'Buenos días'],
    ['a&#39;s &quot;b&quot; &lt;i&gt;', 'a\'s "b" <i>'],
    ['&amp;lt;', '&lt;'],
    ['<a href="event:http://x.example" target="_blank"><u>http://x.example</u></a>', 'http://x.example'],
    ['one<br>two<br/>three<BR />four', 'one\ntwo\nthree\nfour'],
    ['one\n\rtwo\r\nthree', 'one\ntwo\nthree'],
    ['<b>x</b> <blink>y</blink>', 'x <blink>y</blink>'],
    ['&#x1F600; &#128512; &nbsp;', '😀 😀 \u00a0'],
    ['&#0; &#x110000; &#9999999; &copy; &', '&#0; &#x110000; &#9999999; &copy; &'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
  ] as const) {
    it(`makes ${JSON.stringify(said)} of ${JSON.stringify(written)}`, () => {
      expect(chatText(written)).to.equal(said);
    });
  }

  it('gives back what was typed, as the clients escaped it', () => {
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(fc.property(fc.string({unit: 'grapheme'}).filter((text) => !text.includes('\r')), (typed) => {
      expect(chatText(escape(typed))).to.equal(typed);
    }));
  });

  it('does not slow down over a hundred thousand brackets', () => {
    const begun = performance.now();
    chatText('<a'.repeat(100_000));
    chatText(`<a ${'x'.repeat(200_000)}`);
    expect(performance.now() - begun).to.be.lessThan(500);
  });
});
