import {expect} from '@open-wc/testing';
import {directionOf, Formats, loadWords, shippedLocales, Words, type Message} from '../../src/locale/index.js';
import {lateEn} from '../../src/locale/late-en.js';
import {en as earlyEn} from '../../src/locale/locales/en.js';
import he from '../../src/locale/locales/he.js';
import pseudo from '../../src/locale/locales/pseudo.js';

const en = {...earlyEn, ...lateEn};

const places = (message: Message): string[] => {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{[a-zA-Z]+\}/g) ?? []))].sort();
};

for (const {locale, words} of [he, pseudo]) {
  describe(`the words of ${locale}`, () => {
    it('are there for every key of English, and for no other', () => {
      expect(Object.keys(words).sort()).to.deep.equal(Object.keys(en).sort());
    });

    it('have the places of English', () => {
      for (const [key, message] of Object.entries<Message>(en)) {
        const theirs = words[key as keyof typeof en];
        // A form for one or two may say the number in words.
        for (const place of places(theirs)) expect(places(message), key).to.include(place);
        const other = typeof theirs === 'string' ? theirs : theirs.other;
        for (const place of places(message)) expect(other, key).to.include(place);
      }
    });

    it('have every plural form that the language needs', () => {
      const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries<Message>(words)) {
        if (typeof message === 'string') continue;
        const missing = needed.filter((form) => form !== 'many' && !Object.hasOwn(message, form));
        expect(missing, key).to.deep.equal([]);
      }
    });
  });
}

describe('a reader', () => {
  it('gets the shipped languages, and English where there is none', async () => {
    for (const locale of shippedLocales) expect((await loadWords(locale, 'UTC')).language).to.equal(locale);
    expect((await loadWords('is', 'UTC')).language).to.equal('en');
    expect((await loadWords('he-IL', 'UTC')).language).to.equal('he');
  });

  it('reads from right to left where the language does', () => {
    expect(['he', 'ar-EG', 'fa', 'az-Arab', 'ur-Latn', 'en', 'ja'].map(directionOf)).to.deep.equal(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
  });

  it('sees a place without a value as it is written', () => {
    expect(new Words({locale: 'en', words: en}, 'en', 'UTC').say('state.loading')).to.equal('Loading {subject}…');
  });

  it('is never shown a name of Object.prototype as a word', () => {
    const words = new Words({locale: 'en', words: en}, 'en', 'UTC');
    expect(words.find('constructor')).to.equal(undefined);
    expect(words.role('__proto__')).to.equal('__proto__');
    expect(words.say('error.not-found', {asked: '{subject}', constructor: 'no'})).to.equal('There is no such session: {subject}.');
  });
});

describe('figures', () => {
  const formats = new Formats('en-US', 'Asia/Jerusalem');

  it('are a dash where they are not known', () => {
    const {unknown} = formats;
    expect([formats.number(undefined), formats.number(NaN), formats.percent(NaN), formats.minutes(undefined), formats.duration(Infinity),
      formats.stopwatch(undefined), formats.clock(new Date(NaN)), formats.date(undefined)]).to.deep.equal(Array(8).fill(unknown));
  });

  it('never round some down to none, nor almost all up to all', () => {
    expect([0, 0.0001, 0.004, 0.005, 0.5, 0.994, 0.9999, 1].map((rate) => formats.percent(rate)))
      .to.deep.equal(['0%', '0.1%', '0.4%', '1%', '50%', '99%', '99.9%', '100%']);
    expect([0, 3, 20, 60, 2640].map((seconds) => formats.minutes(seconds))).to.deep.equal(['0', '< 0.1', '0.3', '1', '44']);
  });

  it('are written the way of the language', () => {
    expect(new Formats('de', 'UTC').number(44201)).to.equal('44.201');
    expect(new Formats('fr', 'UTC').number(4074.2)).to.equal('4\u202f074,2');
    expect(formats.country('us')).to.equal('United States');
    expect(formats.country('usa')).to.equal('usa');
  });

  it('tell lengths like a stopwatch and in words', () => {
    expect([0, 117, 3600, 107_999].map((seconds) => formats.stopwatch(seconds))).to.deep.equal(['00:00', '01:57', '1:00:00', '29:59:59']);
    expect([12, 2329, 3780, 3599.6, 3821, 7199].map((seconds) => formats.duration(seconds))).to.deep.equal(['12 sec', '38 min 49 sec', '1 hr 3 min', '1 hr', '1 hr 4 min', '2 hr']);
  });

  it('are times of the zone, and name it', () => {
    const at = new Date('2026-03-31T08:05:00Z');
    expect(formats.clock(at)).to.equal('11:05');
    expect(formats.date(at)).to.equal('March 31, 2026');
    expect(formats.zone(at)).to.equal('GMT+3');
  });
});
