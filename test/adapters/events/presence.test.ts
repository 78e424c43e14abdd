import {expect} from '@open-wc/testing';
import {asides, everyone, join, leave, roomOf, clap, viewed} from './room.js';

describe('events: who was there, and for how long', () => {
  it('adds up the visits of one who came back', async () => {
    const room = roomOf([join('ada', 0), leave('ada', 100), join('ada', 200), leave('ada', 250.5)]);
    expect(await viewed(room)).to.deep.equal({ada: 150.5});
    const {rows: [ada]} = await room.getAttendees(everyone);
    expect([ada?.joinedAt?.toISOString(), ada?.leftAt?.toISOString()]).to.deep.equal(['2026-03-31T11:00:00.000Z', '2026-03-31T11:04:10.500Z']);
  });

  it('tells which roles there are to choose from, also those not on the page', async () => {
    const room = roomOf([join('ada', 0, {role: 'host'}), join('ben', 1, {role: 'viewer'}), join('cleo', 2, {role: 'viewer'})]);
    const {rows, roles} = await room.getAttendees({...everyone, pageSize: 1, roles: ['host']});
    expect(rows.map(({id}) => id)).to.deep.equal(['ada']);
    expect([...roles ?? []].sort()).to.deep.equal(['host', 'viewer']);
  });

  it('counts the time of two tabs once', async () => {
    const room = roomOf([
      join('ada', 0, {connection: 'tab'}), join('ada', 50, {connection: 'phone'}), leave('ada', 80, {connection: 'tab'}),
      leave('ada', 120, {connection: 'phone'}),
    ]);
    expect(await viewed(room)).to.deep.equal({ada: 120});
  });

  it('keeps two people apart who have the same name', async () => {
    const room = roomOf([join('1', 0), leave('1', 10), join('2', 0), leave('2', 20)], {people: [{id: '1', name: 'Kim'}, {id: '2', name: 'Kim'}]});
    const {rows} = await room.getAttendees(everyone);
    expect(rows.map(({id, name, viewedSeconds}) => [id, name, viewedSeconds])).to.deep.equal([['2', 'Kim', 20], ['1', 'Kim', 10]]);
    expect((await room.getOverview({sessionId: 's'})).uniqueViewers?.live).to.equal(2);
  });

  it('closes what is open with the session, and tells when people left only once it is over', async () => {
    const over = roomOf([join('ada', 100)]);
    const {rows: [ada]} = await over.getAttendees(everyone);
    expect([ada?.viewedSeconds, ada?.leftAt?.toISOString()]).to.deep.equal([500, '2026-03-31T11:10:00.000Z']);

    const running = roomOf([join('ada', 100), join('ben', 110), leave('ben', 130)], {seconds: undefined});
    const {rows} = await running.getAttendees(everyone);
    expect(rows.map(({id, viewedSeconds, leftAt}) => [id, viewedSeconds, leftAt?.toISOString()])).to.deep.equal([
      ['ada', 30, undefined], ['ben', 20, '2026-03-31T11:02:10.000Z'],
    ]);
  });

  it('makes nothing of the order in which events come', async () => {
    const events = [join('ada', 0, {connection: '1'}), leave('ada', 50, {connection: '1'}), join('ada', 70, {connection: '1'}),
      leave('ada', 90, {connection: '1'})];
    const room = roomOf([...events].reverse());
    expect(await viewed(room)).to.deep.equal({ada: 70});
    expect(await asides(room)).to.deep.equal({});
  });

  it('continues a connection that joins again while it is open', async () => {
    const room = roomOf([join('ada', 0), join('ada', 40), leave('ada', 100)]);
    expect(await viewed(room)).to.deep.equal({ada: 100});
    expect(await asides(room)).to.deep.equal({duplicate: 1});
  });

  it('sets a leave aside that nothing came before', async () => {
    const room = roomOf([leave('ada', 10), join('ada', 20), leave('ada', 50), leave('ada', 60)]);
    expect(await viewed(room)).to.deep.equal({ada: 30});
    expect(await room.getSetAside({})).to.deep.equal([
      {reason: 'leave-without-join', count: 2, example: 'leave s ada 2026-03-31T11:00:10.000Z'},
    ]);
  });

  it('closes the only connection, or the one without a name, by a leave without one', async () => {
    expect(await viewed(roomOf([join('ada', 0, {connection: 'tab'}), leave('ada', 30)]))).to.deep.equal({ada: 30});
    const unnamed = [join('ada', 0), join('ada', 10, {connection: 'tab'}), leave('ada', 30), leave('ada', 70, {connection: 'tab'})];
    expect(await viewed(roomOf(unnamed))).to.deep.equal({ada: 70});
    const tabs = [join('ada', 0, {connection: '1'}), join('ada', 10, {connection: '2'}), leave('ada', 30)];
    expect(await viewed(roomOf(tabs))).to.deep.equal({ada: 30});
  });

  it('closes no other connection by a leave that is told twice', async () => {
    const room = roomOf([join('ada', 0), join('ada', 10, {connection: 'tab'}), leave('ada', 30), leave('ada', 30), leave('ada', 70, {connection: 'tab'})]);
    expect(await viewed(room)).to.deep.equal({ada: 70});
    expect(await asides(room)).to.deep.equal({'leave-without-join': 1});
  });

  it('cuts presence to the session and loses none of it', async () => {
    const room = roomOf([join('ada', -300), leave('ada', 60), join('ben', 500), leave('ben', 900)]);
    expect(await viewed(room)).to.deep.equal({ada: 60, ben: 100});
    expect(await asides(room)).to.deep.equal({'outside-session': 2});
  });

  it('does not count as a viewer who came and went before or after, but does who left at once', async () => {
    const room = roomOf([join('ada', -90), leave('ada', -30), join('ben', 700), leave('ben', 800), join('cleo', 30), leave('cleo', 30)]);
    expect(await viewed(room)).to.deep.equal({cleo: 0});
    expect((await room.getOverview({sessionId: 's'})).uniqueViewers).to.include({all: 1, live: 1});
  });

  it('lists one who did something without ever joining, with no time, and says so', async () => {
    const room = roomOf([join('ada', 0), leave('ada', 100), clap('ben', 50)]);
    expect(await viewed(room)).to.deep.equal({ada: 100, ben: 0});
    expect(await asides(room)).to.deep.equal({'activity-without-join': 1});
    const {uniqueViewers, reactions} = await room.getOverview({sessionId: 's'});
    expect(uniqueViewers?.live).to.equal(1);
    expect(reactions).to.deep.equal({count: 1, people: 1, of: 2});
  });

  it('shows a person whom only events name by their id', async () => {
    const {rows: [stranger]} = await roomOf([join('stranger', 0)]).getAttendees(everyone);
    expect(stranger?.id).to.equal('stranger');
    expect(stranger?.name).to.equal(undefined);
  });
});
