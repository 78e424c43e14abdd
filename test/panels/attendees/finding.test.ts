import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import type {RoomProvider} from '../../../src/dashboard/room-provider.js';
import type {AnalyticsAdapter, AttendeePage} from '../../../src/model/index.js';
import type {RoomAttendees} from '../../../src/panels/attendees/room-attendees.js';
import {all, deferred, names, one, open, people, press, seen, settled, shown, SmallRoom, someone, spoken} from './small-room.js';

const field = (el: RoomAttendees) => (one(el, 'input[type=search]') as HTMLInputElement);

/** Types as a person does, up to the pause. */
function type(el: RoomAttendees, text: string): void {
  field(el).value = text;
  field(el).dispatchEvent(new InputEvent('input', {bubbles: true}));
}

async function search(el: RoomAttendees, text: string): Promise<void> {
  type(el, text);
  (one(el, '.search') as HTMLFormElement).requestSubmit();
  await settled(el);
}

/** What was asked last. */
const last = (room: SmallRoom) => room.asked.at(-1);

const head = (el: RoomAttendees, label: string) => all(el, 'thead th').find((th) => seen(th) === label);
const sortBy = async (el: RoomAttendees, label: string) => {
  head(el, label)?.querySelector('button')?.click();
  await settled(el);
};

describe('searching among attendees', () => {
  it('finds by Enter, by the button, and by itself after a rest', async () => {
    const room = new SmallRoom(people(40));
    const el = await shown(room);
    await search(el, 'ada');
    expect(names(el)).to.deep.equal(['Ada Byron', 'Cy Adams']);
    type(el, 'okoro');
    await press(el, '.go');
    expect(names(el)).to.deep.equal(['Ben Okoro']);
    type(el, 'lind');
    await waitUntil(() => names(el)[0] === 'Eva Lind', 'the search did not begin by itself', {timeout: 3000});
    expect(last(room)?.search).to.equal('lind');
  });

  it('tells how many of how many match', async () => {
    const el = await shown(new SmallRoom(people(40)));
    await search(el, 'ada');
    expect(seen(one(el, '.found span'))).to.equal('2 of 40 match “ada”');
    expect(spoken(el)).to.equal('2 of 40 match “ada”');
  });

  it('hints at three letters, shows everyone until then, and fails in nothing', async () => {
    const room = new SmallRoom(people(40));
    const el = await shown(room);
    await search(el, 'ad');
    expect(seen(one(el, '.found'))).to.equal('Type at least three letters.');
    expect(all(el, '[role=alert]')).to.deep.equal([]);
    expect(room.asked.length).to.equal(1);
    await search(el, 'e\u0301\u0302\u0303');
    expect(room.asked.length, 'marks are no letters').to.equal(1);
    expect(field(el).value).to.equal('e\u0301\u0302\u0303');
  });

  it('says that nobody matches, and shows everyone again at a press', async () => {
    const el = await shown(new SmallRoom(people(40)));
    await search(el, 'nobody here');
    expect(seen(one(el, '.found span'))).to.equal('Nobody matches “nobody here”');
    await press(el, '.found button');
    expect(names(el).length).to.equal(25);
    expect(field(el).value).to.equal('');
    expect(spoken(el)).to.equal('Everyone is shown again');
  });

  it('is cleared by its cross, and by Enter in an empty field', async () => {
    const el = await shown(new SmallRoom(people(40)));
    await search(el, 'ada');
    await press(el, '.clear');
    expect(names(el).length).to.equal(25);
    await search(el, 'ada');
    await search(el, '');
    expect(names(el).length).to.equal(25);
  });

  it('is not offered where the source cannot search, and not asked of it', async () => {
    const room = new SmallRoom(people(3));
    room.capabilities = {search: 'none'};
    const el = await shown(room, {search: 'ada'});
    expect(all(el, '.search')).to.deep.equal([]);
    expect(last(room)).to.not.have.property('search');
  });

  it('hints at the beginning of names where the source knows only that', async () => {
    const room = new SmallRoom(people(3));
    room.capabilities = {search: 'prefix'};
    expect(field(await shown(room)).getAttribute('aria-description')).to.include('from the beginning of the name');
  });

  it('shows what was asked last although an earlier answer comes later', async () => {
    const room = new SmallRoom(people(40));
    const slow = deferred<AttendeePage>();
    const answer = room.getAttendees.bind(room);
    const adapter: AnalyticsAdapter = {name: 'slow', getSession: () => room.getSession(), getAttendees: (query, options) => query.search === 'ada' ? slow.promise : answer(query, options)};
    const el = await shown(adapter);
    type(el, 'ada');
    (one(el, '.search') as HTMLFormElement).requestSubmit();
    await el.updateComplete;
    await search(el, 'okoro');
    slow.resolve({rows: [someone(0)], total: 1});
    await settled(el);
    expect(names(el)).to.deep.equal(['Ben Okoro']);
  });

  it('says that too much would match, and keeps what was there', async () => {
    const room = new SmallRoom(people(40));
    const answer = room.getAttendees.bind(room);
    const adapter: AnalyticsAdapter = {name: 'strict', getSession: () => room.getSession(), getAttendees: async (query, options) => {
      if (query.search) throw Object.assign(new Error(), {name: 'AdapterError', code: 'too-general'});
      return answer(query, options);
    }};
    const el = await shown(adapter);
    await search(el, 'person');
    expect(seen(one(el, '[role=alert]'))).to.include('Too much would match.');
    expect(names(el).length).to.equal(25);
  });
});

