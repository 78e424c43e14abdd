import {expect} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {AnalyticsAdapter} from '../../src/model/index.js';
import {all, find, panelNames, panelOf, saidBy, standing, textOf, wholePage} from './whole-page.js';

const source = sampleAdapter({attendees: 1200, minutes: 60, live: false}) as Required<AnalyticsAdapter>;

/** Words that the browser itself puts into times, lengths and lists. */
const ofBrowser = ['at', 'and', 'hr', 'min', 'sec', 'AM', 'PM', 'GMT', ...(['long', 'short'] as const).flatMap((month) =>
  Array.from({length: 12}, (_, index) => new Date(Date.UTC(2026, index, 15)).toLocaleDateString('en', {month, timeZone: 'UTC'})))];

/** The names that it has for countries. */
const countriesOf = (codes: readonly string[]) => codes.map((code) => new Intl.DisplayNames('en', {type: 'region'}).of(code)!);

/** Every text of an answer, as deep as it lies. */
function textsIn(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  if (typeof answer !== 'object' || answer === null || ArrayBuffer.isView(answer) || answer instanceof Date) return [];
  return [...answer instanceof Map ? answer.values() : Object.values(answer)].flatMap(textsIn);
}

describe('a page in another language', () => {
  // Its letters are such as English has not: a text that nobody could translate shows at once.
  it('has every text from its language, and none from elsewhere', async () => {
    const query = {sessionId: 'demo'};
    const told = [
      await source.getSessions({}), await source.getRoom({roomId: '961'}), await source.getAttendees({...query, page: 1, pageSize: 25, sort: {by: 'viewedSeconds', direction: 'descending'}}),
      await source.getInteractions(query), await source.getRecordings(query), await source.getRecordingViewers({...query, page: 1, pageSize: 10}), await source.getTimeline(query),
    ].flatMap(textsIn);
    const codes = (await source.getCountries(query)).rows.flatMap(({key}) => key && /^[A-Z]{2}$/.test(key) ? [key] : []);
    const page = await wholePage(source, {locale: 'en-XA', sessionId: 'demo'});
    for (const name of panelNames) find(panelOf(page, name), '.view-details')?.click();
    all(panelOf(page, 'attendees'), '.disclose')[0]!.click();
    await standing(page);
    const known = [...told, ...countriesOf(codes), 'Asia/Jerusalem'].map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /[a-z]/i.test(text)).sort((one, other) => other.length - one.length);
    const ours = saidBy(page).map((text) => known.reduce((rest, one) => rest.replaceAll(one, ''), text));
    expect(ours.length).to.be.above(200);
    const words = ours.flatMap((text) => text.match(/[a-z]{2,}/gi) ?? []).filter((word) => !ofBrowser.includes(word));
    expect([...new Set(words)]).to.deep.equal([]);
  });

  it('writes numbers and dates as its readers do, and calls itself what its words are', async () => {
    const page = await wholePage(source, {locale: 'he', sessionId: 'demo', panels: 'overview'});
    const {uniqueViewers} = await source.getOverview({sessionId: 'demo'});
    expect(textOf(find(panelOf(page, 'overview'), '.card.viewers .figure'))).to.equal(uniqueViewers!.all!.toLocaleString('he'));
    expect(textOf(find(page, '.session'))).to.include(new Date('2026-03-31T08:05:00Z').toLocaleDateString('he', {dateStyle: 'long', timeZone: 'Asia/Jerusalem'}));
    expect([find(page, '.root')!.lang, find(page, '.root')!.dir]).to.deep.equal(['he', 'rtl']);
  });

  it('that there are no words of is English, and does not call itself otherwise', async () => {
    const page = await wholePage(source, {locale: 'fr', sessionId: 'demo', panels: 'overview'});
    expect([find(page, '.root')!.lang, find(panelOf(page, 'overview'), 'section')!.lang]).to.deep.equal(['en', 'en']);
    expect(textOf(find(panelOf(page, 'overview'), '.card.viewers .figure'))).to.match(/^1\s\d{3}$/u);
  });
});
