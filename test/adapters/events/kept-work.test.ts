import {expect} from '@open-wc/testing';
import {KeptWork} from '../../../src/adapters/events/kept-work.js';

describe('kept work', () => {
  it('is done once, whenever others ask: while it runs, as it ends and after', async () => {
    let runs = 0;
    const work = new KeptWork(async () => {
      runs += 1;
      await Promise.resolve();
      return 'done';
    });
    const answers: Promise<string>[] = [];
    for (let i = 0; i < 30; i++) {
      answers.push(work.ask());
      await Promise.resolve();
    }
    expect(new Set(await Promise.all(answers))).to.deep.equal(new Set(['done']));
    expect(runs).to.equal(1);
  });

  it('is tried anew after it failed, and every asker hears of the failure', async () => {
    let runs = 0;
    const work = new KeptWork(() => Promise.reject(new Error(`try ${++runs}`)));
    const failure = (answer: Promise<unknown>) => answer.then(() => 'done', (error: unknown) => String(error));
    expect(await Promise.all([failure(work.ask()), failure(work.ask())])).to.deep.equal(['Error: try 1', 'Error: try 1']);
    expect(await failure(work.ask())).to.equal('Error: try 2');
  });

  it('is told to stop when the last asker has left, not before', async () => {
    let stop: AbortSignal | undefined;
    const work = new KeptWork((signal) => {
      stop = signal;
      return new Promise<string>(() => undefined);
    });
    const one = new AbortController();
    const two = new AbortController();
    const answers = [work.ask(one.signal), work.ask(two.signal)].map((answer) => answer.catch((reason: unknown) => reason));
    one.abort('one');
    expect([await answers[0], stop?.aborted]).to.deep.equal(['one', false]);
    two.abort('two');
    expect([await answers[1], stop?.aborted]).to.deep.equal(['two', true]);
  });
});
