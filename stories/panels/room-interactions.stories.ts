import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter, type SampleInteraction} from '../../src/adapters/sample.js';
import {AdapterError, type AnalyticsAdapter, type Interaction, type OpenAnswer} from '../../src/model/index.js';
import type {RoomInteractions} from '../../src/panels/interactions/room-interactions.js';
import '../../src/define.js';
import {inColumn} from '../in-column.js';

type Story = StoryObj<RoomInteractions>;
export default {
  title: 'Panels/Interactions',
  component: 'room-interactions',
  args: {adapter: sampleAdapter(), interactionId: undefined, pageSize: 10, locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}, sort: {control: false}},
  render: ({adapter, interactionId, pageSize, locale, timeZone, theme}) => html`
    <room-interactions session-id="demo" .adapter=${adapter} .interactionId=${interactionId} .pageSize=${pageSize}
      .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-interactions>`,
} satisfies Meta<RoomInteractions>;

/** The sample room, in which other things were asked. */
const roomThatAsked = (interactions: readonly Interaction[], rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter =>
  ({...sampleAdapter(), getInteractions: async () => interactions, ...rest});

/** The sample room that asked one thing, which is open. */
const opened = (interaction: Interaction, rest: Partial<AnalyticsAdapter> = {}): Pick<Story, 'args'> =>
  ({args: {adapter: roomThatAsked([interaction], rest), interactionId: interaction.id}});

const question = (rest: Partial<Interaction> = {}): Interaction => ({
  id: 'q', kind: 'poll', question: 'Is the pace right?', askedAt: new Date('2026-03-31T08:41:00Z'), participants: 120,
  options: answers(['Too fast', 'Just right', 'Too slow'], [14, 85, 21]), ...rest,
});

const answers = (labels: readonly string[], participants: readonly (number | undefined)[]): Interaction['options'] =>
  labels.map((label, index) => ({id: `o${index}`, label, participants: participants[index]}));

/** The example of the product's own help page. */
const rating = question({
  id: 'rating', kind: 'rating', question: 'How many Hackathons were hosted in Kaltura?', participants: 855,
  options: answers(['1', '2', '3', '4', '5'], [171, 171, 171, 171, 428]),
});

const openQuestion = question({kind: 'open', question: 'What is one thing you will try this week?', participants: 3, options: []});
const inWords = (rows: readonly OpenAnswer[]): Partial<AnalyticsAdapter> => ({getAnswers: async () => ({rows, total: rows.length})});

export const Full: Story = {};
/** From five stars to one; the rates are parts of the people, so they pass 100% where people gave several answers. */
export const RatingScale: Story = {...opened(rating)};
export const Poll: Story = {...opened(question())};
export const PollOfSeveralAnswers: Story = {...opened(question({
  multipleAnswers: true, question: 'Which topics should the next session cover?', options: answers(['Assessment', 'Lively chats', 'Reading analytics'], [96, 88, 66]),
}))};
/** The right answer is marked in words and with a sign. */
export const Quiz: Story = {...opened(question({
  kind: 'quiz', question: 'Which of these is a prime number?', options: answers(['51', '53', '55'], [20, 80, 20]).map((option) => ({...option, correct: option.label === '53'})),
}))};
export const CrowdVote: Story = {...opened(question({
  kind: 'crowd-vote', anonymous: true, question: 'Shall we continue with a live demo?', options: answers(['Yes', 'No', ''], [90, 25, 5]).map((option, index) => ({...option, icon: ['👍', '👎', '😐'][index]})),
}))};
const votes = question({
  kind: 'crowd-vote', question: 'How was it?', options: answers(['happy', 'no-emotion', 'thumbs up', 'Slower'], [60, 22, 28, 10]).map((option, index) => ({...option, icon: ['🙂', '😐', '👍', '🐢'][index]})),
});
/** Signs of a crowd vote have the reader's words, where the page knows them. */
export const SignsOfACrowdVote: Story = {args: {...opened(votes).args, locale: 'he'}};
export const OpenQuestion: Story = {...opened(openQuestion, inWords([
  {text: 'A one-minute poll', at: new Date('2026-03-31T08:42:00Z'), attendeeId: 'u1', attendeeName: 'Ada Byron'},
  {text: 'לתת לסטודנטים לשאול שאלות בצ׳אט', at: new Date('2026-03-31T08:43:00Z'), attendeeId: 'u2', attendeeName: 'נועה לוי'},
  {text: 'I would rather write a little more than fits. '.repeat(40), at: new Date('2026-03-31T08:44:00Z'), attendeeId: 'u3'},
]))};
/** Nobody is named, even if the source does. */
export const AnonymousAnswers: Story = {...opened({...openQuestion, anonymous: true}, inWords([{text: 'Slower, please', attendeeId: 'u1', attendeeName: 'Ada Byron'}]))};
export const AnswersNotOffered: Story = {...opened(openQuestion, {getAnswers: undefined})};
export const AnswersFailing: Story = {...opened(openQuestion, {getAnswers: async () => { throw new AdapterError('timeout'); }})};
export const AnswersLoading: Story = {...opened(openQuestion, {getAnswers: () => new Promise(() => {})}), parameters: {neverComes: true}};

export const Loading: Story = {args: {adapter: sampleAdapter({endless: true})}, parameters: {neverComes: true}};
export const NothingAsked: Story = {args: {adapter: sampleAdapter({interactions: []})}};
export const Failing: Story = {args: {adapter: sampleAdapter({failing: true})}};
export const Forbidden: Story = {args: {adapter: sampleAdapter({failing: 'forbidden'})}};
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['getInteractions']})}};
/** The source knows neither questions nor all times and counts: each is called by its kind and number, and a dash is no 0. */
export const Partial: Story = {args: {adapter: roomThatAsked([
  question({id: 'a', question: undefined}), question({id: 'b', question: undefined, askedAt: undefined, participants: undefined}),
  question({id: 'c', kind: 'quiz', question: '', askedAt: new Date('2026-03-31T08:50:00Z')}),
])}};
/** The answers' counts are not all known. */
export const PartialAnswers: Story = {...opened(question({participants: undefined, options: answers(['Yes', 'No', ''], [12, undefined, 3])}))};
export const OfTheRoom: Story = {name: 'Of the room, not the session', args: {adapter: roomThatAsked(
  [question(), {...rating, id: 'before', askedAt: new Date('2026-03-24T08:30:00Z')}], {capabilities: {interactions: 'room'}},
)}};
export const Hundred: Story = {args: {adapter: sampleAdapter({
  interactions: Array.from({length: 100}, (_, index) => (['poll', 'quiz', 'poll-multiple', 'crowd-vote', 'open', 'rating'] satisfies SampleInteraction[])[index % 6]!),
}), pageSize: 100}};
export const HundredThousandAttendees: Story = {args: {adapter: sampleAdapter({attendees: 100_000})}};