describe('the order of attendees', () => {
  it('changes at a press, turns at the next, and is told', async () => {
    const room = new SmallRoom(people(40));
    const el = await shown(room);
    expect(head(el, 'Minutes viewed')?.getAttribute('aria-sort')).to.equal('descending');
    await sortBy(el, 'Reactions');
    expect(last(room)?.sort).to.deep.equal({by: 'reactions', direction: 'descending'});
    expect(spoken(el)).to.equal('Sorted by Reactions, most first');
    await sortBy(el, 'Reactions');
    expect(names(el)[0]).to.equal('Ada Byron');
    expect(spoken(el)).to.equal('Sorted by Reactions, least first');
    expect(all(el, '[aria-sort]').map(seen)).to.deep.equal(['Reactions']);
  });

  it('begins with A by name', async () => {
    const room = new SmallRoom(people(5));
    const el = await shown(room);
    await sortBy(el, 'Name');
    expect(last(room)).to.deep.include({sort: {by: 'name', direction: 'ascending'}, locale: 'en'});
    expect(spoken(el)).to.equal('Sorted by Name, A to Z');
  });

  it('is offered only for what the source can sort by', async () => {
    const room = new SmallRoom(people(5));
    room.capabilities = {attendeeSorts: ['name', 'viewedSeconds']};
    const el = await shown(room, {sort: {by: 'engagementRate', direction: 'descending'}});
    expect(all(el, 'thead .sort').map(seen)).to.deep.equal(['Name', 'Minutes viewed']);
    expect(last(room)).to.not.have.property('sort');
  });
});

