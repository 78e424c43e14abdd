import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {RoomAttendees} from '../../../src/panels/attendees/room-attendees.js';
import {names, one, people, seen, settled, shown, SmallRoom, spoken} from './small-room.js';

const focused = (el: RoomAttendees) => el.shadowRoot?.activeElement as HTMLElement | null;

async function press(el: RoomAttendees, key: string): Promise<void> {
  await sendKeys({press: key});
  await settled(el);
}

/** Tabs until something is reached, as somebody does who sees no mouse. */
async function tabTo(el: RoomAttendees, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await press(el, 'Tab');
    if (focused(el)?.matches(selector)) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}

describe('the attendees by keyboard alone', () => {
  it('are searched, sorted, opened, read and paged', async () => {
    const el = await shown(new SmallRoom(people(120).map((person) => ({...person, company: 'Analytical Engines'}))));

    await tabTo(el, 'input[type=search]');
    await sendKeys({type: 'person'});
    await press(el, 'Enter');
    expect(spoken(el)).to.equal('115 of 120 match “person”');

    await tabTo(el, 'th .sort');
    expect(seen(focused(el))).to.equal('Name');
    await press(el, 'Tab');
    await press(el, 'Tab');
    expect(seen(focused(el))).to.equal('Reactions');
    await press(el, 'Enter');
    expect(spoken(el)).to.equal('Sorted by Reactions, most first');
    expect(seen(focused(el)), 'the focus stays').to.equal('Reactions');

    await tabTo(el, '.disclose');
    await press(el, 'Enter');
    expect(focused(el)?.getAttribute('aria-expanded')).to.equal('true');
    await press(el, 'Tab');
    expect(seen(focused(el))).to.equal(names(el)[0]);
    expect(one(el, '#card').matches(':popover-open')).to.equal(true);
    expect(focused(el)?.getAttribute('aria-describedby')).to.equal('card');
    await press(el, 'Escape');
    expect(one(el, '#card').matches(':popover-open')).to.equal(false);
    expect(seen(focused(el)), 'Escape leaves the focus').to.equal(names(el)[0]);

    await tabTo(el, '[role=slider]');
    await press(el, 'End');
    expect(focused(el)?.getAttribute('aria-valuetext')).to.equal('12:05 · 1:00:00 · away');

    await tabTo(el, '.pager [aria-label="Next page"]');
    await press(el, 'Enter');
    expect(spoken(el)).to.equal('26–50 of 115');
    expect(focused(el)?.getAttribute('aria-label'), 'the focus stays').to.equal('Next page');
  });

  it('are never hidden under the head of the table', async () => {
    const el = await shown(new SmallRoom(people(60)), {pageSize: 50});
    const last = [...el.renderRoot.querySelectorAll<HTMLElement>('.disclose')].at(-1);
    last?.focus();
    await sendKeys({down: 'Shift'});
    for (let presses = 0; presses < 45; presses += 1) await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    const {bottom} = one(el, 'thead').getBoundingClientRect();
    expect(focused(el)?.matches('.disclose')).to.equal(true);
    expect(focused(el)?.getBoundingClientRect().top).to.be.at.least(bottom);
    window.scrollTo(0, 0);
  });
});
