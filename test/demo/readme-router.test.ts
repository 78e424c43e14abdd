import {expect, fixture, html} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import '../every-tag.js';
import {find, panelOf, pick, standing} from '../journeys/whole-page.js';

/** The page that README's example listens to, and where its router has gone. */
async function example() {
  const readme = await (await fetch('/README.md')).text();
  const [code] = /(?<=```js\n)page\.addEventListener\('room-navigate'[^]*?(?=```)/.exec(readme)!;
  const page = await fixture<RoomAnalytics>(html`<room-analytics id="page" back locale="en" .adapter=${sampleAdapter({attendees: 40, minutes: 20})}></room-analytics>`);
  const went: string[] = [];
  Object.assign(window, {router: {go: (address: string) => void went.push(address)}});
  const address = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
  await import(address);
  URL.revokeObjectURL(address);
  return {page: await standing(page), went};
}

describe('README’s example for a host with a router', () => {
  after(() => Reflect.deleteProperty(window, 'router'));

  it('goes to an address for every way that the page has, which then goes nowhere itself', async () => {
    const {page, went} = await example();
    for (const [name, selector] of [['overview', '.see-more'], ['countries', '.view-details'], ['countries', '.more'], ['devices', '.view-details']] as const) {
      find(panelOf(page, name), selector)!.click();
    }
    find(page, '.back')!.click();
    expect(went).to.deep.equal(['/analytics/recordings', '/analytics/countries', '/analytics/countries', '/analytics/devices', '/rooms']);
    await standing(page);
    for (const name of ['recordings', 'countries', 'devices']) expect(find(panelOf(page, name), '#details'), name).to.equal(undefined);
  });

  it('goes back from details and interactions, and to another session', async () => {
    const {page, went} = await example();
    const interactions = panelOf(page, 'interactions');
    find(interactions, '.pick')!.click();
    await standing(page);
    find(interactions, '.crumbs button')!.click();
    const devices = panelOf(page, 'devices');
    Object.assign(devices, {details: true});
    await standing(page);
    find(devices, '.view-details')!.click();
    await pick(page, 'demo-1');
    expect(went[0]).to.match(/^\/analytics\/interactions\/[^/]+$/);
    expect(went.slice(1)).to.deep.equal(['/analytics', '/analytics', '/analytics?session=demo-1']);
    await page.updateComplete;
    expect(find(devices, '#details'), 'the host decides').to.not.equal(undefined);
  });
});
