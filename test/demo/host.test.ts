import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AnalyticsAdapter} from '../../src/model/index.js';
import {all, find, pick, textOf} from '../journeys/whole-page.js';
import {HostPage, needsBuild} from './host-page.js';

const listed = (page: HostPage) => page.all('.media-list h2').map(textOf);
const shownMenu = (page: HostPage) => page.all('[role=menu]:not([hidden]) [role=menuitem]').map(textOf);
const dots = (page: HostPage, name: string) => page.find(`[aria-label="Actions for ${name}"]`);

const catalogue: string = '/demo/host-catalogue.js';

const searchField = (page: HostPage) => page.find('input[type=search]') as HTMLInputElement;

function search(page: HostPage, text: string) {
  const field = searchField(page);
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

before(needsBuild);
afterEach(() => HostPage.closeAll());

describe('My Media in the host application', () => {
  it('finds by name and description, whatever the case, and counts', async () => {
    const page = await HostPage.open('host.html');
    const all = listed(page);
    expect(textOf(page.find('.count'))).to.equal(`${all.length} results found`);
    search(page, 'RECORDING lecture');
    expect(listed(page)).to.deep.equal(['Marine biology: the deep sea']);
    expect(textOf(page.find('.count'))).to.equal('1 result found');
    search(page, 'no such thing');
    expect(listed(page)).to.deep.equal([]);
    expect(textOf(page.find('.count'))).to.equal('No results found');
  });

  it('keeps a search over a reload, without an entry of the history for each letter', async () => {
    const page = await HostPage.open('host.html');
    const {length} = page.window.history;
    search(page, 'phy');
    search(page, 'physics');
    expect(page.window.history.length).to.equal(length);
    await page.reload();
    expect(searchField(page).value).to.equal('physics');
    expect(listed(page)).to.deep.equal(['Physics lab, group B']);
  });
});

describe('the three dots', () => {
  it('open a menu by keyboard, which moves, wraps, finds by letter and closes', async () => {
    const page = await HostPage.open('host.html');
    const button = dots(page, 'Physics lab, group B');
    const at = () => textOf(page.focused ?? undefined);
    button.focus();
    await sendKeys({press: 'Enter'});
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(shownMenu(page)).to.deep.equal(['Open', 'Analytics', 'Copy link']);
    expect(at()).to.equal('Open');
    await sendKeys({press: 'ArrowUp'});
    expect(at()).to.equal('Copy link');
    await sendKeys({press: 'ArrowDown'});
    expect(at()).to.equal('Open');
    await sendKeys({press: 'End'});
    expect(at()).to.equal('Copy link');
    await sendKeys({press: 'a'});
    expect(at()).to.equal('Analytics');
    await sendKeys({press: 'Escape'});
    expect(page.focused).to.equal(button);
    expect(shownMenu(page)).to.deep.equal([]);
    await sendKeys({press: 'ArrowUp'});
    expect(at()).to.equal('Copy link');
    await sendKeys({press: 'Tab'});
    expect(shownMenu(page)).to.deep.equal([]);
    expect(at(), 'goes on to the next of the page').to.equal('Opening lecture');
  });

  it('lead to the analytics of a room, from the list and from the media page', async () => {
    const page = await HostPage.open('host.html');
    dots(page, 'Physics lab, group B').focus();
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    expect(page.address).to.equal('host.html?page=analytics&media=physics-lab');
    expect(textOf(find(await page.room(), 'h1'))).to.equal('Physics lab, group B');
    expect(page.title).to.equal('Physics lab, group B: analytics – Campus Media');

    page.withText('a', 'Back to My Media').click();
    page.withText('.media-list a', 'Physics lab, group B').click();
    expect(page.address).to.equal('host.html?page=media&media=physics-lab');
    dots(page, 'Physics lab, group B').focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: ' '});
    expect(page.address).to.equal('host.html?page=analytics&media=physics-lab&from=media');
    page.withText('a', 'Back to Physics lab, group B').click();
    expect(page.address).to.equal('host.html?page=media&media=physics-lab');
  });

  it('have no Analytics for one without the right, and the page says whom to ask', async () => {
    const page = await HostPage.open('host.html', {user: 'teacher'});
    dots(page, 'Physics lab, group B').click();
    expect(shownMenu(page)).to.deep.equal(['Open', 'Copy link']);
    expect(page.text).to.include('contact your administrator');
    page.withText('[role=menu]:not([hidden]) a', 'Open').click();
    dots(page, 'Physics lab, group B').click();
    expect(shownMenu(page)).to.deep.equal(['Copy link']);
    expect(page.text).to.include('contact your administrator');
    page.withText('nav a', 'Media Gallery').click();
    expect(page.all('main a').map(textOf)).not.to.include('Analytics');
    expect(page.text).to.include('contact your administrator');
  });

  it('have none for anybody where analytics are switched off, nor does the gallery, and the pages say so', async () => {
    const page = await HostPage.open('host.html', {user: 'switched-off'});
    dots(page, 'Physics lab, group B').click();
    expect(shownMenu(page)).to.deep.equal(['Open', 'Copy link']);
    expect(page.text).to.include('analytics are switched off');
    page.withText('nav a', 'Media Gallery').click();
    expect(page.all('main a').map(textOf)).not.to.include('Analytics');
    expect(page.text).to.include('analytics are switched off');
  });

  it('copy the link of the media page', async () => {
    const page = await HostPage.open('host.html');
    const copied: string[] = [];
    Object.defineProperty(page.window.navigator, 'clipboard', {value: {writeText: async (text: string) => void copied.push(text)}});
    dots(page, 'Opening lecture').click();
    page.withText('[role=menu]:not([hidden]) button', 'Copy link').click();
    await waitUntil(() => textOf(page.find('.said')) === 'The link is copied.');
    expect(copied).to.deep.equal([new URL('/demo/host.html?page=media&media=opening-lecture', location.href).href]);
    expect(page.focused).to.equal(dots(page, 'Opening lecture'));
  });

  it('show Analytics once someone with the right signs in', async () => {
    const page = await HostPage.open('host.html', {user: 'teacher'});
    const user = page.find('select[name=user]') as HTMLSelectElement;
    user.value = 'administrator';
    user.dispatchEvent(new Event('change', {bubbles: true}));
    dots(page, 'Physics lab, group B').click();
    expect(shownMenu(page)).to.include('Analytics');
    expect(page.text).not.to.include('contact your administrator');
  });
});

