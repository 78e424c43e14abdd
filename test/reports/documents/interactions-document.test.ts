import {expect} from '@open-wc/testing';
import {readBigBlueButtonEvents} from '../../../src/adapters/bigbluebutton-events.js';
import {eventsAdapter} from '../../../src/adapters/events.js';
import {sampleAdapter} from '../../../src/adapters/sample.js';
import {loadWords, type Words} from '../../../src/locale/index.js';
import {AdapterError, portOf, sessionFor, type AnalyticsAdapter, type Interaction} from '../../../src/model/index.js';
import {interactionsDocument} from '../../../src/reports/interactions-document/interactions-document.js';
import {sessionSummary} from '../../../src/reports/session-summary/session-summary.js';
import {sampleFile} from '../../adapters/bigbluebutton/sample-file.js';
import {answers, openQuestion, question, rating, session, SmallQuiz} from '../../panels/interactions/small-quiz.js';
import {facts, paragraphs, readDocument, tables, under, type ReadBlock} from './document-text.js';
import {all, cells, heard, panel, quiet, seen, timeZone} from './panel-text.js';

async function documentOf(adapter: AnalyticsAdapter, words: Words, signal?: AbortSignal) {
  const port = portOf(adapter);
  const shown = await sessionFor(port, {sessionId: port.offers('getSessions') ? undefined : session.id}, {});
  return interactionsDocument({port, sessionId: shown?.id ?? 's1', session: shown}, words, {signal});
}
const headings = (blocks: readonly ReadBlock[]) => blocks.flatMap((block) => block.kind === 'heading' && block.level === 2 ? [block] : []);

