import {expect} from '@open-wc/testing';
import {happens, join, roomOf} from './room.js';

describe('events: countries and devices', () => {
  it('count people, in each device they used, and once in all', async () => {
    const room = roomOf([
      join('ada', 0, {device: 'computer'}), join('ada', 10, {device: 'mobile', connection: '2'}), join('ben', 0, {device: 'mobile'}),
      join('ben', 20, {device: 'mobile', connection: '2'}), join('cleo', 0),
      happens('play', 'ada', 900, {recordingId: 'rec', seen: [], device: 'tablet'}),
    ]);
    expect(await room.getDevices({sessionId: 's'})).to.deep.equal({
      rows: [
        {key: 'mobile', live: 2, recording: 0}, {key: 'computer', live: 1, recording: 0}, {key: undefined, live: 1, recording: 0},
        {key: 'tablet', live: 0, recording: 1},
      ],
      totals: {live: 3, recording: 1},
    });
  });

  it('take the country of the join, else that of the person', async () => {
    const people = [{id: 'ada', country: 'GB'}, {id: 'ben', country: 'GB'}];
    const room = roomOf([join('ada', 0, {country: 'fr'}), join('ben', 0), join('cleo', 0)], {people});
    const {rows} = await room.getCountries({sessionId: 's'});
    const told = rows.map(({key, live, recording}) => [key, live, recording]);
    expect(told).to.deep.equal([['FR', 1, undefined], ['GB', 1, undefined], [undefined, 1, undefined]]);
  });

  it('leave out who was never there, and is survived by keys that are names of an object', async () => {
    const room = roomOf([join('ada', 0, {device: '__proto__'}), join('ben', 700, {device: 'mobile'}), happens('hand', 'cleo', 5, {up: true})]);
    const none = {live: 1, recording: undefined};
    expect(await room.getDevices({sessionId: 's'})).to.deep.equal({rows: [{key: '__proto__', ...none}], totals: none});
  });
});