describe('a link to analytics', () => {
  it('shows nothing to one without the right', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=physics-lab', {user: 'teacher'});
    expect(page.all('room-analytics')).to.deep.equal([]);
    expect(page.text).to.include('You may not see analytics').and.to.include('Contact your administrator');
  });

  it('says that analytics are switched off, and shows none', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=physics-lab', {user: 'switched-off'});
    expect(page.all('room-analytics')).to.deep.equal([]);
    expect(textOf(page.find('h1'))).to.equal('Analytics are switched off');
    await page.reload();
    expect(textOf(page.find('h1'))).to.equal('Analytics are switched off');
  });

  for (const [media, sentence] of [
    ['staff-meeting', 'Analytics are not supported for this room.'],
    ['new-room', 'No session has been held in this room yet.'],
    ['evening-class', 'The source cannot be reached.'],
    ['faculty-board', 'You may not see the analytics of this room.'],
  ] as const) {
    it(`says why there are none: ${media}`, async () => {
      const page = await HostPage.open(`host.html?page=analytics&media=${media}`);
      const room = await page.room();
      await waitUntil(() => textOf(room.shadowRoot!).includes(sentence), sentence);
      expect(room.shadowRoot!.querySelector('.panels')).to.equal(null);
    });
  }

  it('of media that are not there says so, and leads back', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=%3Cb%3E&from=media');
    expect(page.text).to.include('There are no such media');
    expect(page.all('room-analytics')).to.deep.equal([]);
  });

  it('of a video says that they belong elsewhere', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=campus-tour');
    expect(page.text).to.include('belong to another product');
    expect(page.all('room-analytics')).to.deep.equal([]);
  });
});

