import {expect, oneEvent} from '@open-wc/testing';
import type {NavigateEvent} from '../../../src/elements/navigate-event.js';
import {one, opened, press, question, rating, seen, SmallQuiz, titles} from './small-quiz.js';

describe('the way back from an interaction', () => {
  it('is left to the host, where it goes to a page of its own', async () => {
    const el = await opened(rating, new SmallQuiz([question(), rating]));
    el.addEventListener('room-navigate', (event) => event.preventDefault());
    setTimeout(() => one(el, '.crumbs button').click());
    const event = await oneEvent<NavigateEvent>(el, 'room-navigate');
    await el.updateComplete;
    expect([event.to, event.hides, event.bubbles, event.composed]).to.deep.equal(['interactions', true, true, true]);
    expect(seen(one(el, '#question'))).to.equal(rating.question);
  });

  it('leads to the list here where the host only listens, even when it closes the interaction itself', async () => {
    const el = await opened(rating, new SmallQuiz([question(), rating]));
    el.addEventListener('room-navigate', () => {
      el.interactionId = undefined;
      el.focus();
    });
    await press(el, '.crumbs button');
    expect(titles(el)).to.have.length(2);
    expect(seen(el.shadowRoot?.activeElement), 'the focus is where it came from').to.equal(rating.question);
  });
});
