import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {sampleAdapter} from '../../../src/adapters/sample.js';
import type {AnalyticsAdapter, Interaction} from '../../../src/model/index.js';
import type {InteractionSelectEvent} from '../../../src/panels/interactions/room-interactions.js';
import {all, cells, facts, minutesIn, one, opened, openQuestion, press, question, rating, said, seen, settled, shown, SmallQuiz, spoken, titles} from './small-quiz.js';

const several = (count: number) => Array.from({length: count}, (_, index) => question({id: `q${index}`, question: `Question ${index + 1}`, askedAt: minutesIn(index), participants: index}));

describe('<room-interactions>', () => {
  it('is accessible', async () => {
    const el = await shown(new SmallQuiz([...several(12), rating, openQuestion]));
    await expect(el).to.be.accessible();
    await press(el, '.pick');
    await expect(el).to.be.accessible();
  });

  it('is accessible in the dark and from right to left', async () => {
    const el = await shown(new SmallQuiz([question({kind: 'quiz', options: [{id: 'a', label: 'A', participants: 1, correct: true}]}), openQuestion]), {theme: 'dark', locale: 'he'});
    await waitUntil(() => one(el, 'section').dir === 'rtl');
    await expect(el).to.be.accessible();
    await press(el, '.pick');
    await expect(el).to.be.accessible();
    await press(el, '.crumbs button');
    await press(el, '.pick', 1);
    await expect(el).to.be.accessible();
  });

  it('lists question, type, time and participants in the order asked, with how many there are', async () => {
    const el = await shown(new SmallQuiz([openQuestion, rating, question()]));
    expect(cells(el)).to.deep.equal([
      ['Is the pace right?', 'Poll', '16:04', '10'],
      ['How many Hackathons were hosted in Kaltura?', 'Rating scale', '16:20', '855'],
      ['What will you try this week?', 'Open question', '16:30', '3'],
    ]);
    expect(all(el, 'thead th').map(seen)).to.deep.equal(['Question', 'Type', 'Time GMT+3', 'Unique participants']);
    expect(one(el, '[aria-sort=ascending] .sort').textContent).to.include('Time');
    expect(seen(one(el, '.pill'))).to.equal('3');
    expect(all(el, '.pick svg')).to.have.length(3);
  });

  it('names the time zone as it was called, or in full where summer and winter meet', async () => {
    const winter = question({id: 'winter', askedAt: new Date('2026-03-24T13:04:00Z')});
    expect(seen(one(await shown(new SmallQuiz([winter])), '.zone'))).to.equal('GMT+2');
    expect(seen(one(await shown(new SmallQuiz([winter, rating])), '.zone'))).to.equal('Asia/Jerusalem');
  });

  it('shows a dash, not 0, for participants and a time that are not known', async () => {
    const el = await shown(new SmallQuiz([question({participants: undefined, askedAt: undefined})]));
    expect(cells(el)).to.deep.equal([['Is the pace right?', 'Poll', '–', '–']]);
  });

  it('sorts by each column, and says so', async () => {
    const el = await shown(new SmallQuiz(several(12)));
    await press(el, 'thead .sort', 3);
    expect(titles(el)[0]).to.equal('Question 12');
    expect(spoken(el)).to.equal('Sorted by Unique participants, most first');
    await press(el, 'thead .sort', 0);
    expect(titles(el).slice(0, 2)).to.deep.equal(['Question 1', 'Question 2']);
    expect(spoken(el)).to.equal('Sorted by Question, A to Z');
    expect(all(el, '[aria-sort]')).to.have.length(1);
    await press(el, 'thead .sort', 0);
    expect(titles(el)[0]).to.equal('Question 12');
    expect(el.sort).to.deep.equal({by: 'question', direction: 'descending'});
  });

  it('shows ten on a page and goes on', async () => {
    const el = await shown(new SmallQuiz(several(23)));
    expect(titles(el)).to.have.length(10);
    expect(seen(one(el, '.range'))).to.equal('1–10 of 23');
    await press(el, '.pager [aria-label="Last page"]');
    expect(titles(el)).to.deep.equal(['Question 21', 'Question 22', 'Question 23']);
    expect(spoken(el)).to.equal('21–23 of 23');
    el.page = 99;
    await settled(el);
    expect(titles(el), 'a page that is not there').to.deep.equal(['Question 21', 'Question 22', 'Question 23']);
  });

  it('opens to the answers, gives the focus to the question, and both back', async () => {
    const el = await shown(new SmallQuiz(several(23)), {page: 2});
    setTimeout(() => all(el, '.pick')[3]?.click());
    const event = await oneEvent<InteractionSelectEvent>(el, 'room-interaction-select');
    await settled(el);
    expect([event.interaction.id, event.bubbles, event.composed]).to.deep.equal(['q13', true, true]);
    expect(el.interactionId).to.equal('q13');
    expect(seen(one(el, '.crumbs'))).to.equal('Interactions / Question 14');
    expect(el.shadowRoot?.activeElement).to.equal(one(el, '#question'));
    await press(el, '.crumbs button');
    expect(titles(el)).to.have.length(10);
    expect(seen(el.shadowRoot?.activeElement)).to.equal('Question 14');
  });

  it('says nothing of an interaction that was opened by script', async () => {
    const el = await shown(new SmallQuiz([question(), rating]));
    let events = 0;
    el.addEventListener('room-interaction-select', () => { events += 1; });
    el.interactionId = 'rating';
    await settled(el);
    expect(seen(one(el, '#question'))).to.equal(rating.question);
    el.interactionId = 'no such thing';
    await settled(el);
    expect(titles(el)).to.have.length(2);
    expect(events).to.equal(0);
  });

  it('closes what is open when another session is chosen, and moves there', async () => {
    const adapter: AnalyticsAdapter = {
      name: 'two', getInteractions: async ({sessionId}) => several(23).map((one) => ({...one, question: `${one.question} of ${sessionId}`})),
    };
    const el = await shown(adapter, {page: 3});
    await press(el, '.pick');
    el.sessionId = 's2';
    await settled(el);
    expect(titles(el).slice(0, 2)).to.deep.equal(['Question 1 of s2', 'Question 2 of s2']);
    expect(el.interactionId).to.equal(undefined);
    Object.assign(el, {sessionId: 's3', interactionId: 'q4'});
    await settled(el);
    expect(seen(one(el, '#question')), 'named together with its session').to.equal('Question 5 of s3');
  });

  it('keeps what is open when everything is asked anew', async () => {
    const quiz = new SmallQuiz([question(), openQuestion]);
    const el = await opened(openQuestion, quiz);
    await el.refresh();
    await settled(el);
    expect(seen(one(el, '#question'))).to.equal(openQuestion.question);
    expect(quiz.asked).to.have.length(2);
  });

  it('says that all of the room are shown where the source cannot tell sessions apart', async () => {
    const quiz = new SmallQuiz([question()]);
    quiz.capabilities = {interactions: 'room'};
    const el = await shown(quiz);
    expect(seen(one(el, '.note'))).to.equal('This source cannot tell the interactions of one session apart; all of the room are shown.');
    expect(all(await shown(new SmallQuiz([question()])), '.note')).to.deep.equal([]);
  });

  it('says that nothing was recorded where nothing was asked', async () => {
    const el = await shown(new SmallQuiz([]));
    expect(seen(one(el, '.message'))).to.equal('Nothing was recorded here.');
    expect(all(el, 'table, .pager, .pill')).to.deep.equal([]);
  });

  it('shows neither a zero nor an address when the source fails', async () => {
    const el = await shown({name: 'down', getInteractions: async () => { throw new TypeError('https://secret.example/polls'); }});
    expect(seen(one(el, '[role=alert]'))).to.equal('The source cannot be reached. Retry');
    expect(seen(one(el, 'section'))).to.not.match(/0|https/);
  });

  it('tells what participants and rate mean', async () => {
    const el = await shown(new SmallQuiz([question({multipleAnswers: true})]));
    expect(one(el, '#definition-interactionParticipants').textContent).to.include('Distinct people who responded');
    await press(el, '.pick');
    expect(one(el, '#definition-interactionParticipants').textContent).to.include('Distinct people who responded');
    const rate = one(el, '#definition-answerShare').textContent;
    expect(rate).to.include('divided by all people who responded').and.to.include('more than 100%');
  });

  it('folds type and time under the question on a narrow screen, and lets the order be chosen', async () => {
    await setViewport({width: 320, height: 700});
    document.body.style.setProperty('margin', '0');
    const el = await shown(new SmallQuiz([...several(11), question({id: 'long', question: 'w'.repeat(5000), participants: 900})]), {}, '320px');
    expect(all(el, 'thead th').filter((th) => th.offsetWidth > 0).map(seen)).to.deep.equal(['Question', 'Unique participants']);
    expect(all(el, '.folded')[0]?.innerText.replace(/\s+/g, ' ')).to.equal('Poll 16:00');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const choice = one(el, '.order-choice') as HTMLSelectElement;
    expect(choice.offsetWidth).to.be.above(0);
    choice.value = 'participants';
    choice.dispatchEvent(new Event('change'));
    await settled(el);
    expect(titles(el)[0]?.startsWith('www')).to.equal(true);
    await press(el, '.pick');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    document.body.style.removeProperty('margin');
    await setViewport({width: 1280, height: 800});
  });

  // Only Chromium can be told from outside to print.
  if (/Chrome/.test(navigator.userAgent)) {
    it('prints what is shown whole, and nothing to press', async () => {
      const el = await shown(new SmallQuiz([...several(11), question({id: 'long', question: 'Three lines of a question. '.repeat(7), askedAt: undefined})]), {page: 2}, '700px');
      const height = one(el, 'tr:last-child .words').offsetHeight;
      await emulateMedia({media: 'print'});
      expect(one(el, 'tr:last-child .words bdi').getBoundingClientRect().height).to.be.above(height);
      expect(all(el, '.pager .steps, .definition, .sort .arrow, .tools').filter((box) => box.getClientRects().length > 0)).to.deep.equal([]);
      expect(one(el, '.range').offsetHeight).to.be.above(0);
      await emulateMedia({media: 'screen'});
    });
  }

  it('has targets of 24 pixels at the least', async () => {
    const el = await shown(new SmallQuiz([...several(12), openQuestion]));
    const tooSmall = () => all(el, 'button:not(.clear), select, summary, input').filter((box) => box.offsetParent)
      .filter((box) => Math.min(box.getBoundingClientRect().width, box.getBoundingClientRect().height) < 24).map((box) => box.outerHTML.slice(0, 80));
    expect(tooSmall()).to.deep.equal([]);
    el.interactionId = 'open';
    await settled(el);
    expect(tooSmall()).to.deep.equal([]);
  });

  it('reads an invented room as it reads a real one', async () => {
    const el = await shown(sampleAdapter({attendees: 60, hostile: true}), {sessionId: 'demo'});
    expect(titles(el)).to.have.length(6);
    await expect(el).to.be.accessible();
    for (let index = 0; index < 6; index += 1) {
      await press(el, '.pick', index);
      await expect(el).to.be.accessible();
      await press(el, '.crumbs button');
    }
  });
});