describe('the analytics of the gallery', () => {
  it('have their heading, the way back, and tabs to choose by keyboard', async () => {
    const page = await HostPage.open('host.html?page=gallery');
    page.withText('main a', 'Analytics').click();
    expect(textOf(page.find('h1'))).to.equal('Analytics for Media Gallery');
    const tab = (name: string) => page.withText('[role=tab]', name);
    expect(tab('Room Analytics').getAttribute('aria-selected')).to.equal('true');
    tab('Room Analytics').focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(page.focused).to.equal(tab('Video Analytics'));
    expect(page.text, 'nothing is chosen yet').not.to.include('another product');
    await sendKeys({press: 'Enter'});
    expect(page.text).to.include('The analytics of videos belong to another product');
    expect(page.focused).to.equal(tab('Video Analytics'));
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: ' '});
    expect(listed(page)).to.deep.equal(['Marine biology: the deep sea', 'Physics lab, group B', 'Opening lecture', 'Staff meeting']);
    page.withText('a', 'Back to Media Gallery').click();
    expect(page.address).to.equal('host.html?page=gallery');
  });

  it('lead from a room back to the rooms by the arrow of the page', async () => {
    const page = await HostPage.open('host.html?page=analytics&from=gallery');
    page.withText('.media-list a', 'Physics lab, group B').click();
    const room = await page.room();
    expect(page.withText('[role=tab]', 'Room Analytics').getAttribute('aria-selected')).to.equal('true');
    find(room, '.back')!.click();
    expect(page.address).to.equal('host.html?page=analytics&from=gallery');
    expect(textOf(page.focused ?? undefined), 'a screen reader is at the heading').to.equal('Analytics for Media Gallery');
  });
});

describe('“Custom report” of the gallery', () => {
  const dialogOf = (page: HostPage) => page.find('room-custom-report');
  const isShown = (page: HostPage) => find(dialogOf(page), 'dialog[open] input[type=checkbox]') !== undefined;

  it('opens the reports of all its rooms, beside the heading whatever is shown, and gives the focus back', async () => {
    const page = await HostPage.open('host.html?page=analytics&from=gallery&media=physics-lab');
    await page.room();
    const button = page.withText('.page-head button', 'Custom report');
    button.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => isShown(page), 'the dialog asks for reports', {timeout: 15_000});
    expect(all(dialogOf(page), '.reports label').map(textOf)).to.include.members(['Group chat transcripts', 'Room data', 'Breakout room sessions']);
    expect(await page.violations()).to.deep.equal([]);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => page.focused === button, 'the focus is back');
    page.withText('[role=tab]', 'Video Analytics').click();
    expect(page.all('.page-head button').map(textOf)).to.deep.equal(['Custom report']);
  });

  it('has rows of each of them under its name, of the last thirty days, and can be narrowed to one', async () => {
    const {sourceOfGallery} = await import(catalogue) as {readonly sourceOfGallery: () => Required<Pick<AnalyticsAdapter, 'getReport'>>};
    const rooms = async (roomIds?: string[]) => {
      const found = new Set<unknown>();
      const from = new Date(Date.now() - 30 * 86_400_000);
      for await (const rows of sourceOfGallery().getReport({report: 'room-data', from, to: new Date(), timeZone: 'UTC', roomIds})) {
        for (const {roomId, roomName} of rows) found.add(`${String(roomId)}: ${String(roomName)}`);
      }
      return [...found];
    };
    expect(await rooms()).to.deep.equal(['marine-biology: Marine biology: the deep sea', 'physics-lab: Physics lab, group B', 'opening-lecture: Opening lecture']);
    expect(await rooms(['physics-lab'])).to.deep.equal(['physics-lab: Physics lab, group B']);
    expect(await rooms(['961'])).to.deep.equal([]);
  });

  it('is not beside the analytics of a single room, which have their own', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=physics-lab');
    expect(page.all('.page-head button')).to.deep.equal([]);
  });
});

