import {expect} from '@open-wc/testing';
import {eventsAdapter} from '../../../src/adapters/events.js';
import {readBigBlueButtonEvents} from '../../../src/adapters/bigbluebutton-events.js';
import type {AnalyticsAdapter} from '../../../src/model/index.js';
import {sampleFile} from '../../adapters/bigbluebutton/sample-file.js';
import {cells, facts, press, seen, shown, one} from './small-quiz.js';

/** Counted apart from us (docs/numbers-of-the-class.md): five polls without a question, who said Yes and who said No. */
const counted = [[6, 0], [6, 0], [7, 0], [8, 0], [0, 6]] as const;

describe('the five polls of a real class', () => {
  let adapter: AnalyticsAdapter | undefined;
  before(async function () {
    const file = await sampleFile('bigbluebutton/class-2019-events.xml');
    if (!file) this.skip();
    adapter = eventsAdapter(await readBigBlueButtonEvents(file));
  });

  it('are called by number and time, since the file has no questions, and opened one by one show what was counted', async () => {
    const el = await shown(adapter!, {sessionId: undefined, timeZone: 'UTC'});
    expect(cells(el).map(([title, type, , participants]) => [title?.replace(/, \d\d:\d\d$/, ''), type, participants]))
      .to.deep.equal(counted.map(([yes, no], index) => [`Poll ${index + 1}`, 'Poll', String(yes + no)]));
    expect(cells(el).every(([title, , time]) => title?.endsWith(`, ${time}`))).to.equal(true);
    for (const [index, [yes, no]] of counted.entries()) {
      await press(el, '.pick', index);
      expect(facts(el)[2]).to.equal(`${yes + no} unique participants`);
      expect(cells(el)).to.deep.equal([['Yes', String(yes), yes > 0 ? '100%' : '0%'], ['No', String(no), no > 0 ? '100%' : '0%']]);
      expect(seen(one(el, '#question')).startsWith(`Poll ${index + 1}, `)).to.equal(true);
      await press(el, '.crumbs button');
    }
  });
});
