import {aTimeout, expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import {state} from 'lit/decorators.js';
import {LongWork, longWorkStyles, type WorkResult} from '../../src/elements/long-work.js';
import type {ReportDoneEvent, ReportProgressEvent} from '../../src/elements/report-events.js';
import {wordsAtHand} from '../../src/locale/index.js';
import {AdapterError} from '../../src/model/index.js';
import {SaveError} from '../../src/reports/save-error.js';
import {deferred, type Deferred} from '../model/deferred.js';

const words = wordsAtHand('en', 'UTC')!;

/** One call of the work, which ends when the test says so. */
interface Call extends Deferred<WorkResult | undefined> { readonly signal: AbortSignal; readonly progress: (rows: number, of?: number) => void }

class WorkingElement extends LitElement {
  static override styles = longWorkStyles;
  @state() said = '';
  readonly calls: Call[] = [];
  readonly work = new LongWork(this, {words: () => words, announce: (sentence) => { this.said = sentence; }});

  override render() {
    return html`<h2 id="title" tabindex="-1">People</h2><button id="begin" @click=${this.#begin}>Download</button><button id="other">Other</button>
      ${this.work.draw(words)}<div role="status">${this.said}</div>`;
  }

  readonly #begin = () => void this.work.run('attendees', (signal, progress) => {
    const call = {...deferred<WorkResult | undefined>(), signal, progress};
    this.calls.push(call);
    return call.promise;
  }, 'attendees.subject');
}
customElements.define('test-working', WorkingElement);

class SurvivingElement extends LitElement {
  readonly work = new LongWork(this, {words: () => words, announce: () => {}, survives: true});
}
customElements.define('test-surviving', SurvivingElement);