describe('the address in the host application', () => {
  it('leads to the same session after a reload, and Back to the one before', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=physics-lab');
    const shown = async () => find(await page.room(), 'select')! as HTMLSelectElement;
    await pick(await page.room(), 'demo-2');
    expect(page.address).to.equal('host.html?page=analytics&media=physics-lab&session=demo-2');
    await page.reload();
    expect((await shown()).value).to.equal('demo-2');
    await pick(await page.room(), 'demo-3');
    await page.traverse(-1);
    expect((await shown()).value).to.equal('demo-2');
    await page.traverse(-1);
    expect((await shown()).value).to.equal('demo');
    await page.traverse(1);
    expect((await shown()).value).to.equal('demo-2');
  });

  for (const name of ['recordings', 'countries', 'devices'] as const) {
    it(`leads to the details of the ${name}, and Back to where the reader was`, async () => {
      const page = await HostPage.open('host.html?page=analytics&media=physics-lab&session=demo-1');
      const panelIn = async () => (await page.room()).querySelector<HTMLElement>(`room-${name}`)!;
      const button = find((await page.room()).shadowRoot!.querySelector(`room-${name}`)!, '.view-details')!;
      button.focus();
      const {scrollY} = page.window;
      await sendKeys({press: 'Enter'});
      const address = `host.html?page=analytics&media=physics-lab&session=demo-1&details=${name}`;
      expect(page.address).to.equal(address);
      expect(find(await panelIn(), '#details'), 'details are open').not.to.equal(undefined);
      expect(page.focused?.getRootNode()).to.equal((await panelIn()).shadowRoot);
      await page.traverse(-1);
      expect(page.focused, 'the focus is where it was').to.equal(button);
      await waitUntil(() => Math.abs(page.window.scrollY - scrollY) < 2, 'what was in view is');
      expect(find((await page.room()).shadowRoot!.querySelector(`room-${name}`)!, '#details')).to.equal(undefined);

      await page.traverse(1);
      await page.reload();
      expect(page.address).to.equal(address);
      find(await panelIn(), '.view-details')!.click();
      expect(page.address, 'what was hidden is no address').to.equal('host.html?page=analytics&media=physics-lab&session=demo-1');
      await page.room();
      expect(page.all('room-analytics')).to.have.length(1);
    });
  }

  it('leads to details over the whole width, under a title of which nothing is cut off', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=physics-lab&details=devices', {width: 1200});
    const room = await page.room();
    expect(room.querySelector('room-devices')!.offsetWidth).to.equal(find(room, '.panels')!.offsetWidth);
    const title = find(room, 'h1 bdi')!;
    expect(title.scrollHeight).to.be.at.most(title.clientHeight + 1); // lengths are rounded
  });

  it('leads to the details from the end of a list, and Back to there', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=marine-biology');
    const more = find((await page.room()).shadowRoot!.querySelector('room-countries')!, '.more')!;
    more.focus();
    await sendKeys({press: 'Enter'});
    expect(page.address).to.equal('host.html?page=analytics&media=marine-biology&details=countries');
    const panel = (await page.room()).querySelector('room-countries')!;
    expect(page.focused?.getRootNode() === panel.shadowRoot, 'the focus is in them').to.equal(true);
    expect(find(panel, '#details')).to.not.equal(undefined);
    await page.traverse(-1);
    expect(page.focused === more, 'the focus is where it was').to.equal(true);
    expect(page.address).to.equal('host.html?page=analytics&media=marine-biology');
    expect(find((await page.room()).shadowRoot!.querySelector('room-countries')!, '#details'), 'on the page they are closed').to.equal(undefined);
  });

  it('follows “See more” to the recordings', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=marine-biology');
    find((await page.room()).shadowRoot!.querySelector('room-overview')!, '.see-more')!.click();
    expect(page.address).to.include('details=recordings');
    find(await page.room(), '.back')!.click();
    expect(page.address).to.equal('host.html?page=analytics&media=marine-biology');
  });

  it('leads to an interaction, to the list of them, and back', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=physics-lab');
    const asked = find((await page.room()).shadowRoot!.querySelector('room-interactions')!, '.pick')!;
    const question = textOf(asked);
    asked.click();
    const address = page.address;
    expect(address).to.match(/details=interactions&interaction=./);
    await page.reload();
    expect(page.address).to.equal(address);
    const panel = (await page.room()).querySelector('room-interactions')!;
    expect(textOf(find(panel, '#question'))).to.equal(question);
    find(panel, '.crumbs button')!.click();
    expect(page.address).to.match(/details=interactions$/);
    await waitUntil(() => textOf(page.focused ?? undefined).includes(question), 'the focus is at the question in the list');
    await page.traverse(-1);
    await waitUntil(() => find(panel, '#question'), 'the interaction is open again');
    await page.traverse(-1);
    const again = (await page.room()).shadowRoot!.querySelector('room-interactions')!;
    expect(find(again, '#question'), 'on the page it is closed').to.equal(undefined);
  });

  it('moves everything to a session that is picked beside the details', async () => {
    const page = await HostPage.open('host.html?page=analytics&media=physics-lab');
    find((await page.room()).shadowRoot!.querySelector('room-interactions')!, '.pick')!.click();
    await pick(await page.room(), 'demo-1');
    expect(page.address).to.equal('host.html?page=analytics&media=physics-lab&session=demo-1&details=interactions');
    find(await page.room(), '.back')!.click();
    expect((find(await page.room(), 'select') as HTMLSelectElement).value).to.equal('demo-1');
  });
});

