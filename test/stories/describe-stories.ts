import {expect, waitUntil} from '@open-wc/testing';
import {render, type TemplateResult} from 'lit';
import {everything, textOf} from '../journeys/whole-page.js';
import {CaughtFiles} from '../reports/documents/caught-files.js';

type Args = Record<string, unknown>;
type Draw = (args: Args, context: object) => TemplateResult | Node;
type Decorator = (story: () => TemplateResult | Node, context: object) => TemplateResult | Node;
interface Story {
  readonly name?: string;
  readonly args?: Args;
  readonly render?: Draw;
  readonly decorators?: readonly Decorator[];
  /** What a reader does with it once it stands. */
  readonly play?: (context: {readonly canvasElement: HTMLElement}) => Promise<void> | void;
  /** `neverComes`: which elements wait for good, by a selector; `true`: the one that the story is of. */
  readonly parameters?: {readonly neverComes?: string | true};
}
interface Meta extends Story { readonly title: string; readonly component: string }

/** How the page around the stories is. */
export interface StoryPage { readonly name: string; readonly theme: 'light' | 'dark'; readonly lang: string; readonly dir: 'ltr' | 'rtl' }

export const isChromium = /Chrome/.test(navigator.userAgent);

const address = '/stories/index.js';
const {default: files} = await import(address) as {default: readonly (() => Promise<Record<string, Story> & {default: Meta}>)[]};
const modules = await Promise.all(files.map((load) => load()));

/** Draws every story that there is on such a page, does what it does, and has axe look at it once it stands. */
export function describeStories(page: StoryPage): void {
  const caught = new CaughtFiles(); // nothing is written to the disk
  before(() => caught.begin());
  after(() => caught.end());
  for (const {default: meta, ...stories} of modules) {
    describe(`${meta.title}, ${page.name}`, () => {
      for (const [id, story] of Object.entries(stories)) {
        it(`${id} is accessible`, async function () {
          this.timeout(150_000);
          const place = putOnPage(meta, story, page);
          const {neverComes} = {...meta.parameters, ...story.parameters};
          const waiting = neverComes === true ? meta.component : neverComes;
          try {
            await standing(place, waiting);
            expectGiven(place, meta, story);
            await played(place, meta, story);
            await standing(place, waiting);
            if (waiting) expect(toCome(place).length, 'what waits for good').to.be.above(0);
            await expect(place).to.be.accessible();
          } finally {
            place.remove();
          }
        });
      }
    });
  }
}

function putOnPage(meta: Meta, story: Story, {theme, lang, dir}: StoryPage): HTMLElement {
  const place = document.createElement('main');
  Object.assign(place, {lang, dir});
  place.style.cssText = `color-scheme: ${theme}; background: ${theme === 'dark' ? '#141a1f' : '#ffffff'}; color: ${theme === 'dark' ? '#e8edf1' : '#1f2a33'}`;
  document.body.append(place);
  const args = {...meta.args, ...story.args};
  const context = {args, globals: {theme, locale: lang, direction: dir}, name: story.name};
  const draw = story.render ?? meta.render;
  if (!draw) throw new TypeError(`${meta.title} has a story that draws nothing`);
  const decorators = [...story.decorators ?? [], ...meta.decorators ?? []];
  const shown = decorators.reduce<() => TemplateResult | Node>((inner, decorate) => () => decorate(inner, context), () => draw(args, context))();
  if (shown instanceof Node) place.append(shown);
  else render(shown, place);
  return place;
}

/** Waits until everything is drawn that will be; what `waiting` selects keeps its place for an answer that never comes. */
async function standing(place: HTMLElement, waiting: string | undefined): Promise<void> {
  const isDrawn = () => everything(place).every((element) => !element.localName.startsWith('room-') || element.shadowRoot?.firstElementChild);
  const isThere = () => {
    const late = toCome(place).filter((element) => waiting === undefined || !isInside(element, waiting));
    late[0]?.scrollIntoView(); // some things come only once they are about to be seen
    return late.length === 0;
  };
  for (let calm = 0; calm < 3; calm += 1) { // what one answer sets off may be asked in the next turn
    await waitUntil(() => isDrawn() && isThere(), 'the story stands', {timeout: 60_000});
    await new Promise(requestAnimationFrame);
  }
}

/** What holds the place of something that is on its way. */
function toCome(place: HTMLElement): Element[] {
  return everything(place).filter((element) => element.matches('[aria-busy=true], [class*=skeleton], [class*=to-come], .placeholder, .chart:empty'));
}

/** Through shadow roots. */
function isInside(element: Element, selector: string): boolean {
  const root = element.getRootNode();
  return element.closest(selector) !== null || (root instanceof ShadowRoot && isInside(root.host, selector));
}

/** What a story says of its element is given to it. */
function expectGiven(place: HTMLElement, meta: Meta, story: Story): void {
  const element = place.querySelector(meta.component) as unknown as Args;
  for (const [name, value] of Object.entries({...meta.args, ...story.args})) {
    if (value !== undefined) expect(element[name] === value, `${meta.component} has been given its ${name}`).to.equal(true);
  }
}

/** Does what the story does, until it shows. */
async function played(place: HTMLElement, meta: Meta, story: Story): Promise<void> {
  const play = story.play ?? meta.play;
  if (!play) return;
  const before = drawn(place);
  await play({canvasElement: place});
  await waitUntil(() => drawn(place) !== before, 'what is done changes what is drawn', {timeout: 60_000});
}

/** Everything that is drawn, as one text. */
function drawn(place: HTMLElement): string {
  return everything(place).flatMap((element) => [
    element.localName, ...[...element.attributes].map(({name, value}) => `${name}=${value}`),
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(textOf),
  ]).join('\n');
}