describe('the document of all interactions', () => {
  let english: Words;
  let hebrew: Words;
  before(async () => {
    english = await loadWords('en', timeZone);
    hebrew = await loadWords('he', timeZone);
  });
  const read = async (adapter: AnalyticsAdapter, words = english) => readDocument(await documentOf(adapter, words));

  it('has every question with its answers as the panel has them, cell by cell', async () => {
    const adapter = sampleAdapter({attendees: 120});
    const blocks = await read(adapter);
    const shown = (await sessionFor(portOf(adapter), {}, {}))!;
    const el = await panel('room-interactions', adapter, shown.id);
    const count = all(el, '.pick').length;
    expect(headings(blocks).length).to.equal(count);
    for (let index = 0; index < count; index += 1) {
      all(el, '.pick')[index]!.click();
      await quiet(el);
      const told = under(blocks, `interaction-${index + 1}`);
      expect(headings(blocks)[index]!.text).to.equal(`${index + 1}. ${seen(all(el, '#question')[0])}`);
      expect(paragraphs(told)[0]).to.equal(all(el, '.facts li').map(seen).join(' · '));
      const [table] = tables(told);
      if (all(el, 'table.answers').length > 0) {
        const rows = all(el, 'table.answers tbody tr').map((row) => [...row.children].map((cell) => cell.matches('th') ? heard(cell) : seen(cell)));
        expect(table!.rows.map(([answer, ...figures]) => [answer!.replace(/^\S+ (?=Yes|No)/u, '').replace(' – ', ' '), ...figures.slice(0, 2)])).to.deep.equal(rows);
      } else {
        const rows = cells(el, 'table.words-table tbody tr');
        expect(table!.rows.slice(0, rows.length)).to.deep.equal(rows);
        const {total} = await portOf(adapter).ask('getAnswers', {sessionId: shown.id, interactionId: await idOf(adapter, shown.id, index), page: 1, pageSize: 1});
        expect(table!.rows.length).to.equal(total);
      }
      expect(paragraphs(told).slice(1)).to.deep.equal(all(el, '.notes li').map(seen));
      all(el, '.crumbs button')[0]!.click();
      await quiet(el);
    }
  });

  it('marks the right answers in words, and tells stars in words', async () => {
    const quiz = question({id: 'quiz', kind: 'quiz', options: [{id: 'a', label: '51', participants: 1}, {id: 'b', label: '53', participants: 4, correct: true}], participants: 5});
    const blocks = await read(new SmallQuiz([quiz, rating]));
    expect(tables(under(blocks, 'interaction-1'))[0]!.rows).to.deep.equal([['51', '1', '20%', '20%'], ['53 – Correct answer', '4', '80%', '80%']]);
    expect(tables(under(blocks, 'interaction-2'))[0]!.rows.map(([answer]) => answer)).to.deep.equal(['5 stars of 5', '4 stars of 5', '3 stars of 5', '2 stars of 5', '1 star of 5']);
  });

  it('knows no limit of ten', async () => {
    const many = Array.from({length: 60}, (_, index): Interaction => question({id: `q${index}`, question: `Question ${index + 1}?`}));
    const blocks = await read(new SmallQuiz(many));
    expect(headings(blocks).length).to.equal(60);
    expect(blocks.find((block) => block.kind === 'contents')!.entries.length).to.equal(60);
  });

  it('has all answers in words, page by page, and names nobody who was promised that', async () => {
    const many = Array.from({length: 450}, (_, index) => ({text: `Answer ${index}`, attendeeId: `u${index}`, attendeeName: `Person ${index}`}));
    const open = await read(new SmallQuiz([openQuestion], many));
    expect(tables(under(open, 'interaction-1'))[0]!.rows.length).to.equal(450);
    expect(tables(under(open, 'interaction-1'))[0]!.heads).to.deep.equal(['Answer', 'Who', 'When']);
    const secret = await read(new SmallQuiz([{...openQuestion, anonymous: true}], answers));
    expect(tables(under(secret, 'interaction-1'))[0]!.rows).to.deep.equal(answers.map(({text}) => [text]));
    expect(paragraphs(under(secret, 'interaction-1'))).to.include('Answers were anonymous: nobody is named.');
    expect(JSON.stringify(secret)).to.not.include('Ada Byron');
  });

  it('says what it cannot tell: answers not offered, answers that failed, rates that are none', async () => {
    const quiz = new SmallQuiz([openQuestion, question({participants: undefined})]);
    quiz.getAnswers = undefined;
    const blocks = await read(quiz);
    expect(paragraphs(under(blocks, 'interaction-2'))).to.include('This source does not offer answers in words.');
    expect(tables(under(blocks, 'interaction-1'))[0]!.rows).to.deep.equal([['Yes', '6', '–', ''], ['No', '4', '–', '']]);
    expect(paragraphs(under(blocks, 'interaction-1')).at(-1)).to.match(/without it there is no rate/);
    const broken = new SmallQuiz([openQuestion]);
    broken.getAnswers = () => Promise.reject(new AdapterError('forbidden'));
    expect(paragraphs(under(await read(broken), 'interaction-1')).at(-1)).to.match(/^You may not see answers in words\./);
  });

  it('has the whole of a long question under its heading', async () => {
    const long = 'Why? '.repeat(400).trim();
    const blocks = await read(new SmallQuiz([question({question: long})]));
    expect(headings(blocks)[0]!.text.length).to.be.lessThan(220);
    expect(paragraphs(under(blocks, 'interaction-1'))[0]).to.equal(long);
  });

  it('says that nothing was asked', async () => {
    const blocks = await read(new SmallQuiz([]));
    expect(facts(blocks).find(({label}) => label === 'Interactions')!.value).to.equal('0');
    expect(paragraphs(blocks)).to.deep.equal(['Nothing was recorded here.']);
  });

  it('is no document where the source does not tell what was asked', async () => {
    for (const code of ['unreachable', 'forbidden'] as const) {
      const quiz = new SmallQuiz([]);
      quiz.getInteractions = () => Promise.reject(new AdapterError(code));
      const thrown: unknown = await read(quiz).catch((error: unknown) => error);
      expect(thrown).to.be.instanceOf(AdapterError);
      expect(thrown).to.include({code});
    }
  });

  it('ends with the reason of the signal', async () => {
    const call = new AbortController();
    const document = await documentOf(new SmallQuiz([openQuestion, rating]), english, call.signal);
    const thrown = await (async () => {
      for await (const block of document.blocks) if (block.kind === 'table') call.abort(new Error('enough'));
    })().catch((error: unknown) => error);
    expect((thrown as Error | undefined)?.message).to.equal('enough');
  });

  it('speaks Hebrew', async () => {
    const document = await documentOf(new SmallQuiz([rating]), hebrew);
    expect(document).to.include({language: 'he', direction: 'rtl'});
    const blocks = await readDocument(document);
    expect(tables(blocks)[0]!.rows[0]![0]).to.equal('5 כוכבים מתוך 5');
    const vote = question({kind: 'crowd-vote', options: [{id: 'a', label: 'thumbs down', icon: '👎', participants: 10}]});
    expect(tables(await readDocument(await documentOf(new SmallQuiz([vote]), hebrew)))[0]!.rows[0]![0]).to.equal('👎 אגודל למטה');
    for (const head of tables(blocks)[0]!.heads) expect(head).to.match(/[א-ת]/);
  });

  it('of a real class has its five polls, and its summary the eleven people', async function () {
    const file = await sampleFile('bigbluebutton/class-2019-events.xml');
    if (!file) this.skip();
    const adapter = eventsAdapter(await readBigBlueButtonEvents(file));
    const blocks = await read(adapter);
    expect(headings(blocks).length).to.equal(5);
    expect(tables(blocks).map(({rows}) => rows.map((row) => row.slice(0, 2)))).to.deep.equal([[6, 0], [6, 0], [7, 0], [8, 0], [0, 6]].map(([yes, no]) => [['Yes', String(yes)], ['No', String(no)]]));
    const port = portOf(adapter);
    const shown = (await sessionFor(port, {}, {}))!;
    const summary = await readDocument(sessionSummary({port, sessionId: shown.id, session: shown}, english));
    expect(tables(under(summary, 'attendees'))[0]!.rows.length).to.equal(11);
    expect(tables(under(summary, 'interactions'))[0]!.rows.length).to.equal(5);
  });
});

async function idOf(adapter: AnalyticsAdapter, sessionId: string, index: number): Promise<string> {
  const all = await portOf(adapter).ask('getInteractions', {sessionId});
  return [...all].sort((a, b) => a.askedAt!.getTime() - b.askedAt!.getTime())[index]!.id;
}