describe('long work', () => {
  const usual = LongWork.showsAfter;
  beforeEach(() => { LongWork.showsAfter = 0; });
  afterEach(() => { LongWork.showsAfter = usual; });

  async function begun() {
    const element = await fixture<WorkingElement>(html`<test-working></test-working>`);
    const find = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
    const button = (text: string) => [...element.renderRoot.querySelectorAll('button')].find((one) => one.textContent.trim() === text || one.ariaLabel === text);
    const begin = () => {
      find('#begin')!.focus();
      find('#begin')!.click();
    };
    begin();
    return {element, find, button, begin, call: element.calls[0]!, text: () => find('.work')?.textContent.replace(/\s+/g, ' ').trim(), focused: () => element.shadowRoot!.activeElement?.id};
  }
  type Begun = Awaited<ReturnType<typeof begun>>;
  const shown = ({find}: Begun) => waitUntil(() => find('.work'));
  const ended = (element: HTMLElement) => oneEvent(element, 'room-report-done') as unknown as Promise<ReportDoneEvent>;

  it('shows nothing where it is over in a moment', async () => {
    LongWork.showsAfter = 10_000;
    const work = await begun();
    work.call.progress(25);
    await aTimeout(30);
    expect(work.find('.work') === null).to.equal(true);
    work.call.resolve({outcome: 'saved', rows: 25});
    await ended(work.element);
    await waitUntil(() => work.element.said === 'The file is there, with 25 rows.');
    expect(work.text()).to.equal('The file is there, with 25 rows.');
    work.find('#other')!.click();
    await work.element.updateComplete;
    expect(work.find('.work') === null).to.equal(true);
  });

  it('shows a bar with the rows so far, and with a part where the whole is known', async () => {
    const work = await begun();
    await shown(work);
    const bar = () => work.find('progress') as HTMLProgressElement;
    expect(bar().position).to.equal(-1);
    work.call.progress(1200);
    await waitUntil(() => work.text()?.includes('1,200 rows so far'));
    await aTimeout(110);
    work.call.progress(1500, 3000);
    await waitUntil(() => work.text()?.includes('1,500 of 3,000 rows'));
    expect(bar().position).to.equal(0.5);
    expect(work.element.said).to.equal('Making the file…');
    work.call.resolve(undefined);
  });

  it('tells its steps as events, and not every row', async () => {
    const element = await fixture<WorkingElement>(html`<test-working></test-working>`);
    const told: string[] = [];
    for (const type of ['room-report-start', 'room-report-progress', 'room-report-done'] as const) {
      element.addEventListener(type, (event) => {
        const {report, rows, of, outcome} = event as ReportProgressEvent & ReportDoneEvent;
        told.push([type, report, rows, of, outcome].filter((part) => part !== undefined).join(' '));
      });
    }
    element.renderRoot.querySelector<HTMLElement>('#begin')!.click();
    const call = element.calls[0]!;
    for (let rows = 1; rows <= 1000; rows += 1) call.progress(rows, 1000);
    call.resolve({outcome: 'saved', rows: 1000});
    await ended(element);
    expect(told[0]).to.equal('room-report-start attendees');
    expect(told[1]).to.equal('room-report-progress attendees 1 1000');
    expect(told.at(-1)).to.equal('room-report-done attendees 1000 saved');
    expect(told.length).to.be.below(10);
  });

  it('is begun once, however often the button is pressed', async () => {
    const work = await begun();
    work.begin();
    work.begin();
    expect(work.element.calls.length).to.equal(1);
    work.call.resolve({outcome: 'saved', rows: 1});
    await ended(work.element);
    work.begin();
    expect(work.element.calls.length).to.equal(2);
    work.element.calls[1]!.resolve(undefined);
  });

  it('is cancelled at once, though what makes the file goes on; the button has the focus', async () => {
    const work = await begun();
    await shown(work);
    const cancel = work.button('Cancel')!;
    cancel.focus();
    const done = ended(work.element);
    cancel.click();
    expect((await done).outcome).to.equal('cancelled');
    expect(work.call.signal.aborted).to.equal(true);
    await waitUntil(() => work.focused() === 'begin');
    expect([work.text(), work.element.said]).to.deep.equal([undefined, 'Cancelled. There is no file.']);
    work.call.progress(5);
    work.call.resolve({outcome: 'saved', rows: 5});
    await aTimeout(0);
    expect([work.text(), work.element.said]).to.deep.equal([undefined, 'Cancelled. There is no file.']);
  });

  it('says nothing where the reader chose no place for the file', async () => {
    const work = await begun();
    work.call.resolve(undefined);
    expect((await ended(work.element)).outcome).to.equal('cancelled');
    expect(work.text()).to.equal(undefined);
  });

  it('takes the focus from nobody who has gone on', async () => {
    const work = await begun();
    await shown(work);
    work.find('#other')!.focus();
    work.call.resolve({outcome: 'saved', rows: 1});
    await ended(work.element);
    await work.element.updateComplete;
    expect(work.focused()).to.equal('other');
  });

  const failures: [string, unknown, string][] = [
    ['the source', new AdapterError('unreachable'), 'The source cannot be reached.'],
    ['the source, as the cause of something', new Error('none', {cause: new AdapterError('unreachable')}), 'The source cannot be reached.'],
    ['the right to see it', new AdapterError('forbidden'), words.say('error.forbidden', {subject: words.say('attendees.subject')})],
    ['the disk', new SaveError('no-space'), 'There is no room left for the file.'],
    ['something else', new TypeError('<b>secret</b>'), 'The file could not be made.'],
  ];
  for (const [what, failure, sentence] of failures) {
    it(`says why it failed: ${what}`, async () => {
      const work = await begun();
      work.call.progress(7);
      work.call.reject(failure);
      const {outcome, rows} = await ended(work.element);
      expect([outcome, rows]).to.deep.equal(['failed', 7]);
      await waitUntil(() => work.text()?.startsWith(sentence), `it says: ${work.text()}`);
      expect(work.find('.work')!.role).to.equal('alert');
      work.find('#other')!.click();
      await work.element.updateComplete;
      expect(work.text(), 'until it is closed').to.be.a('string');
      work.button('Close this message')!.focus();
      work.button('Close this message')!.click();
      await waitUntil(() => work.focused() === 'begin');
      expect(work.text()).to.equal(undefined);
    });
  }

  it('is begun anew by Retry', async () => {
    const work = await begun();
    work.call.reject(new AdapterError('timeout'));
    await ended(work.element);
    await shown(work);
    work.button('Retry')!.focus();
    work.button('Retry')!.click();
    expect(work.element.calls.length).to.equal(2);
    await waitUntil(() => work.focused() === 'begin');
    work.element.calls[1]!.resolve({outcome: 'saved', rows: 2});
    await ended(work.element);
    await waitUntil(() => work.text() === 'The file is there, with 2 rows.');
  });

  it('never passes a part off as the whole', async () => {
    const work = await begun();
    work.call.resolve({outcome: 'incomplete', rows: 200, failure: new AdapterError('timeout')});
    const {outcome, rows} = await ended(work.element);
    expect([outcome, rows]).to.deep.equal(['incomplete', 200]);
    await waitUntil(() => work.text()?.startsWith('The file is incomplete: the source failed after 200 rows, and its last line says so. The source took too long to answer.'));
  });

  it('ends when its element leaves the page, not when it moves to another place, and never where it should go on', async () => {
    const work = await begun();
    const {element} = work;
    element.parentElement!.append(document.createElement('p'), element);
    await aTimeout(0);
    expect(work.call.signal.aborted).to.equal(false);
    const done = ended(element);
    element.remove();
    expect((await done).outcome).to.equal('cancelled');
    expect(work.call.signal.aborted).to.equal(true);

    const survivor = await fixture<SurvivingElement>(html`<test-surviving></test-surviving>`);
    const call = deferred<WorkResult | undefined>();
    const over = survivor.work.run('reports', () => call.promise, 'attendees.subject');
    survivor.remove();
    await aTimeout(0);
    expect(survivor.work.isRunning).to.equal(true);
    call.resolve({outcome: 'saved', rows: 3});
    await over;
    expect(survivor.work.isRunning).to.equal(false);
  });

  it('is told beside its own table only', async () => {
    const work = await begun();
    await shown(work);
    expect(typeof work.element.work.draw(words, 'countries')).to.equal('symbol');
    expect(typeof work.element.work.draw(words, 'attendees')).to.equal('object');
    work.call.resolve(undefined);
  });
});
