import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {loadWords, type Words} from '../../../src/locale/index.js';
import {bringLateWords} from '../../../src/locale/late-words.js';
import type {Interaction} from '../../../src/model/index.js';
import {scaleOf, sortAnswers, usualAnswerSort} from '../../../src/telling/answer-order.js';
import {numberInteractions, sortInteractions, type InteractionSort} from '../../../src/telling/interaction-order.js';
import {listedInteraction} from '../../../src/telling/listed-interaction.js';
import {minutesIn, question, rating, session} from './small-quiz.js';

bringLateWords();

describe('the list of interactions', () => {
  let words: Words;
  before(async () => { words = await loadWords('en', 'Asia/Jerusalem'); });

  const all = [
    question({id: 'late', question: 'Beta?', askedAt: minutesIn(40), participants: 3}),
    question({id: 'unknown', question: 'alpha?', kind: 'quiz', askedAt: undefined, participants: undefined}),
    question({id: 'early', question: 'Question 10', askedAt: minutesIn(1), participants: 7}),
    question({id: 'middle', question: 'Question 9', kind: 'crowd-vote', askedAt: minutesIn(20), participants: 3}),
  ];
  const ids = (by: InteractionSort['by'], direction: InteractionSort['direction']) =>
    sortInteractions(numberInteractions(all), {by, direction}, words).map(({interaction}) => interaction.id);

  const listed = (interactions: readonly Interaction[]) =>
    numberInteractions(interactions).map((one) => listedInteraction(one, session, words));

  it('is in the order asked, and what was asked at an unknown time comes last either way', () => {
    expect(ids('askedAt', 'ascending')).to.deep.equal(['early', 'middle', 'late', 'unknown']);
    expect(ids('askedAt', 'descending')).to.deep.equal(['late', 'middle', 'early', 'unknown']);
  });

  it('goes by the words of the question as a reader sorts them, numbers by their value', () => {
    expect(ids('question', 'ascending')).to.deep.equal(['unknown', 'late', 'middle', 'early']);
  });

  it('goes by type, and by participants with equals in the order asked', () => {
    expect(ids('type', 'ascending')).to.deep.equal(['middle', 'early', 'late', 'unknown']);
    expect(ids('participants', 'descending')).to.deep.equal(['early', 'middle', 'late', 'unknown']);
    expect(ids('participants', 'ascending')).to.deep.equal(['middle', 'late', 'early', 'unknown']);
  });

  it('calls what has no question by kind, number among its kind, and time', () => {
    const polls = [4, 30, 64, 12].map((minute, index) => question({id: `p${index}`, question: index === 3 ? ' \n' : undefined, askedAt: minutesIn(minute)}));
    const mixed = [...polls, question({id: 'q', kind: 'quiz', question: '', askedAt: undefined}), question({id: 'asked', question: 'Why?', askedAt: minutesIn(13)})];
    expect(listed(mixed).map(({title}) => title))
      .to.deep.equal(['Poll 1, 16:04', 'Poll 2, 16:12', 'Why?', 'Poll 4, 16:30', 'Poll 5, 17:04', 'Quiz question 1']);
  });

  it('calls a kind that the page has no word for as the source does, and numbers it apart', () => {
    const own = [
      question({id: 'a', kind: 'other', kindName: 'Word cloud', question: undefined, askedAt: minutesIn(4)}),
      question({id: 'b', kind: 'other', question: undefined, askedAt: minutesIn(5)}),
      question({id: 'c', kind: 'other', kindName: 'Word cloud', question: undefined, askedAt: minutesIn(6)}),
      question({id: 'd', kind: 'poll', kindName: 'Vote', question: undefined, askedAt: minutesIn(7)}),
    ];
    expect(listed(own).map(({type, title}) => `${type}: ${title}`)).to.deep.equal([
      'Word cloud: Word cloud 1, 16:04', 'Other: Other 1, 16:05', 'Word cloud: Word cloud 2, 16:06', 'Poll: Poll 1, 16:07',
    ]);
  });

  it('names the day of what was not asked on the day of the session', () => {
    const other = question({askedAt: new Date('2026-03-24T13:04:00Z')});
    const {asked, zone} = listed([other])[0]!;
    expect([asked, zone], 'still winter time').to.deep.equal(['March 24, 2026 at 15:04', 'GMT+2']);
    expect(numberInteractions([question()]).map((one) => listedInteraction(one, undefined, words))[0]?.asked, 'without a session').to.equal('March 31, 2026 at 16:04');
  });

  it('tells a poll of several answers from one of a single one', () => {
    const types = (['poll', 'quiz', 'rating', 'open', 'crowd-vote', 'other'] as const).map((kind) => question({id: kind, kind}));
    expect(listed([...types, question({id: 'several', multipleAnswers: true})]).map(({type}) => type))
      .to.deep.equal(['Poll', 'Quiz question', 'Rating scale', 'Open question', 'Crowd vote', 'Other', 'Poll, several answers']);
  });
});

describe('the order of answers', () => {
  const labels = (sort = usualAnswerSort(rating), interaction = rating) => sortAnswers(interaction, sort).map(({option}) => option.label);

  it('of a rating is from the best down, and of all others as asked', () => {
    expect(labels()).to.deep.equal(['5', '4', '3', '2', '1']);
    const poll = question({options: ['b', 'a', 'c'].map((label) => ({id: label, label}))});
    expect(labels(usualAnswerSort(poll), poll)).to.deep.equal(['b', 'a', 'c']);
    expect(labels({by: 'answer', direction: 'descending'}, poll)).to.deep.equal(['c', 'a', 'b']);
  });

  it('of a rating in words is as asked, since nobody knows which of them is the best', () => {
    const inWords = {...rating, options: ['Poor', 'Fair', 'Good'].map((label) => ({id: label, label}))};
    expect(scaleOf(inWords)).to.equal(undefined);
    expect(labels(usualAnswerSort(inWords), inWords)).to.deep.equal(['Poor', 'Fair', 'Good']);
    expect(scaleOf({...rating, options: []})).to.equal(undefined);
    expect(scaleOf({...rating, kind: 'poll'})).to.equal(undefined);
  });

  it('by participants has the uncounted last and changes nothing else', () => {
    const counts = fc.array(fc.option(fc.nat(5), {nil: undefined}));
    fc.assert(fc.property(counts, fc.constantFrom('ascending', 'descending'), (given, direction) => {
      const options = given.map((participants, index) => ({id: String(index), label: 'x', ...(participants === undefined ? {} : {participants})}));
      const sorted = sortAnswers(question({options}), {by: 'participants', direction}).map(({option}) => option);
      expect(sorted.map(({id}) => id).sort()).to.deep.equal(options.map(({id}) => id).sort());
      const known = sorted.flatMap(({participants}) => participants ?? []);
      expect(sorted.slice(known.length).every(({participants}) => participants === undefined)).to.equal(true);
      expect(known).to.deep.equal([...known].sort((a, b) => direction === 'ascending' ? a - b : b - a));
    }));
  });
});
