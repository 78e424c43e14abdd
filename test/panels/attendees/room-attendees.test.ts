import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {sampleAdapter} from '../../../src/adapters/sample.js';
import type {RoomAttendees} from '../../../src/panels/attendees/room-attendees.js';
import {all, names, one, people, seen, settled, shown, SmallRoom, someone} from './small-room.js';

const cells = (el: RoomAttendees, row: string) => all(el, `${row} > td:not(.toggle, .over)`).map(seen);

describe('<room-attendees>', () => {
  it('is accessible', async () => {
    const el = await shown(new SmallRoom(people(30)));
    await expect(el).to.be.accessible();
  });

  it('is accessible in the dark and from right to left', async () => {
    const el = await shown(new SmallRoom(people(30)), {theme: 'dark', locale: 'he'});
    await waitUntil(() => one(el, 'section').dir === 'rtl');
    await expect(el).to.be.accessible();
  });

  it('shows people by minutes, most first, with their roles', async () => {
    const el = await shown(new SmallRoom(people(3).reverse()));
    expect(names(el)).to.deep.equal(['Ada Byron', 'Ben Okoro', 'Cy Adams']);
    expect(seen(one(el, '.rows .role'))).to.equal('Host');
    expect(cells(el, '.rows .person:nth-of-type(2)')).to.deep.equal(['59', '1', '2', '1', '50%']);
  });

  it('puts the totals over everyone under the head, whatever is searched', async () => {
    const room = new SmallRoom(people(40));
    const el = await shown(room);
    const before = cells(el, '.total tr');
    expect(before.slice(1)).to.deep.equal(['77', '340', '412', '45%']);
    el.search = 'ada';
    await settled(el);
    expect(cells(el, '.total tr')).to.deep.equal(before);
    expect(one(el, 'thead').nextElementSibling).to.equal(one(el, '.total'));
  });

  it('has no line of totals where the source has none', async () => {
    const el = await shown(new SmallRoom(people(3), {totals: undefined}));
    expect(all(el, '.total')).to.deep.equal([]);
  });

  it('shows a dash, not 0, for what is not known, and says so to a screen reader', async () => {
    const el = await shown(new SmallRoom([someone(0, {chatMessages: undefined, engagementRate: undefined}), someone(1)]));
    expect(cells(el, '.rows .person')).to.deep.equal(['60', '0', '–', '1', '–', '59', '1', '2', '1', '50%']);
    expect(all(el, '.rows .person td .out-of-sight').map((text) => text.textContent)).to.deep.equal(['not known', 'not known']);
  });

  it('says in the head that a source knows nothing of a column', async () => {
    const el = await shown(new SmallRoom([someone(0, {reactions: undefined})], {totals: {viewedSeconds: 3600}}));
    const head = all(el, 'thead th').find((th) => seen(th) === 'Reactions');
    expect(head?.textContent).to.include('not known to this source');
    expect(cells(el, '.total tr')[1]).to.equal('–');
  });

  it('shows raised hands when they are asked for', async () => {
    const el = await shown(new SmallRoom(people(2)));
    expect(all(el, 'thead th').map(seen)).to.not.include('Raised hands');
    all(el, '#columns input').find((box) => seen(box.closest('label')).startsWith('Raised hands'))?.click();
    await el.updateComplete;
    expect(all(el, 'thead th').map(seen)).to.include('Raised hands');
    expect(el.columns).to.include('raisedHands');
  });

  it('takes its columns from an attribute, and nonsense for none', async () => {
    const heads = async (columns: string) => {
      const el = await fixture<RoomAttendees>(html`<room-attendees lang="en" session-id="s1" columns=${columns} .adapter=${new SmallRoom(people(2))}></room-attendees>`);
      return all(await settled(el), 'thead th').map(seen).slice(1);
    };
    expect(await heads('reactions, raisedHands')).to.deep.equal(['Name', 'Reactions', 'Raised hands']);
    expect((await heads('__proto__')).length).to.equal(7);
  });

  it('warns once of a column and of a page that are none', async () => {
    const warnings: string[] = [];
    const {warn} = console;
    console.warn = (words: string) => void warnings.push(words);
    try {
      for (let times = 0; times < 2; times++) {
        const el = await fixture<RoomAttendees>(html`<room-attendees lang="en" session-id="s1" columns="reactions, salary" page="-5" .adapter=${new SmallRoom(people(2))}></room-attendees>`);
        expect(all(await settled(el), '.rows .person').length).to.equal(2);
      }
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((words) => words.includes('no column "salary"'))).to.have.length(1);
    expect(warnings.filter((words) => words.includes('a page from 1'))).to.have.length(1);
  });

  it('tells what each column means, in the words that are true for the source', async () => {
    const room = Object.assign(new SmallRoom(people(2)), {definitions: {engagementRate: 'engagementRate.activity'}});
    const el = await shown(room);
    expect(seen(one(el, '#columns'))).to.include('This source does not know what people looked at');
  });

  it('keeps two people of one name apart, by what else is known of them', async () => {
    const el = await shown(new SmallRoom([
      someone(0, {email: 'ada@one.example'}), someone(1, {name: 'ada byron', id: 'user-774431'}), someone(2, {email: 'never@shown.example'}),
    ]));
    expect(all(el, '.rows .mark').map(seen)).to.deep.equal(['ada@one.example', '#774431']);
    expect(seen(one(el, '.rows'))).to.not.include('never@shown.example');
  });

  it('has words for people without a name', async () => {
    const el = await shown(new SmallRoom([someone(0, {name: undefined}), someone(1, {name: ' ', anonymousCount: 3})]));
    expect(names(el)).to.deep.equal(['Unnamed person', '3 unidentified people']);
  });

  it('is not moved by long, marked-up or turned names', async () => {
    const hostile = ['z'.repeat(100_000), '<img src=x onerror="window.hacked = true">', '\u202Eevil\u2067', 'A' + '\u0301'.repeat(500), '👩‍👩‍👧‍👦'.repeat(100), '\ud800', '{name}'];
    const el = await shown(new SmallRoom(hostile.map((name, index) => someone(index, {name, role: name, company: name}))), {}, '700px');
    expect(all(el, '.rows img')).to.deep.equal([]);
    expect(names(el)[1]).to.equal('<img src=x onerror="window.hacked = true">');
    for (const row of all(el, '.rows .person')) expect(row.offsetHeight).to.be.below(90);
    for (const part of ['table', '.tools', '.role-choice']) expect(one(el, part).offsetWidth, part).to.be.at.most(700);
    expect(all(el, '.rows .name').every((name) => name.firstElementChild?.localName === 'bdi')).to.equal(true);
    expect('hacked' in window).to.equal(false);
  });

  it('keeps name, minutes and engagement on a narrow screen, and the rest in the open row', async () => {
    await setViewport({width: 320, height: 700});
    document.body.style.setProperty('margin', '0');
    const el = await shown(new SmallRoom(people(30)), {}, '320px');
    const visible = all(el, 'thead th').filter((th) => th.offsetWidth > 0).map(seen);
    expect(visible.slice(1)).to.deep.equal(['Name', 'Minutes viewed', 'Live engagement rate']);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    one(el, '.disclose').click();
    await el.updateComplete;
    expect(seen(one(el, '.folded'))).to.include('Sent chat messages');
    expect(one(el, '.folded').offsetHeight).to.be.above(0);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    document.body.style.removeProperty('margin');
    await setViewport({width: 1280, height: 800});
  });

  it('has targets of 24 pixels at the least', async () => {
    const el = await shown(new SmallRoom(people(30).map((one) => ({...one, company: 'Analytical Engines'}))));
    for (const target of all(el, 'button:not(.clear), select, summary, input:not([type=checkbox])').filter((box) => box.offsetParent)) {
      const {width, height} = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML.slice(0, 80)).to.be.at.least(24);
    }
  });

  it('says that nothing was recorded where nobody came', async () => {
    const el = await shown(new SmallRoom([]));
    expect(seen(one(el, '.message'))).to.equal('Nothing was recorded here.');
    expect(all(el, '.search, .pager, table')).to.deep.equal([]);
  });

  it('reads an invented room as it reads a real one', async () => {
    const el = await shown(sampleAdapter({attendees: 40, hostile: true}), {sessionId: 'demo'});
    expect(names(el).length).to.equal(25);
    await expect(el).to.be.accessible();
  });
});
