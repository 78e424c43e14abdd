import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

const pressable = 'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex]';

/** What Tab has to stop at, in the order of the page: through shadow roots, and what is put into them where it is shown. */
export function stopsIn(root: Element): HTMLElement[] {
  return [...inOrder(root)].filter((element): element is HTMLElement => element instanceof HTMLElement && isStop(element));
}

function* inOrder(element: Element): Generator<Element> {
  yield element;
  const given = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  for (const child of given.length > 0 ? given : element.shadowRoot?.children ?? element.children) yield* inOrder(child);
}

function isStop(element: HTMLElement): boolean {
  return element.matches(pressable) && element.tabIndex >= 0 && !element.matches(':disabled') && !element.closest('[inert]')
    && element.checkVisibility({visibilityProperty: true}) && !isPassedOver(element);
}

/** Of the choices of one group the keyboard stops at the one that is chosen, and the arrows go on from there. */
function isPassedOver(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
  const group = (element.getRootNode() as ShadowRoot).querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`);
  return [...group].some(({checked}) => checked);
}

/** What has the focus, in the innermost shadow root. */
export function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/** What a screen reader calls it. */
export function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot | Document;
  const labelledBy = element.getAttribute('aria-labelledby')?.split(/\s+/).map((id) => wordsOf(root.getElementById(id))).join(' ');
  const labels = [...(element as HTMLInputElement).labels ?? []].map(wordsOf).join(' ');
  const content = element.matches('a, button, summary') ? wordsOf(element) : '';
  return [labelledBy, element.getAttribute('aria-label'), labels, content].map((name) => name?.trim() ?? '').find((name) => name !== '') ?? '';
}

/** Without what is only for the eye, and without the choices of a field inside. */
function wordsOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const other of copy?.querySelectorAll('[aria-hidden=true], select, textarea, style') ?? []) other.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

type Way = 'on' | 'back';

/** With Shift held where it is the way back. */
async function along<Result>(way: Way, act: () => Promise<Result>): Promise<Result> {
  if (way === 'on') return act();
  await sendKeys({down: 'Shift'});
  try {
    return await act();
  } finally {
    await sendKeys({up: 'Shift'});
  }
}

/** Goes by Tab, or back by Shift and Tab, from one element to another, and tells what it stopped at, the last included. `look` is told of each stop at it. */
export async function walk(from: HTMLElement, to: HTMLElement, way: Way = 'on', look: (at: HTMLElement) => void = () => {}): Promise<HTMLElement[]> {
  const stops: HTMLElement[] = [];
  from.focus();
  return along(way, async () => {
    for (let presses = 0; presses < 400; presses += 1) {
      await sendKeys({press: 'Tab'});
      const at = focused();
      if (!at) throw new Error(`Tab leads nowhere after ${told(stops.at(-1) ?? from)}`);
      look(at);
      if (at !== from && at !== stops.at(-1)) stops.push(at); // a date has several parts
      if (at === to) return stops;
    }
    throw new Error(`${told(to)} is not reached by Tab`);
  });
}

/** Goes on by Tab, or back, to the next element of the kind. */
export async function tabTo(selector: string, way: Way = 'on'): Promise<HTMLElement> {
  return along(way, async () => {
    for (let presses = 0; presses < 100; presses += 1) {
      await sendKeys({press: 'Tab'});
      const at = focused();
      if (!at) break;
      if (at.matches(selector)) return at;
    }
    throw new Error(`${selector} is not reached by Tab`);
  });
}

/** The elements between two others are stopped at in their order, each has a name and is marked while it has the focus, and the way back is the same. */
export async function expectStops(expected: readonly HTMLElement[], [first, last]: readonly [HTMLElement, HTMLElement]): Promise<void> {
  const all = [first, ...expected, last];
  const line = (element: HTMLElement) => `${all.indexOf(element)}. ${told(element)}`;
  expect(expected.filter((element) => nameOf(element) === '').map(line), 'without a name').to.deep.equal([]);
  const unmarked = new Set<string>();
  const look = (at: HTMLElement) => {
    if (expected.includes(at) && !isMarked(at)) unmarked.add(line(at));
  };
  const on = (await walk(first, last, 'on', look)).filter((element) => all.includes(element) || !onlyScrolls(element));
  expect(on.map(line)).to.deep.equal([...expected, last].map(line));
  expect([...unmarked], 'not marked, or out of sight').to.deep.equal([]);
  const back = (await walk(last, first, 'back')).filter((element) => all.includes(element) || !onlyScrolls(element));
  expect(back.map(line)).to.deep.equal([first, ...expected].reverse().map(line));
}

/** Is there a ring around it, or close around it, that is in sight? */
function isMarked(element: HTMLElement): boolean {
  if (!element.matches(':focus')) return true; // a part of it has the focus, which is the browser's to mark: the sign of a field for a date
  const {top, bottom} = element.getBoundingClientRect();
  const around = [element, element.parentElement, element.parentElement?.parentElement];
  const hasRing = around.some((one) => one && getComputedStyle(one).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 1);
  return hasRing && bottom > 0 && top < window.innerHeight;
}

const told = (element: HTMLElement) => `${element.getAttribute('role') ?? element.localName} “${nameOf(element)}”`;

/** A browser may stop at whatever scrolls, so that the arrows scroll it. */
function onlyScrolls(element: HTMLElement): boolean {
  return !element.matches(pressable) && (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);
}
