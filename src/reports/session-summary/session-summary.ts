import type {HeatSpan} from '../../charts/heat-strip.js';
import {bringLateWords} from '../../locale/late-words.js';
import type {Words} from '../../locale/index.js';
import type {Timeline} from '../../model/index.js';
import {SessionClock} from '../../telling/session-clock.js';
import {sessionLabel} from '../../telling/session-label.js';
import {sessionTimeline} from '../../telling/session-timeline.js';
import type {Block, ReportDocument} from '../document.js';
import type {DocumentOptions, DocumentSubject} from '../document-parts/document-subject.js';
import {Inquiry} from '../document-parts/inquiry.js';
import {type Blocks, paragraph, type Section, sections, told} from '../document-parts/section.js';
import {isolated} from '../document-parts/isolated.js';
import {roomTitle, titleBlock} from '../document-parts/title-block.js';
import {attendeesSection} from './attendees-section.js';
import {breakdownSection} from './breakdown-section.js';
import {interactionsInBrief} from './interactions-in-brief.js';
import {keyFigures} from './key-figures.js';
import {recordingsSection} from './recordings-section.js';
import {setAsideSection} from './set-aside-section.js';
import {timelineSection} from './timeline-section.js';

/**
 * All that is known of a session, as a document to file: the figures of the page in the same words, and everyone who came. What the
 * source does not offer, or fails to tell, is said in a sentence in its section, and the rest still comes. The blocks reject with the
 * signal's reason, or, where the source tells nothing at all, with why.
 */
export function sessionSummary(subject: DocumentSubject, words: Words, options: DocumentOptions = {}): ReportDocument {
  bringLateWords();
  const room = roomTitle(subject, words);
  const heading = words.say('summary.title', {room: isolated(room)});
  return {
    title: words.say('summary.title', {room}), language: words.language, direction: words.direction,
    runningHead: subject.session ? `${heading} · ${sessionLabel(subject.session, words)}` : heading,
    pageLabel: (page, of) => words.say('document.page', {page, of}), pageNumber: (page) => words.formats.number(page),
    blocks: blocksOf(heading, subject, words, options),
  };
}

async function* blocksOf(heading: string, subject: DocumentSubject, words: Words, options: DocumentOptions): Blocks {
  const inquiry = new Inquiry(subject, words, options);
  yield {kind: 'heading', level: 1, text: heading};
  yield titleBlock(subject, options, words);
  yield* sections(sectionsOf(inquiry), words);
  inquiry.conclude();
}

function sectionsOf(inquiry: Inquiry): readonly Section[] {
  const {subject, words} = inquiry;
  const {port, session} = subject;
  /** Of the strips: they stand on the scale of the timeline, as far as it is known. */
  let span: HeatSpan | undefined = session?.endsAt && {startsAt: session.startsAt, endsAt: session.endsAt};

  const timeline = (answer: Timeline): Block[] => {
    if (isEmpty(answer)) return [paragraph(words.say('state.empty'))];
    const drawn = sessionTimeline(answer, session);
    span ??= {startsAt: drawn.span.from, endsAt: drawn.span.to};
    return timelineSection(drawn, new SessionClock(drawn.span, words.formats), port, words);
  };
  return [
    {id: 'overview', title: words.say('overview.title'), async *blocks() {
      yield* told(await inquiry.ask('getOverview', words.say('overview.subject')), subject, words, (overview) => keyFigures(overview, session, port, words));
    }},
    {id: 'timeline', title: words.say('timeline.title'), async *blocks() {
      yield* told(await inquiry.ask('getTimeline', words.say('timeline.subject')), subject, words, timeline);
    }},
    {id: 'interactions', title: words.say('interactions.title'), async *blocks() {
      yield* told(await inquiry.ask('getInteractions', words.say('interactions.subject')), subject, words, (answer) => interactionsInBrief(answer, inquiry));
    }},
    {id: 'attendees', title: words.say('attendees.title'), blocks: () => attendeesSection(inquiry, span)},
    {id: 'recordings', title: words.say('recordings.title'), async *blocks() {
      yield* told(await inquiry.ask('getRecordings', words.say('recordings.subject')), subject, words, (answer) => recordingsSection(answer, inquiry));
    }},
    ...(['countries', 'devices'] as const).map((id): Section => ({id, title: words.say(`${id}.title`), async *blocks() {
      const method = id === 'countries' ? 'getCountries' : 'getDevices';
      yield* told(await inquiry.ask(method, words.say(`${id}.subject`)), subject, words, (answer) => breakdownSection(id, answer, inquiry));
    }})),
    ...port.offers('getSetAside') ? [{id: 'set-aside', title: words.say('document.left-out'), blocks: () => setAsideSection(inquiry)}] : [],
  ];
}

/** Was nothing read? */
function isEmpty({viewers, engagementRate, reactions = {}, markers = []}: Timeline): boolean {
  const hasReading = ({values}: {readonly values: ArrayLike<number>}) => Array.prototype.some.call(values, (value: number) => Number.isFinite(value));
  return markers.length === 0 && ![viewers, ...engagementRate ? [engagementRate] : [], ...Object.values(reactions)].some(hasReading);
}
