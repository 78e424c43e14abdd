import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import type {RoomErrorEvent} from '../../../src/elements/room-error-event.js';
import type {OpenAnswer, Page} from '../../../src/model/index.js';
import {all, answers, cells, facts, minutesIn, one, opened, openQuestion, press, seen, settled, SmallQuiz, spoken} from './small-quiz.js';

async function search(el: Awaited<ReturnType<typeof opened>>, text: string) {
  (one(el, 'input[type=search]') as HTMLInputElement).value = text;
  one(el, '.search').dispatchEvent(new SubmitEvent('submit', {cancelable: true}));
  await settled(el);
}

describe('answers in words', () => {
  it('are told with who and when', async () => {
    const el = await opened(openQuestion);
    expect(facts(el)).to.deep.equal(['Open question', '3 unique participants', '16:30 GMT+3']);
    expect(cells(el)).to.deep.equal([
      ['A one-minute poll', 'Ada Byron', '16:31'], ['לתת לסטודנטים לשאול', 'נועה לוי', '16:32'], ['Captions, always', 'Unnamed person', '16:33'],
    ]);
    await expect(el).to.be.accessible();
  });

  it('never tell who and when of an anonymous question, even if the source does', async () => {
    const el = await opened({...openQuestion, anonymous: true});
    expect(cells(el)).to.deep.equal([['A one-minute poll'], ['לתת לסטודנטים לשאול'], ['Captions, always']]);
    expect(el.shadowRoot?.textContent).to.not.include('Ada').and.to.not.include('16:31');
    expect(seen(one(el, '.notes'))).to.equal('Answers were anonymous: nobody is named.');
  });

  it('have no column for who and when where the source tells neither', async () => {
    const el = await opened(openQuestion, new SmallQuiz([openQuestion], [{text: 'Yes'}]));
    expect(all(el, 'thead th').map(seen)).to.deep.equal(['Answer']);
  });

  it('are said not to be offered where the source has none', async () => {
    const quiz = new SmallQuiz([openQuestion]);
    quiz.getAnswers = undefined;
    const el = await opened(openQuestion, quiz);
    expect(seen(one(el, '.message'))).to.equal('This source does not offer answers in words.');
    expect(all(el, '.search')).to.deep.equal([]);
  });

  it('are searched by the source, from three letters on', async () => {
    const quiz = new SmallQuiz([openQuestion]);
    const el = await opened(openQuestion, quiz);
    await search(el, ' poll ');
    expect(quiz.asked.at(-1)).to.include({interactionId: 'open', sessionId: 's1', search: 'poll', page: 1});
    expect(cells(el).map(([text]) => text)).to.deep.equal(['A one-minute poll']);
    expect(seen(one(el, '.found'))).to.equal('1 answer matches “poll” Show all answers');
    expect(spoken(el)).to.equal('1 answer matches “poll”');
    await search(el, 'zzzz');
    expect(seen(one(el, '.found'))).to.equal('0 answers match “zzzz” Show all answers');
    await search(el, 'po');
    expect(seen(one(el, '.found'))).to.equal('Type at least three letters.');
    expect(cells(el)).to.have.length(3);
    await search(el, 'poll');
    await press(el, '.found button');
    expect(cells(el)).to.have.length(3);
    expect((one(el, 'input[type=search]') as HTMLInputElement).value).to.equal('');
    expect(spoken(el)).to.equal('All answers are shown again');
  });

  it('come a page at a time, and the page before stays until the next is there', async () => {
    const many = Array.from({length: 60}, (_, index): OpenAnswer => ({text: `Answer ${index + 1}`, at: minutesIn(31)}));
    const quiz = new SmallQuiz([openQuestion], many);
    const el = await opened(openQuestion, quiz);
    expect(cells(el)).to.have.length(25);
    let come!: (page: Page<OpenAnswer>) => void;
    quiz.getAnswers = () => new Promise((resolve) => { come = resolve; });
    one(el, '.pager [aria-label="Next page"]').click();
    await el.updateComplete;
    expect(one(el, '.in-words').getAttribute('aria-busy')).to.equal('true');
    expect(cells(el)[0]?.[0]).to.equal('Answer 1');
    come({rows: many.slice(25, 50), total: 60});
    await settled(el);
    expect(cells(el)[0]?.[0]).to.equal('Answer 26');
    expect(spoken(el)).to.equal('26–50 of 60');
    expect(seen(one(el, '.range'))).to.equal('26–50 of 60');
  });

  it('go back to the last page when the page asked for is gone', async () => {
    const many = Array.from({length: 60}, (_, index): OpenAnswer => ({text: `Answer ${index + 1}`}));
    const quiz = new SmallQuiz([openQuestion], many);
    const el = await opened(openQuestion, quiz);
    await press(el, '.pager [aria-label="Last page"]');
    many.length = 30;
    await el.refresh();
    await waitUntil(() => cells(el)[0]?.[0] === 'Answer 26', 'the last page did not come');
  });

  it('open to all of a long one, and close again on the next page', async () => {
    const many = Array.from({length: 30}, (_, index): OpenAnswer => ({text: `${index} ${'words '.repeat(1000)}`}));
    const el = await opened(openQuestion, new SmallQuiz([openQuestion], many));
    const first = one(el, '.whole') as HTMLDetailsElement;
    first.open = true;
    expect(seen(first.querySelector('p'))).to.have.length(many[0]!.text.length - 1);
    await press(el, '.pager [aria-label="Next page"]');
    expect(all(el, '.whole[open]')).to.deep.equal([]);
  });

  it('that nobody gave are said to be none', async () => {
    const el = await opened(openQuestion, new SmallQuiz([openQuestion], []));
    expect(seen(one(el, '.in-words'))).to.equal('Nobody answered in words.');
    expect(all(el, 'table, .search')).to.deep.equal([]);
  });

  it('that do not come leave the rest of the panel, say why, and can be asked for again', async () => {
    const quiz = new SmallQuiz([openQuestion]);
    const good = quiz.getAnswers;
    quiz.getAnswers = async () => { throw new TypeError('https://secret.example'); };
    const told: string[] = [];
    const hear = (event: Event) => told.push((event as RoomErrorEvent).subject);
    document.addEventListener('room-error', hear);
    const el = await opened(openQuestion, quiz);
    document.removeEventListener('room-error', hear);
    expect(told).to.deep.equal(['answers']);
    expect(seen(one(el, '[role=alert]'))).to.equal('The source cannot be reached. Retry');
    expect(facts(el)[1]).to.equal('3 unique participants');
    quiz.getAnswers = good;
    await press(el, '[role=alert] button');
    expect(cells(el)).to.have.length(3);
    expect(all(el, '[role=alert]')).to.deep.equal([]);
    expect(el.shadowRoot?.activeElement, 'the button is gone, the focus is not').to.equal(one(el, '#question'));
  });

  it('of a question that was left are no longer waited for', async () => {
    const quiz = new SmallQuiz([openQuestion]);
    let signal: AbortSignal | undefined;
    quiz.getAnswers = (_query, options) => new Promise(() => { signal = options?.signal; });
    const el = await opened(openQuestion, quiz).then((panel) => panel);
    expect(signal?.aborted).to.equal(false);
    one(el, '.crumbs button').click();
    await el.updateComplete;
    expect(signal?.aborted).to.equal(true);
  });

  it('are asked for again when the panel comes back to the page', async () => {
    const quiz = new SmallQuiz([openQuestion]);
    const el = await opened(openQuestion, quiz);
    const {parentElement} = el;
    el.remove();
    parentElement?.append(el);
    await settled(el);
    await waitUntil(() => all(el, 'tbody tr').length === answers.length, 'the answers did not come back');
  });

  it('with a bad field are shown without it, and the fault is told', async () => {
    const quiz = new SmallQuiz([openQuestion], [{text: 'Yes', at: 'yesterday' as unknown as Date}]);
    const hearing = oneEvent<RoomErrorEvent>(document, 'room-error');
    const el = await opened(openQuestion, quiz);
    const {code, path} = await hearing;
    expect([code, path]).to.deep.equal(['malformed', 'rows[].at']);
    expect(cells(el)).to.deep.equal([['Yes']]);
  });
});