describe('pages of attendees', () => {
  it('are of 25 people, and say which of how many', async () => {
    const el = await shown(new SmallRoom(people(243)));
    expect(seen(one(el, '.range'))).to.equal('1–25 of 243');
    await press(el, '[aria-label="Next page"]');
    expect([seen(one(el, '.range')), names(el)[0]]).to.deep.equal(['26–50 of 243', 'Person 5']);
    expect(spoken(el)).to.equal('26–50 of 243');
    await press(el, '[aria-label="Last page"]');
    expect(seen(one(el, '.range'))).to.equal('226–243 of 243');
    expect(one(el, '[aria-label="Next page"]').getAttribute('aria-disabled')).to.equal('true');
    await press(el, '[aria-label="Next page"]');
    expect(el.page).to.equal(10);
  });

  it('are reached by number, the nearest where there is no such page', async () => {
    const el = await shown(new SmallRoom(people(243)));
    const jump = async (to: string) => {
      const input = (one(el, '.pager input') as HTMLInputElement);
      input.value = to;
      input.dispatchEvent(new Event('change'));
      await settled(el);
      return [el.page, (one(el, '.pager input') as HTMLInputElement).value];
    };
    expect(await jump('7')).to.deep.equal([7, '7']);
    expect(await jump('99')).to.deep.equal([10, '10']);
    expect(await jump('-4')).to.deep.equal([1, '1']);
    expect(await jump('')).to.deep.equal([1, '1']);
  });

  it('keep their first row when their size changes', async () => {
    const el = await shown(new SmallRoom(people(243)), {page: 4});
    const size = (one(el, '.size select') as HTMLSelectElement);
    size.value = '10';
    size.dispatchEvent(new Event('change'));
    await settled(el);
    expect(seen(one(el, '.range'))).to.equal('71–80 of 243');
    expect(el.pageSize).to.equal(10);
  });

  for (const nonsense of ['-3', 'abc', '0', '2.5', '1000']) {
    it(`are of 25 where the size is "${nonsense}"`, async () => {
      const room = new SmallRoom(people(40));
      await settled(await fixture<RoomAttendees>(html`<room-attendees session-id="s1" page-size=${nonsense} .adapter=${room}></room-attendees>`));
      expect(last(room)?.pageSize).to.equal(25);
    });
  }

  it('have a next but no last where the source does not know how many there are', async () => {
    const el = await shown(new SmallRoom(people(30), {total: undefined}));
    expect(seen(one(el, '.range'))).to.equal('1–25');
    expect(all(el, '.pager input, [aria-label="Last page"]')).to.deep.equal([]);
    await press(el, '[aria-label="Next page"]');
    expect(seen(one(el, '.range'))).to.equal('26–30');
    expect(one(el, '[aria-label="Next page"]').getAttribute('aria-disabled')).to.equal('true');
  });

  it('lead back to the last one when there are fewer than before', async () => {
    const el = await shown(new SmallRoom(people(40)), {page: 9});
    await settled(el);
    expect([el.page, names(el).length]).to.deep.equal([2, 15]);
  });

  it('keep the rows and the focus while the next is on its way', async () => {
    const room = new SmallRoom(people(60));
    const gate = deferred<undefined>();
    const answer = room.getAttendees.bind(room);
    const adapter: AnalyticsAdapter = {name: 'gated', getSession: () => room.getSession(), getAttendees: async (query, options) => {
      if (query.page > 1) await gate.promise;
      return answer(query, options);
    }};
    const el = await shown(adapter);
    const before = names(el);
    one(el, '[aria-label="Next page"]').focus();
    one(el, '[aria-label="Next page"]').click();
    await el.updateComplete;
    expect(names(el)).to.deep.equal(before);
    expect(one(el, 'section').getAttribute('aria-busy')).to.equal('true');
    gate.resolve(undefined);
    await settled(el);
    expect(names(el)).to.not.deep.equal(before);
    expect(el.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Next page');
  });
});

describe('search, order, role and page', () => {
  it('live together: none forgets another', async () => {
    const room = new SmallRoom(people(200).map((person, index) => ({...person, role: index % 2 ? 'Viewer' : 'Host'})));
    const el = await shown(room, {pageSize: 10});
    await search(el, 'person');
    await press(el, '[aria-label="Next page"]');
    expect(last(room)).to.deep.include({search: 'person', page: 2});
    await sortBy(el, 'Reactions');
    expect(last(room)).to.deep.include({search: 'person', page: 1, sort: {by: 'reactions', direction: 'descending'}});
    await press(el, '[aria-label="Next page"]');
    const role = (one(el, '.role-choice') as HTMLSelectElement);
    role.value = [...role.options].find(({text}) => text === 'Host')?.value ?? '';
    role.dispatchEvent(new Event('change'));
    await settled(el);
    expect(last(room)).to.deep.equal({sessionId: 's1', page: 1, pageSize: 10, search: 'person', sort: {by: 'reactions', direction: 'descending'}, roles: ['Host']});
    expect(seen(one(el, '.found span'))).to.match(/^\d+ of 200 match “person” and Host$/);
    expect(names(el).every((name) => name.startsWith('Person'))).to.equal(true);
  });

  it('start on the first page of another session', async () => {
    const room = new SmallRoom(people(60));
    const el = await shown(room, {page: 2});
    await open(el);
    el.sessionId = 's2';
    await settled(el);
    expect(last(room)?.page).to.equal(1);
    expect(all(el, '.detail')).to.deep.equal([]);
  });

  it('may be set by the page around', async () => {
    const room = new SmallRoom(people(60));
    const el = await shown(room, {search: 'ada', roles: ['Viewer', 'Host'], page: 1, pageSize: 50});
    expect(last(room)).to.deep.include({search: 'ada', roles: ['Viewer', 'Host'], pageSize: 50});
    expect(field(el).value).to.equal('ada');
    expect(seen(one(el, '.found span'))).to.equal('2 people match “ada”, Viewer, and Host');
  });

  it('asks anew on refresh, for the same', async () => {
    const room = new SmallRoom(people(60));
    const el = await shown(room, {page: 2});
    await el.refresh();
    expect(room.asked.length).to.equal(2);
    expect(room.asked[1]).to.deep.equal(room.asked[0]);
    expect(spoken(el)).to.equal('');
  });
});

describe('attendees inside another element', () => {
  it('start on the first page when the session around them changes, and keep the search', async () => {
    const room = new SmallRoom(people(60));
    const provider = await fixture<RoomProvider>(html`<room-provider .adapter=${room} session-id="s1" lang="en"><room-attendees page="2" search="person"></room-attendees></room-provider>`);
    const el = await settled(provider.querySelector('room-attendees') as RoomAttendees);
    expect(last(room)).to.deep.include({sessionId: 's1', page: 2, search: 'person'});
    provider.sessionId = 's2';
    await provider.updateComplete;
    await settled(el);
    expect(last(room)).to.deep.include({sessionId: 's2', page: 1, search: 'person'});
  });

  it('show everyone when an attribute is taken away', async () => {
    const room = new SmallRoom(people(60));
    const el = await shown(room, {search: 'ada'});
    for (const name of ['search', 'page-size', 'columns']) {
      el.setAttribute(name, 'reactions');
      el.removeAttribute(name);
    }
    await settled(el);
    expect(names(el).length).to.equal(25);
    expect(all(el, 'thead th').length).to.equal(8);
  });
});

describe('a person who is picked', () => {
  it('is told to the page when the row opens, and not when it closes', async () => {
    const el = await shown(new SmallRoom(people(3)));
    setTimeout(() => one(el, '.disclose').click());
    const event = await oneEvent(el, 'room-attendee-select');
    expect((event as unknown as {attendee: {id: string}}).attendee.id).to.equal('u0');
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    let told = 0;
    el.addEventListener('room-attendee-select', () => { told += 1; });
    await el.updateComplete;
    one(el, '.disclose').click();
    await el.updateComplete;
    expect(told).to.equal(0);
  });

  it('is told to the page when the name is pressed', async () => {
    const el = await shown(new SmallRoom([someone(0, {company: 'Analytical Engines'})]));
    setTimeout(() => one(el, 'button.name').click());
    expect((await oneEvent(el, 'room-attendee-select') as unknown as {attendee: {name: string}}).attendee.name).to.equal('Ada Byron');
  });
});