/** Nobody responded: a dash, and no division by nobody. */
export const NobodyResponded: Story = {...opened(question({participants: 0, options: answers(['Yes', 'No'], [0, 0])}))};
export const TwoHundredOptions: Story = {...opened(question({
  multipleAnswers: true, options: answers(Array.from({length: 200}, (_, index) => `Option ${index + 1}`), Array.from({length: 200}, (_, index) => index * 37 % 121)),
}))};
const long = question({question: 'And what do you think of a question that goes on and on? '.repeat(88).slice(0, 5000)});
export const LongQuestion: Story = {name: 'A question of 5,000 characters', ...opened(long)};
export const LongQuestionListed: Story = {name: 'A question of 5,000 characters, in the list', args: {adapter: roomThatAsked([long, rating])}};
/** A question that reads from right to left in a page that does not. */
export const HebrewQuestion: Story = {...opened(question({question: 'כמה משרדים יש לחברה ברחבי העולם (2026)?', options: answers(['שבעה', '7 (seven)', 'שמונה'], [60, 40, 20])}))};
/** The source counts more people for an answer than for the whole: that one has no rate. */
export const MoreVotesThanParticipants: Story = {...opened(question({participants: 10, options: answers(['A', 'B'], [12, 5])}))};
/** A kind that nobody knows goes by the source's word for it, and is read as any other. */
export const UnknownKind: Story = {...opened({...question({question: 'Describe today in a word'}), kind: 'word-cloud'} as unknown as Interaction)};
/** A kind that the page has no word for goes by the source's own. */
export const SourcesOwnKind: Story = {args: {adapter: roomThatAsked([
  question({id: 'words', kind: 'other', kindName: 'Word cloud', question: 'Describe today in a word'}), question({id: 'unasked', kind: 'other', kindName: 'Word cloud', question: undefined}),
])}};
/** Texts that try to run, break out, hide or overflow. */
export const HostileTexts: Story = {args: {adapter: sampleAdapter({hostile: true})}};

/** The PDF of all interactions takes its time: how far it is, and Cancel. */
export const Downloading: Story = {
  args: {adapter: {...sampleAdapter(), getAnswers: () => new Promise<never>(() => {})}},
  play: async ({canvasElement}) => {
    const panel = canvasElement.querySelector('room-interactions');
    await panel?.loaded;
    await panel?.updateComplete;
    panel?.shadowRoot?.querySelector<HTMLElement>('.download-pdf')?.click();
  },
};

export const RightToLeft: Story = {args: {locale: 'he'}};
export const RightToLeftOpened: Story = {args: {...opened(rating).args, locale: 'he'}};
export const Dark: Story = {args: {theme: 'dark'}};
export const DarkOpened: Story = {args: {...opened(rating).args, theme: 'dark'}};
export const InColumn: Story = {name: 'In a column of 400 px', ...inColumn('400px')};
export const Narrow: Story = {name: 'In 320 px', ...inColumn('320px')};
export const NarrowOpened: Story = {name: 'Opened, in 320 px', ...opened(rating), ...inColumn('320px')};
