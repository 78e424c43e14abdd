import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import type {NavigateEvent} from '../../../src/elements/navigate-event.js';
import type {RoomErrorEvent} from '../../../src/elements/room-error-event.js';
import {AdapterError, type AnalyticsAdapter, type Overview, type RecordingUsage, type Session} from '../../../src/model/index.js';
import {RoomOverview} from '../../../src/panels/overview/room-overview.js';
import {deferred} from '../../model/deferred.js';

if (!customElements.get('room-overview')) customElements.define('room-overview', RoomOverview);

const hour: Session = {
  id: 's1', roomId: 'r', roomName: '961 – Room Entry', startsAt: new Date('2026-03-31T08:05:00Z'), endsAt: new Date('2026-03-31T09:05:00Z'),
};
const full: Overview = {
  uniqueViewers: {all: 243, live: 214, recording: 61, both: 32},
  averageViewedSeconds: {all: 2160, live: 2329, recording: 744},
  engagementRate: 0.45,
  reactions: {count: 77, people: 30, of: 214},
  chatMessages: {count: 340, people: 62, of: 214},
  polls: {count: 412, people: 131, of: 214},
  questions: {count: 14, people: 11, of: 214},
  downloads: {count: 19, people: 13, of: 214},
  raisedHands: {count: 23, people: 9, of: 214},
  recordingPlays: 75,
  asOf: new Date('2026-04-11T09:00:00Z'),
};
const usage: RecordingUsage = {recordings: [], playsByDay: [{day: '2026-03-31', plays: 3}, {day: '2026-04-01', plays: 14}, {day: '2026-04-11', plays: 2}]};

