import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {RoomInteractions} from '../../../src/panels/interactions/room-interactions.js';
import {all, cells, minutesIn, one, openQuestion, question, rating, seen, settled, shown, SmallQuiz, spoken} from './small-quiz.js';

const focused = (el: RoomInteractions) => el.shadowRoot?.activeElement as HTMLElement | null;

async function press(el: RoomInteractions, key: string): Promise<void> {
  await sendKeys({press: key});
  await settled(el);
}

/** Tabs until something is reached, as somebody does who sees no mouse. */
async function tabTo(el: RoomInteractions, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await press(el, 'Tab');
    if (focused(el)?.matches(selector)) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}

describe('the interactions by keyboard alone', () => {
  it('are sorted, paged, opened, read and left', async () => {
    const more = Array.from({length: 12}, (_, index) => question({id: `q${index}`, question: `Question ${index}`, askedAt: minutesIn(index)}));
    const el = await shown(new SmallQuiz([...more, rating, openQuestion]));

    await tabTo(el, 'th .sort');
    expect(seen(focused(el))).to.equal('Question');
    await tabTo(el, '.number .sort');
    await press(el, 'Enter');
    expect(spoken(el)).to.equal('Sorted by Unique participants, most first');
    expect(seen(focused(el)), 'the focus stays').to.equal('Unique participants');

    await press(el, 'Tab');
    await press(el, 'Enter');
    expect(one(el, '#definition-interactionParticipants').matches(':popover-open')).to.equal(true);
    await press(el, 'Escape');
    expect(one(el, '#definition-interactionParticipants').matches(':popover-open')).to.equal(false);

    await press(el, 'Tab');
    expect(seen(focused(el))).to.equal(rating.question);
    await press(el, 'Enter');
    expect(focused(el), 'the question takes the focus').to.equal(one(el, '#question'));
    expect(cells(el)[0]).to.deep.equal(['★★★★★ 5', '428', '50%']);
    await tabTo(el, 'th .sort');
    await press(el, 'Enter');
    expect(spoken(el)).to.equal('Answers from the lowest to the highest');
    expect(cells(el)[0]?.[0]).to.equal('★☆☆☆☆ 1');

    await sendKeys({down: 'Shift'});
    for (let presses = 0; presses < 10 && !focused(el)?.matches('.crumbs button'); presses += 1) await press(el, 'Tab');
    await sendKeys({up: 'Shift'});
    await press(el, 'Enter');
    expect(seen(focused(el)), 'and gives it back to the row').to.equal(rating.question);

    await tabTo(el, '.pager [aria-label="Next page"]');
    await press(el, 'Enter');
    expect(spoken(el)).to.equal('11–14 of 14');
    const last = all(el, '.pick').at(-1);
    last?.focus();
    await press(el, 'Enter');
    expect(seen(focused(el))).to.equal(openQuestion.question);
    await tabTo(el, 'input[type=search]');
    await sendKeys({type: 'captions'});
    await press(el, 'Enter');
    expect(spoken(el)).to.equal('1 answer matches “captions”');
    expect(focused(el)?.matches('input[type=search]'), 'the focus stays').to.equal(true);
  });
});
