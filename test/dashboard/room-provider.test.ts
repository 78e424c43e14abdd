import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomProvider} from '../../src/dashboard/room-provider.js';
import type {RoomAttendees} from '../../src/panels/attendees/room-attendees.js';
import type {RoomOverview} from '../../src/panels/overview/room-overview.js';
import '../../src/define.js';

const textOf = (el: Element) => el.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

async function layout(adapter = sampleAdapter({attendees: 25})) {
  const el = await fixture<RoomProvider>(html`
    <room-provider session-id="demo" locale="he" time-zone="Asia/Jerusalem" .adapter=${adapter}>
      <section><room-overview></room-overview></section>
      <section><div><room-attendees locale="en"></room-attendees></div></section>
    </room-provider>`);
  const overview = el.querySelector<RoomOverview>('room-overview')!;
  const attendees = el.querySelector<RoomAttendees>('room-attendees')!;
  await Promise.all([overview.loaded, attendees.loaded]);
  await waitUntil(() => [overview, attendees].every((panel) => /\d/.test(textOf(panel))), 'the words have come');
  return {el, overview, attendees};
}

describe('<room-provider>', () => {
  it('gives adapter, session and language to panels at any depth, and a panel of its own mind keeps its own', async () => {
    const {overview, attendees} = await layout();
    expect(textOf(overview)).to.match(/[א-ת]/);
    expect(textOf(attendees)).to.include('Attendees').and.not.match(/דקות/);
  });

  it('moves all panels to another session', async () => {
    const {el, overview, attendees} = await layout();
    const before = [textOf(overview), textOf(attendees)];
    el.sessionId = 'demo-1';
    await el.updateComplete;
    await waitUntil(() => textOf(overview) !== before[0] && /\d/.test(textOf(overview)), 'the overview has moved');
    await waitUntil(() => textOf(attendees) !== before[1] && /\d/.test(textOf(attendees)), 'the attendees have moved');
  });

  it('takes no place of its own', async () => {
    const {el} = await layout();
    expect(getComputedStyle(el).display).to.equal('contents');
    await expect(el).to.be.accessible();
  });
});