function adapterOf(overview: Overview, rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter {
  return {name: 'test', getSession: async ({sessionId}) => ({...hour, id: sessionId}), getOverview: async () => overview, ...rest};
}

interface Page { readonly lang?: string; readonly width?: number; readonly theme?: 'light' | 'dark' }

/** A panel that has been given an adapter, in a place so wide. */
async function asked(adapter: AnalyticsAdapter, {lang = 'en', width = 1240, theme = 'light'}: Page = {}): Promise<RoomOverview> {
  const el = await fixture<RoomOverview>(html`<room-overview locale=${lang} theme=${theme} time-zone="Asia/Jerusalem" session-id="s1" .adapter=${adapter}></room-overview>`);
  el.style.inlineSize = `${width}px`;
  await waitUntil(() => card(el, 'viewers') ?? find(el, '.message'), 'the panel draws something');
  return el;
}

/** The same, when it has finished asking, well or badly. */
async function settled(adapter: AnalyticsAdapter, page?: Page): Promise<RoomOverview> {
  const el = await asked(adapter, page);
  await el.loaded.catch(() => {});
  await el.updateComplete;
  return el;
}
const show = (overview: Overview, rest?: Partial<AnalyticsAdapter>, page?: Page) => settled(adapterOf(overview, rest), page);

const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const has = (el: Element, selector: string) => find(el, selector) !== null;
const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const card = (el: Element, name: 'viewers' | 'average' | 'engagement' | 'plays') => find(el, `.card.${name}`);
const figure = (el: Element, name: 'viewers' | 'average' | 'plays') => text(card(el, name)?.querySelector('.figure'));
/** A line as it is read: the share, then the words. */
const line = (el: Element, about: string) => {
  const found = all(el, '.line').find((one) => text(one.querySelector('.line-words')).includes(about));
  return found && {
    share: text(found.querySelector('.line-share')), words: text(found.querySelector('.line-words')),
    bar: found.querySelector('.part')?.getAttribute('width'), definition: text(found.querySelector('[popover]')),
  };
};
const definition = (el: Element, metric: string) => text(find(el, `#definition-${metric}`));
const never = () => new Promise<never>(() => {});

describe('<room-overview>', () => {
  it('is accessible, in each of its states', async () => {
    await expect(await show(full, {getRecordings: async () => usage})).to.be.accessible();
    await expect(await show({})).to.be.accessible();
    await expect(await show({reactions: {count: 3}})).to.be.accessible();
    await expect(await asked(adapterOf(full, {getOverview: never}))).to.be.accessible();
    await expect(await show(full, {getRecordings: async () => usage}, {lang: 'he', width: 320, theme: 'dark'})).to.be.accessible();
    await expect(await show({reactions: {count: 3}}, {}, {theme: 'dark'})).to.be.accessible();
  });

  describe('unique viewers', () => {
    it('are one number, and what they watched adds up to it', async () => {
      const el = await show(full);
      expect(figure(el, 'viewers')).to.equal('243');
      expect(all(el, '.key li').map(text)).to.deep.equal(['182 live only', '32 live and recording', '29 recording only']);
      expect(find(el, '.split svg')?.getAttribute('aria-label'))
        .to.equal('Of 243 unique viewers: 182 watched live only, 32 live and the recording, 29 the recording only.');
    });

    it('are a dash and a reason where the source does not know them, with what it does know', async () => {
      const el = await show({uniqueViewers: {live: 214}, recordingPlays: 1});
      expect(figure(el, 'viewers')).to.equal('–');
      expect(text(card(el, 'viewers'))).to.include('How many people viewed is not known.');
      expect(all(el, '.key li').map(text)).to.deep.equal(['214 live']);
      expect(has(el, '.split')).to.equal(false);
    });

    it('are 0, and no dash, where nobody came', async () => {
      expect(figure(await show({uniqueViewers: {all: 0}}), 'viewers')).to.equal('0');
    });

    it('are grouped as the reader groups them, up to a hundred thousand, within the card', async () => {
      const el = await show({...full, uniqueViewers: {all: 100_000}}, {}, {width: 1100});
      expect(figure(el, 'viewers')).to.equal('100,000');
      const shown = card(el, 'viewers')!.querySelector('.figure')!;
      expect(shown.scrollWidth).to.be.at.most(shown.clientWidth);
      expect(shown.clientHeight).to.be.below(60);
    });
  });

  describe('average minutes viewed', () => {
    it('has its unit and the length of the session beside it', async () => {
      const el = await show(full);
      expect(figure(el, 'average')).to.equal('36 min');
      expect(text(card(el, 'average'))).to.include('of a session of 60 min');
      expect(all(el, '.averages li').map(text)).to.deep.equal(['38 min 49 sec live', '12 min 24 sec recording']);
    });

    it('is not compared with a session that still runs, and not with one of no length', async () => {
      const running = await show(full, {getSession: async () => ({...hour, endsAt: undefined, live: true})});
      expect(text(card(running, 'average'))).to.include('of a session that still runs');
      const none = await show(full, {getSession: async () => ({...hour, endsAt: hour.startsAt})});
      expect(text(card(none, 'average'))).to.include('of a session of 0 min');
      expect(text(find(none, '.cards'))).to.not.match(/Infinity|NaN/);
      expect(has(none, '.averages svg')).to.equal(false);
    });

    it('is a dash and a reason where nobody viewed, whatever the source divides', async () => {
      const el = await show({uniqueViewers: {all: 0}, averageViewedSeconds: {all: 0}});
      expect(figure(el, 'average')).to.equal('–');
      expect(text(card(el, 'average'))).to.include('Nobody viewed, so there is no average.');
    });
  });

  describe('live engagement', () => {
    it('reads as sentences: which share, of whom, did how much', async () => {
      const el = await show(full);
      expect(line(el, 'reaction')).to.include({share: '14%', words: 'of 214 attendees sent 77 reactions'});
      expect(line(el, 'chat message')).to.include({share: '29%', words: 'of 214 attendees sent 340 chat messages'});
      expect(line(el, 'poll')).to.include({share: '61%', words: 'of 214 attendees gave 412 poll answers'});
      expect(line(el, 'Q&A')).to.include({share: '5%', words: 'of 214 attendees created 14 Q&A threads'});
      expect(line(el, 'attachment')).to.include({share: '6%', words: 'of 214 attendees downloaded 19 attachments'});
      expect(line(el, 'hand')).to.include({share: '4%', words: 'of 214 attendees raised a hand 23 times'});
      expect(all(el, '.line-words b').map(text)).to.include('77 reactions');
      expect(find(el, '.ring svg')?.getAttribute('aria-label')).to.equal('45% average live engagement rate.');
    });

    it('speaks of one person and one reaction in the singular', async () => {
      const el = await show({reactions: {count: 1, people: 1, of: 1}});
      expect(line(el, 'reaction')).to.include({share: '100%', words: 'of 1 attendee sent 1 reaction'});
    });

    it('shows 0% where nobody of those present did it', async () => {
      expect(line(await show({reactions: {count: 0, people: 0, of: 214}}), 'reaction'))
        .to.include({share: '0%', words: 'of 214 attendees sent 0 reactions', bar: undefined});
    });

    it('shows a dash and never "Infinity%" where nobody is logged in to the chat', async () => {
      const el = await show({chatMessages: {count: 564, people: 3, of: 0}, reactions: {count: 0, people: 0, of: 0}});
      expect(line(el, 'chat')?.share).to.match(/^–/);
      expect(line(el, 'chat')?.words).to.equal('3 people sent 564 chat messages');
      expect(line(el, 'reaction')?.share).to.equal('–Nobody was there, so there is no share.');
      expect(text(find(el, '.cards'))).to.not.match(/Infinity|NaN/);
    });

    it('gives the counts, and no share above all, where more people did it than were counted', async () => {
      const questions = line(await show({questions: {count: 14, people: 220, of: 214}}), 'Q&A');
      expect(questions).to.include({words: '220 people created 14 Q&A threads', bar: undefined});
      expect(questions?.definition).to.include('More people did it than were counted, 220 of 214, so no share is shown.');
    });

    it('says of each dash why, to the eye on demand and to a screen reader', async () => {
      const el = await show({reactions: {count: 77}, polls: {people: 5}, chatMessages: {people: 3, of: 9}});
      expect(line(el, 'reactions')).to.include({words: 'attendees sent 77 reactions', share: '–How many people did it is not known, so there is no share.'});
      expect(line(el, 'reactions')?.definition).to.include('How many people did it is not known');
      expect(line(el, 'poll')).to.include({words: '5 people gave poll answers', share: '–Out of how many people is not known, so there is no share.'});
      expect(line(el, 'chat')).to.include({words: 'of 9 attendees sent chat messages', share: '33%'});
      expect(line(el, 'Attachments')).to.include({words: 'Attachments downloaded: not known', share: '–The source does not tell this.'});
      expect(find(el, '.ring-text')?.title).to.equal('The average rate is not known.');
    });

    it('leaves raised hands out where the source never heard of them', async () => {
      expect(line(await show({reactions: {count: 1}}), 'hand')).to.equal(undefined);
    });

    it('never calls two kinds of counted people by one name', async () => {
      const el = await show(full, {definitions: {
        chatMessages: 'chatMessages.of-chat-logins', polls: {text: 'Nach Anmeldungen.', lang: 'de'},
      }});
      expect(line(el, 'reactions')?.words).to.equal('of 214 attendees sent 77 reactions');
      expect(line(el, 'chat messages')?.words).to.equal('of 214 logged in to chat sent 340 chat messages');
      expect(line(el, 'poll')?.words).to.equal('of 214 people counted gave 412 poll answers');
    });

    it('has no rate where nobody was in the live session', async () => {
      const el = await show({uniqueViewers: {all: 4, live: 0, recording: 4, both: 0}, engagementRate: 0});
      expect(text(find(el, '.ring-text b'))).to.equal('–');
      expect(definition(el, 'engagementRate')).to.include('Nobody was in the live session, so there is no average rate.');
    });
  });

  describe('recording plays', () => {
    it('are a number with its date, and a column a day where the source tells the days', async () => {
      const el = await show(full, {getRecordings: async () => usage});
      expect(figure(el, 'plays')).to.equal('75');
      expect(text(card(el, 'plays'))).to.include('as of April 11, 2026');
      expect(definition(el, 'recordingPlays')).to.include('Counted until April 11, 2026 at 12:00, GMT+3.');
      await waitUntil(() => find(el, '.columns-chart'));
      expect(all(el, '.column title').map(text)).to.deep.equal(['March 31, 2026: 3 plays', 'April 1, 2026: 14 plays', 'April 11, 2026: 2 plays']);
      expect(find(el, '.columns-chart')?.getAttribute('aria-label'))
        .to.equal('Recording plays by day from March 31, 2026 to April 11, 2026. The most on April 1, 2026: 14 plays.');
    });

    it('are not known, and not 0, without a recording', async () => {
      const el = await show({...full, recordingPlays: undefined});
      expect(figure(el, 'plays')).to.equal('–');
      expect(text(card(el, 'plays'))).to.include('No recording is known');
      expect(text(card(el, 'plays'))).to.not.include('as of');
    });

    it('are 0 where the recording was never played', async () => {
      expect(figure(await show({...full, recordingPlays: 0}), 'plays')).to.equal('0');
    });

    it('take nothing with them when the days cannot be read', async () => {
      const days = deferred<RecordingUsage>();
      const el = await show(full, {getRecordings: () => days.promise});
      setTimeout(() => days.reject(new AdapterError('forbidden')));
      expect((await oneEvent<RoomErrorEvent>(el, 'room-error')).code).to.equal('forbidden');
      await waitUntil(() => text(card(el, 'plays')).includes('The plays by day could not be read.'));
      expect(figure(el, 'viewers')).to.equal('243');
      expect(figure(el, 'plays')).to.equal('75');
      expect(has(el, '.message')).to.equal(false);
    });

    it('hold nothing up when the days do not come', async () => {
      const el = await show(full, {getRecordings: never});
      expect(figure(el, 'viewers')).to.equal('243');
      expect(has(el, '.columns-chart')).to.equal(false);
    });

    it('lead to the recordings where there is more to see and somebody follows, and only there', async () => {
      const el = await show(full, {getRecordings: async () => usage});
      expect(has(el, '.see-more'), 'alone it leads nowhere').to.equal(false);
      el.seeMore = true;
      await el.updateComplete;
      setTimeout(() => find(el, '.see-more')?.click());
      const event = await oneEvent<NavigateEvent>(el, 'room-navigate');
      expect(event.to).to.equal('recordings');
      expect(event.cancelable).to.equal(true);
      const without = await show(full);
      without.seeMore = true;
      await without.updateComplete;
      expect(has(without, '.see-more')).to.equal(false);
    });
  });

  describe('its definitions', () => {
    it('stand beside every number', async () => {
      const metrics = all(await show(full), '.definition-button').map((button) => button.getAttribute('aria-label'));
      expect(metrics).to.deep.equal([
        'What does “Unique viewers” mean?', 'What does “Average minutes viewed” mean?', 'What does “Live engagement rate” mean?',
        'What does “Reactions” mean?', 'What does “Sent chat messages” mean?', 'What does “Polls answered” mean?', 'What does “Q&A threads” mean?',
        'What does “Attachments downloaded” mean?', 'What does “Raised hands” mean?', 'What does “Recording plays” mean?',
      ]);
    });

    it('are those of the source', async () => {
      const el = await show(full, {definitions: {engagementRate: 'engagementRate.activity'}});
      expect(definition(el, 'engagementRate')).to.include('This source does not know what people looked at');
    });

    it('say how often a reaction counts, where the source has such a limit', async () => {
      const limited = await show(full, {capabilities: {reactionIntervalSeconds: 5}});
      expect(definition(limited, 'reactions')).to.include('The source counts at most one reaction of a person in 5 seconds.');
      expect(definition(await show(full), 'reactions')).to.not.include('at most one');
    });
  });

  describe('when something is amiss', () => {
    it('shows no zeros behind a failure', async () => {
      const el = await show(full, {getOverview: async () => { throw new AdapterError('unreachable'); }});
      expect(text(find(el, '[role=alert]'))).to.equal('The source cannot be reached. Retry');
      expect(has(el, '.card')).to.equal(false);
    });

    it('keeps what had come when asking again fails, and says so', async () => {
      let calls = 0;
      const el = await show(full, {getOverview: async () => {
        calls += 1;
        if (calls > 1) throw new AdapterError('timeout');
        return full;
      }});
      await el.refresh();
      expect(text(find(el, '[role=alert]'))).to.include('Shown below is what came before.');
      expect(figure(el, 'viewers')).to.equal('243');
    });

    it('asks a reader without the right to turn to the administrator', async () => {
      const el = await show(full, {getOverview: async () => { throw new AdapterError('forbidden'); }});
      expect(text(find(el, '.message'))).to.include('You may not see the overview. Ask your administrator');
    });

    it('says that the source does not offer it', async () => {
      expect(text(find(await settled({name: 'test'}), '.message'))).to.equal('This source does not offer the overview.');
    });

    it('says that nothing was recorded, where every figure is unknown', async () => {
      expect(text(find(await show({asOf: new Date()}), '.message'))).to.equal('Nothing was recorded here.');
    });

    it('says that a room has had no session yet', async () => {
      const el = await fixture<RoomOverview>(html`<room-overview locale="en" room-id="r" .adapter=${{...adapterOf(full), getSessions: async () => ({rows: []})}}></room-overview>`);
      await el.loaded.catch(() => {});
      await el.updateComplete;
      expect(text(find(el, '.message'))).to.equal('No session has been held in this room yet.');
    });

    it('treats nonsense among the figures as not known', async () => {
      const el = await show({...full, engagementRate: 7, recordingPlays: -3, reactions: {count: NaN, people: 2, of: 4}});
      expect(text(find(el, '.ring-text b'))).to.equal('–');
      expect(figure(el, 'plays')).to.equal('–');
      expect(line(el, 'reactions')).to.include({share: '50%', words: 'of 4 attendees sent reactions'});
    });
  });

  it('shows nothing of the first session once another is chosen', async () => {
    const other: Overview = {uniqueViewers: {all: 7}, recordingPlays: 2};
    const el = await settled(adapterOf(full, {
      getSession: async ({sessionId}) => ({...hour, id: sessionId, endsAt: sessionId === 's1' ? hour.endsAt : new Date('2026-03-31T17:05:00Z')}),
      getOverview: async ({sessionId}) => sessionId === 's1' ? full : other,
      getRecordings: async ({sessionId}) => sessionId === 's1' ? usage : never(),
    }));
    await waitUntil(() => find(el, '.columns-chart'));
    el.sessionId = 's2';
    await el.updateComplete;
    expect(text(el.shadowRoot!.querySelector('section'))).to.not.include('243');
    await el.loaded;
    await el.updateComplete;
    expect(figure(el, 'viewers')).to.equal('7');
    expect(text(card(el, 'average'))).to.include('of a session of 540 min');
    expect(has(el, '.columns-chart')).to.equal(false);
  });

  describe('on the page', () => {
    it('has four cards in a row, two by two, or one under the other, as there is room', async () => {
      const columns = async (width: number) => {
        const el = await show(full, {}, {width});
        return new Set(all(el, '.card').map((one) => Math.round(one.getBoundingClientRect().left))).size;
      };
      expect(await columns(1240)).to.equal(4);
      expect(await columns(900)).to.equal(2);
      expect(await columns(400)).to.equal(1);
    });

    it('fits a place of 320 px', async () => {
      for (const lang of ['en', 'he', 'en-XA']) {
        const el = await show({...full, uniqueViewers: {all: 100_000, live: 91_234, recording: 14_000, both: 5_234}}, {getRecordings: async () => usage}, {lang, width: 320});
        await waitUntil(() => find(el, '.columns-chart'));
        for (const one of all(el, '.card')) expect(one.scrollWidth, `${lang}: ${one.className}`).to.be.at.most(one.clientWidth + 1);
      }
    });

    it('moves nothing when the figures come', async () => {
      for (const width of [1240, 900, 560]) {
        const waiting = await asked(adapterOf(full, {getOverview: never}), {width});
        const before = all(waiting, '.card').map((one) => Math.round(one.getBoundingClientRect().height));
        const el = await show(full, {getRecordings: async () => usage}, {width});
        await waitUntil(() => find(el, '.columns-chart'));
        const after = all(el, '.card').map((one) => Math.round(one.getBoundingClientRect().height));
        for (const [index, height] of after.entries()) expect(height, `${width} px: ${after.join()} after ${before.join()}`).to.be.closeTo(before[index]!, 2);
      }
    });

    it('names its cards while they are on the way, and shows no figure', async () => {
      const el = await asked(adapterOf(full, {getOverview: never}));
      expect(all(el, 'h3').map(text)).to.deep.equal(['Unique viewers', 'Average minutes viewed', 'Live engagement', 'Recording plays']);
      expect(text(find(el, '.cards'))).to.not.match(/[0-9]/);
    });

    it('is mirrored in Hebrew, its bars growing from the right', async () => {
      const el = await show(full, {}, {lang: 'he'});
      expect(find(el, 'section')?.dir).to.equal('rtl');
      const [first, second] = all(el, '.split .part').map((part) => part.getBoundingClientRect().left);
      expect(first).to.be.greaterThan(second!);
      expect(line(el, 'תגובות')?.words).to.equal('מתוך 214 משתתפים שלחו 77 תגובות');
    });
  });
});