describe('the answers to an interaction', () => {
  const rates = (el: Awaited<ReturnType<typeof shown>>) => cells(el).map((row) => row.slice(1));

  it('of the article are 50 and four times 20 percent, from five stars to one', async () => {
    const el = await opened(rating);
    expect(facts(el)).to.deep.equal(['Rating scale', '5 options', '855 unique participants', '16:20 GMT+3']);
    expect(cells(el)).to.deep.equal([
      ['★★★★★ 5', '428', '50%'], ['★★★★☆ 4', '171', '20%'], ['★★★☆☆ 3', '171', '20%'], ['★★☆☆☆ 2', '171', '20%'], ['★☆☆☆☆ 1', '171', '20%'],
    ]);
    expect(all(el, 'tbody th').map(said)).to.deep.equal(['5 stars of 5', '4 stars of 5', '3 stars of 5', '2 stars of 5', '1 star of 5']);
    const lengths = all(el, '.part').map((part) => part.getAttribute('width'));
    expect(lengths).to.deep.equal(['50.058%', ...Array<string>(4).fill('20.000%')]);
    expect(seen(one(el, '.notes'))).to.equal('People chose more than one answer, so the rates add up to more than 100%.');
  });

  it('are shares of the people where several were allowed, and it is said that they may pass 100%', async () => {
    const el = await opened(question({multipleAnswers: true, participants: 60, options: [48, 44, 33].map((participants, index) => ({id: `o${index}`, label: `Topic ${index}`, participants}))}));
    expect(rates(el)).to.deep.equal([['48', '80%'], ['44', '73%'], ['33', '55%']]);
    expect(seen(one(el, '.notes'))).to.equal('Several answers were allowed, so the rates may add up to more than 100%.');
  });

  it('are in the order asked, and sort by participants', async () => {
    const el = await opened(question({options: [2, 5, undefined, 3].map((participants, index) => ({id: `o${index}`, label: `Answer ${index}`, participants}))}));
    const labels = () => cells(el).map(([label]) => label);
    expect(labels()).to.deep.equal(['Answer 0', 'Answer 1', 'Answer 2', 'Answer 3']);
    await press(el, 'thead .sort', 1);
    expect(labels()).to.deep.equal(['Answer 1', 'Answer 3', 'Answer 0', 'Answer 2']);
    expect(spoken(el)).to.equal('Sorted by Unique participants, most first');
    await press(el, 'thead .sort', 0);
    await press(el, 'thead .sort', 0);
    expect(labels()).to.deep.equal(['Answer 3', 'Answer 2', 'Answer 1', 'Answer 0']);
    expect(one(el, '[aria-sort]').getAttribute('aria-sort')).to.equal('descending');
  });

  it('mark the right one with words and a sign, not by colour alone', async () => {
    const el = await opened(question({kind: 'quiz', options: [{id: 'a', label: '51', participants: 1}, {id: 'b', label: '53', participants: 9, correct: true}]}));
    expect(cells(el).map(([label]) => label)).to.deep.equal(['51', '53 Correct answer']);
    expect(all(el, '.correct svg')).to.have.length(1);
  });

  it('of a crowd vote are signs with their words, and a lone sign is read aloud', async () => {
    const el = await opened(question({kind: 'crowd-vote', options: [
      {id: 'a', label: 'Yes', icon: '👍', participants: 6}, {id: 'b', label: '', icon: '👎', participants: 3}, {id: 'c', label: ' ', participants: 1}, {id: 'd', label: 'Wow', icon: '😮'.repeat(500)},
    ]}));
    expect(cells(el).map(([label]) => label)).to.deep.equal(['👍 Yes', '👎', 'Answer 3', `${'😮'.repeat(8)}… Wow`]);
    expect(all(el, '.sign').map((sign) => sign.getAttribute('aria-hidden'))).to.deep.equal(['true', null, 'true']);
  });

  it('have no rate where nobody responded', async () => {
    const el = await opened(question({participants: 0, options: [{id: 'a', label: 'Yes', participants: 0}]}));
    expect(facts(el)).to.include('0 unique participants');
    expect(rates(el)).to.deep.equal([['0', '–']]);
    expect(said(all(el, 'td.share')[0])).to.equal('Nobody responded, so there are no rates.');
    expect(seen(one(el, '.notes'))).to.equal('Nobody responded, so there are no rates.');
  });

  it('survive more votes than participants', async () => {
    const el = await opened(question({participants: 10, options: [{id: 'a', label: 'A', participants: 12}, {id: 'b', label: 'B', participants: 5}, {id: 'c', label: 'C'}]}));
    expect(rates(el)).to.deep.equal([['12', '–'], ['5', '50%'], ['–', '–']]);
    expect(said(all(el, 'td.share')[0])).to.include('more people for an answer than for the whole interaction');
    expect(all(el, '.notes li')).to.have.length(2);
  });

  it('of a crowd vote are signs with the reader\'s words for them, those of a poll what was asked', async () => {
    const options = ['thumbs up', 'No-emotion', 'Slower'].map((label, index) => ({id: label, label, icon: ['👍', '😐', '🐢'][index]!, participants: 1}));
    const answersOf = async (kind: Interaction['kind'], locale: string) => {
      const vote = question({kind, options, participants: 3});
      const el = await shown(new SmallQuiz([vote]), {locale});
      await waitUntil(() => one(el, 'section').lang === locale && all(el, '.pick').length > 0);
      await press(el, '.pick');
      return cells(el).map(([answer]) => answer);
    };
    expect(await answersOf('crowd-vote', 'he')).to.deep.equal(['👍 אגודל למעלה', '😐 ללא רגש', '🐢 Slower']);
    expect(await answersOf('crowd-vote', 'en')).to.deep.equal(['👍 Thumbs up', '😐 No emotion', '🐢 Slower']);
    expect(await answersOf('poll', 'he')).to.deep.equal(['👍 thumbs up', '😐 No-emotion', '🐢 Slower']);
  });

  it('of an unknown kind are shown like any other, under the source\'s word for it', async () => {
    const faulty = {...question(), kind: 'word-cloud'} as unknown as Interaction;
    const el = await opened(faulty, new SmallQuiz([faulty]));
    expect(facts(el)[0]).to.equal('word-cloud');
    expect(rates(el)).to.deep.equal([['6', '60%'], ['4', '40%']]);
  });

  it('are paged where there are two hundred', async () => {
    const el = await opened(question({options: Array.from({length: 200}, (_, index) => ({id: `o${index}`, label: `Option ${index + 1}`, participants: index % 11}))}));
    expect(cells(el)).to.have.length(25);
    expect(one(el, '.pager').getAttribute('aria-label')).to.equal('Pages: Answers');
    await press(el, '.pager [aria-label="Next page"]');
    expect(cells(el)[0]?.[0]).to.equal('Option 26');
    expect(spoken(el)).to.equal('26–50 of 200');
    await press(el, 'thead .sort', 1);
    expect(cells(el)[0]?.slice(0, 2), 'sorted over all pages, from the first').to.deep.equal(['Option 11', '10']);
  });

  it('stand under a question of 5,000 characters, which opens to all of it', async () => {
    const text = `${'Very long. '.repeat(454)}Really?`;
    const el = await opened(question({question: text}), undefined, '700px');
    expect(one(el, '#question').textContent?.length).to.be.below(200);
    expect(one(el, '.whole p').textContent).to.equal(text);
    expect(one(el, 'header').offsetHeight).to.be.below(120);
  });

  it('have a question that reads in its own direction', async () => {
    const hebrew = 'כמה משרדים יש לחברה (2)?';
    const el = await shown(new SmallQuiz([question({question: hebrew, options: [{id: 'a', label: 'שבעה', participants: 1}]})]));
    expect(getComputedStyle(one(el, '.pick bdi')).direction).to.equal('rtl');
    expect(getComputedStyle(one(el, '.words')).direction, 'in a page that reads otherwise').to.equal('ltr');
    await press(el, '.pick');
    expect(getComputedStyle(one(el, '#question bdi')).direction).to.equal('rtl');
    expect(getComputedStyle(one(el, '.said bdi')).direction).to.equal('rtl');
  });

  it('are not moved by marked-up, turned or endless text', async () => {
    const hostile = ['<img src=x onerror="window.hacked = true">', '\u202Eevil\u2067', 'A' + '\u0301'.repeat(500), 'w'.repeat(100_000), '{count}', '__proto__'];
    const el = await shown(new SmallQuiz(hostile.map((text, index) => question({
      id: index === 5 ? '__proto__' : `h${index}`, question: text, askedAt: minutesIn(index), options: hostile.map((label, option) => ({id: `o${option}`, label, icon: label})),
    }))), {}, '500px');
    expect(titles(el)[0]).to.equal(hostile[0]);
    expect(one(el, 'table').offsetWidth).to.be.at.most(500);
    for (let index = 0; index < hostile.length; index += 1) {
      await press(el, '.pick', index);
      expect(all(el, 'img')).to.deep.equal([]);
      expect(one(el, 'table').offsetWidth).to.be.at.most(500);
      await press(el, '.crumbs button');
    }
    expect('hacked' in window).to.equal(false);
  });

  it('that the source does not tell are said to be so', async () => {
    const el = await opened(question({options: []}));
    expect(seen(one(el, '.message'))).to.equal('The source does not tell the answers to this one.');
    expect(all(el, 'table')).to.deep.equal([]);
  });
});
