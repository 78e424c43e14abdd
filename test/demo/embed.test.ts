import {expect, waitUntil} from '@open-wc/testing';
import {find, standing} from '../journeys/whole-page.js';
import {HostPage, needsBuild} from './host-page.js';

const columnWidth = 400;

before(needsBuild);
afterEach(() => HostPage.closeAll());

/** A page of which everything stands. */
async function open(address: string, width: number): Promise<HostPage> {
  const page = await HostPage.open(address, {width});
  for (const element of shownOn(page)) await standing(element);
  return page;
}

const shownOn = (page: HostPage) => page.all('room-analytics, room-provider > *');

/** Without what a server that serves sources to tests writes differently: spaces, quotes, semicolons. */
const compact = (text: string) => text.replaceAll('"use strict"', '').replaceAll('/./', '/').replaceAll('./../', '../').replace(/[\s;]/g, '').replaceAll('"', '\'');

describe('the page in ten lines', () => {
  it('is what the README says', async () => {
    const [readme, page] = await Promise.all(['/README.md', '/demo/embed.html'].map(async (address) => (await fetch(address)).text()));
    const [example] = /(?<=```html\n<!doctype html>\n)<room-analytics[^]*?(?=<\/script>)/.exec(readme!)!;
    expect(compact(page!)).to.include(compact(example.replaceAll('\'./dist/', '\'../dist/')));
  });

  it('is accessible', async () => {
    expect(await (await open('embed.html', 1000)).violations()).to.deep.equal([]);
  });
});

describe('single panels in a column', () => {
  it('are as wide as the column, and nothing of them reaches out of it', async () => {
    const page = await open('embed-column.html', 1280);
    const panels = shownOn(page);
    expect(panels).not.to.have.length(0);
    for (const panel of panels) {
      expect(panel.offsetWidth, panel.localName).to.equal(columnWidth);
      expect(panel.scrollWidth, panel.localName).to.be.at.most(columnWidth);
    }
  });

  it('bring the reader from one to another', async () => {
    const page = await open('embed-column.html', 1280);
    find(page.find('room-overview'), '.see-more')!.click();
    const recordings = page.find('room-recordings');
    await waitUntil(() => recordings.shadowRoot!.activeElement?.id === 'details-title', 'the details have the focus', {timeout: 10_000});
    find(recordings, '.view-details')!.click();
    await standing(recordings);
    expect(find(recordings, '#details'), 'they can be hidden again').to.equal(undefined);
  });

  it('are accessible', async () => {
    expect(await (await open('embed-column.html', 1280)).violations()).to.deep.equal([]);
  });
});

for (const address of ['embed.html', 'embed-column.html']) {
  it(`needs no scrolling aside at 320 pixels: ${address}`, async () => {
    const {scrollWidth, clientWidth} = (await open(address, 320)).document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });
}
