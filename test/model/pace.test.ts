import {expect} from '@open-wc/testing';
import {Pace} from '../../src/model/pace.js';

const slice = 12;

/** Works without giving way. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** The next task, as an event or a timer would begin one. */
const nextTask = () => new Promise<void>((resolve) => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(undefined);
});

describe('a pace', () => {
  beforeEach(nextTask);

  it('is due once the slice is used up, and not again after a rest', async () => {
    const pace = new Pace(undefined, slice, 1);
    expect(pace.due()).to.equal(false);
    work(slice);
    expect(pace.due()).to.equal(true);
    await pace.rest();
    expect(pace.due()).to.equal(false);
  });

  it('shares the slice of its task with others, so that ten works at once make no long task', async () => {
    const first = new Pace(undefined, slice, 1);
    work(slice);
    expect(new Pace(undefined, slice, 1).due(), 'one that begins later').to.equal(true);
    await first.rest();
    work(slice);
    expect(new Pace(undefined, slice, 1).due(), 'one that begins after a rest').to.equal(true);
  });

  it('has a whole slice in a task in which nothing was done yet', async () => {
    const pace = new Pace(undefined, slice, 1);
    work(slice);
    await nextTask();
    expect(pace.due()).to.equal(false);
  });

  it('asks the clock only so often', () => {
    const pace = new Pace(undefined, slice, 3);
    work(slice);
    expect([pace.due(), pace.due(), pace.due()]).to.deep.equal([false, false, true]);
  });

  it('stops with the reason of the signal', async () => {
    const controller = new AbortController();
    const pace = new Pace(controller.signal);
    controller.abort('enough');
    expect(await pace.rest().catch((reason: unknown) => reason)).to.equal('enough');
    expect(() => new Pace(controller.signal)).to.throw();
  });
});