describe('the host application', () => {
  const addresses = [
    '', '?page=media&media=marine-biology', '?page=gallery', '?page=analytics&from=gallery', '?page=analytics&from=gallery&tab=video',
    '?page=analytics&from=gallery&media=physics-lab', '?page=analytics&media=physics-lab&details=recordings', '?page=analytics&media=staff-meeting',
    '?page=analytics&media=nothing',
  ];
  for (const address of addresses) {
    it(`is accessible: host.html${address}`, async () => {
      const page = await HostPage.open(`host.html${address}`);
      if (page.all('room-analytics').length > 0) await page.room();
      expect(await page.violations()).to.deep.equal([]);
    });
  }

  it('is accessible with a menu open, and without the right', async () => {
    const page = await HostPage.open('host.html', {user: 'teacher'});
    dots(page, 'Opening lecture').click();
    expect(await page.violations()).to.deep.equal([]);
  });

  it('needs no scrolling aside at 320 pixels', async function () {
    this.timeout(60_000); // ten pages
    for (const address of addresses) {
      const page = await HostPage.open(`host.html${address}`, {width: 320});
      if (page.all('room-analytics').length > 0) await page.room();
      const {scrollWidth, clientWidth} = page.document.documentElement;
      expect(scrollWidth, address).to.equal(clientWidth);
      HostPage.closeAll();
    }
  });

  it('keeps to its own strict policy', async () => {
    const page = await HostPage.open('host.html');
    const blocked: string[] = [];
    page.document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => blocked.push(`${violatedDirective} ${blockedURI}`));
    for (const link of ['Media Gallery', 'My Media']) page.withText('nav a', link).click();
    dots(page, 'Marine biology: the deep sea').click();
    page.withText('[role=menu]:not([hidden]) a', 'Analytics').click();
    const room = await page.room();
    find(room.shadowRoot!.querySelector('room-countries')!, '.view-details')!.click();
    await page.room();
    expect(blocked).to.deep.equal([]);
    page.document.head.append(Object.assign(page.document.createElement('style'), {textContent: 'p { color: red }'}));
    await waitUntil(() => blocked.length === 1, 'there is a policy to keep to');
  });
});
