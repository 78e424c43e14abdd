import {expect, waitUntil} from '@open-wc/testing';
import {render, type TemplateResult} from 'lit';

type Args = Record<string, unknown>;
type Draw = (args: Args, context: object) => TemplateResult | Node;
type Decorator = (story: () => TemplateResult | Node, context: object) => TemplateResult | Node;
interface Story { readonly name?: string; readonly args?: Args; readonly render?: Draw; readonly decorators?: readonly Decorator[] }
interface Meta extends Story { readonly title: string; readonly component: string }

/** How the page around the stories is. */
export interface StoryPage { readonly name: string; readonly theme: 'light' | 'dark'; readonly lang: string; readonly dir: 'ltr' | 'rtl' }

export const isChromium = /Chrome/.test(navigator.userAgent);

const address = '/stories/index.js';
const {default: files} = await import(address) as {default: readonly (() => Promise<Record<string, Story> & {default: Meta}>)[]};
const modules = await Promise.all(files.map((load) => load()));

/** Draws every story that there is on such a page, and has axe look at it once it stands. */
export function describeStories(page: StoryPage): void {
  for (const {default: meta, ...stories} of modules) {
    describe(`${meta.title}, ${page.name}`, () => {
      for (const [id, story] of Object.entries(stories)) {
        it(`${id} is accessible`, async function () {
          this.timeout(60_000);
          const place = putOnPage(meta, story, page);
          try {
            await waitUntil(() => elementsIn(place).every(stands), `${id} stands`, {timeout: 40_000});
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

/** All elements of ours in a place, through shadow roots. */
function elementsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.localName.startsWith('room-') ? [element] : []), ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

/** Is everything drawn that will be? A place that is held for an answer that never comes is. */
function stands(element: HTMLElement): boolean {
  const busy = element.shadowRoot?.querySelector('[aria-busy=true]');
  return element.shadowRoot?.firstElementChild != null && (!busy || busy.querySelector('.skeleton, [class*=skeleton]') !== null);
}
