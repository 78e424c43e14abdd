import {expect} from '@open-wc/testing';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {Series} from '../../src/model/index.js';
import {Account, type Truth} from './kaltura-account.js';
import {all, everything, find, panelNames, panelOf, pick, saidBy, standing, startedPage, textOf, wholePage} from './whole-page.js';

const NEWEST = '1_cphalf01';
const LONG = '1_cplong01';

const number = new Intl.NumberFormat('en-US', {maximumFractionDigits: 0});
const percent = (rate: number) => new Intl.NumberFormat('en-US', {style: 'percent', maximumFractionDigits: 0}).format(rate);
const minutes = (value: number | undefined) => number.format(value ?? 0);
const plain = (text: string) => text.replace(/[|;\s]+/g, ' ').trim();
const button = (root: Element, name: RegExp) => all(root, 'button').find((one) => name.test(one.getAttribute('aria-label') ?? textOf(one)))!;
const cellsOf = (row: Element) => [...row.querySelectorAll('td:not(.toggle):not(.wide)')].map(textOf);
/** Every series begins at full minutes; what it leaves out is away. */
const valuesOf = (series: Series | undefined, length: number) => Array.from({length}, (_, index) => series?.values[index] ?? NaN);

describe('The page over a room of Kaltura', function () {
  this.timeout(120_000);
  let account: Account;
  before(async () => { account = await Account.open(); });
  after(() => account.server.kill());
  beforeEach(() => account.mend());

  const open = (options: Parameters<Account['adapter']>[0] = {}) => wholePage(account.adapter(options));
  const people = (page: RoomAnalytics) => all(panelOf(page, 'attendees'), 'tbody tr:not(.detail)').filter((row) => row.querySelector('.disclose'))
    .map((row) => [textOf(row.querySelector('.name, .unnamed, .who')!), ...cellsOf(row)]);
  const personIn = (truth: Truth) => truth.attendees.map((person) => [
    person.id === 'Unknown' ? 'Unnamed person' : plain(person.name), minutes(person.live_view_time), String(person.count_reaction_clicked), String(person.count_group_chat_messages_sent),
    String(person.count_poll_answered), percent(person.combined_live_engaged_users_play_time_ratio!),
  ]);

  it('shows the newest session that anybody came to, every panel with the figures that the account has', async () => {
    const page = await open();
    const truth = await account.truth(NEWEST);
    expect(textOf(find(page, 'h1'))).to.equal(truth.room);
    for (const name of panelNames) expect(find(panelOf(page, name), '[role=alert], .message'), name).to.equal(undefined);

    const {overview} = truth;
    const told = (column: string) => overview[column]!;
    const cards = all(panelOf(page, 'overview'), '.card');
    const figure = (card: number) => textOf(cards[card]!.querySelector('.figure')!);
    expect(figure(0)).to.equal(number.format(told('unique_vod_live_viewers')));
    expect([...cards[0]!.querySelectorAll('.key b')].map(textOf).map(Number)).to.deep.equal([
      told('unique_vod_live_viewers') - told('unique_vod_viewers'), told('unique_combined_live_viewers') + told('unique_vod_viewers') - told('unique_vod_live_viewers'),
      told('unique_vod_live_viewers') - told('unique_combined_live_viewers'),
    ]);
    expect(figure(1)).to.equal(`${minutes(told('vod_live_avg_view_time'))} min`);
    expect(textOf(cards[2]!.querySelector('.ring-text b')!)).to.equal(percent(told('combined_live_engaged_users_play_time_ratio')));
    const viewers = `of ${told('unique_combined_live_viewers')} attendees`;
    const talkers = `of ${told('unique_logged_in_users')} logged in to chat`;
    const share = (column: string, of: string) => percent(told(column) / told(of));
    expect([...cards[2]!.querySelectorAll('.line')].slice(0, 5).map((line) => `${textOf(line.querySelector('.line-share')!)} ${textOf(line.querySelector('.line-words')!)}`)).to.deep.equal([
      `${share('reaction_clicked_unique_users', 'unique_combined_live_viewers')} ${viewers} sent ${told('count_reaction_clicked')} reactions`,
      `${share('unique_users_sent_group_message', 'unique_logged_in_users')} ${talkers} sent ${told('count_cnc_group_message_sent')} chat messages`,
      `${share('unique_users_answered_poll', 'unique_logged_in_users')} ${talkers} gave poll answers`,
      `${share('unique_users_q_and_a_thread', 'unique_logged_in_users')} ${talkers} created ${told('q_and_a_threads_count')} Q&A threads`,
      `${share('download_attachment_unique_users', 'unique_combined_live_viewers')} ${viewers} downloaded ${told('count_download_attachment_clicked')} attachments`,
    ]);
    expect(saidBy(cards[3]!).concat(textOf(cards[3])).join(' ')).to.include(String(told('count_plays')));
  });

  it('lists everybody over its pages, sorted at the source, with the sums and the strips of each', async () => {
    const page = await open();
    const attendees = panelOf(page, 'attendees');
    const truth = await account.truth(NEWEST);
    const expected = personIn(truth).map(String);
    const turn = async (name: RegExp) => {
      button(attendees, name).click();
      await standing(page);
    };
    const pages = async () => {
      const first = people(page);
      await turn(/next/i);
      return [...first, ...people(page)];
    };
    const listed = await pages();
    expect(listed.map(([name, ...figures]) => [plain(name!.replace(/ (Host|Moderator|Viewer)$/, '')), ...figures].join()).sort()).to.deep.equal([...expected].sort());
    expect(listed.map(([, viewed]) => Number(viewed))).to.deep.equal(listed.map(([, viewed]) => Number(viewed)).sort((a, b) => b - a));
    const total = find(attendees, 'tbody .total, thead .total, .total')!;
    expect(cellsOf(total).slice(-5)).to.deep.equal([
      minutes(truth.totals.live_view_time), ...['count_reaction_clicked', 'count_group_chat_messages_sent', 'count_poll_answered'].map((name) => String(truth.totals[name])),
      percent(truth.totals.combined_live_engaged_users_play_time_ratio!),
    ]);
    all(attendees, 'thead .sort').find((sort) => textOf(sort).includes('Reactions'))!.click();
    await standing(page);
    expect(people(page).map(([, , reactions]) => Number(reactions)), 'by reactions').to.deep.equal(
      truth.attendees.map((one) => one.count_reaction_clicked!).sort((a, b) => b - a).slice(0, 25),
    );
  });

  it('draws the minutes and the strips as they were, of a session of nine hours to its end', async () => {
    const adapter = account.adapter();
    for (const sessionId of [NEWEST, LONG, '1_cpearly1', '1_cplate01']) {
      const truth = await account.truth(sessionId);
      const {viewers, engagementRate} = await adapter.getTimeline({sessionId});
      const length = (truth.session.endTime - truth.session.startTime) / 60;
      expect(viewers.startsAt.getTime() / 1000, sessionId).to.equal(truth.session.startTime);
      expect(valuesOf(viewers, length), sessionId).to.deep.equal(truth.timeline.map((one) => one.combined_live_view_period_count));
      expect(valuesOf(engagementRate, length)).to.deep.equal(truth.timeline.map((one) => one.combined_live_view_period_count ? one.combined_live_engaged_users_ratio : NaN));
      const strips = await adapter.getEngagement({sessionId, attendeeIds: Object.keys(truth.strips)});
      for (const [id, states] of Object.entries(truth.strips)) {
        if (id.includes('|')) continue; // Kaltura itself cannot be asked for such a person
        expect(valuesOf(strips.get(id), length).map((level) => Number.isNaN(level) ? 'away' : level >= 0.5), `${sessionId} ${id}`).to.deep.equal(
          states.map((minute) => minute === '' ? 'away' : minute.split(' ').some(isEngaged)));
      }
    }
    const page = await wholePage(adapter, {sessionId: LONG});
    const truth = await account.truth(LONG);
    const most = Math.max(...truth.timeline.map((one) => one.combined_live_view_period_count!));
    expect(saidBy(panelOf(page, 'timeline')).join(' ')).to.match(new RegExp(`Most viewers, ${most} ,`));
    expect(find(panelOf(page, 'timeline'), '[role=slider]')?.getAttribute('aria-valuemax')).to.equal(String(540 * 60));
  });

  it('keeps what two sessions in one hour share, and parts what can be told apart', async () => {
    const page = await wholePage(account.adapter(), {sessionId: '1_cpearly1'});
    const early = await account.truth('1_cpearly1');
    const of = (truth: Truth) => number.format(truth.overview.unique_combined_live_viewers!);
    const figure = () => textOf(all(panelOf(page, 'overview'), '.figure')[0]);
    expect(figure()).to.equal(of(early));
    expect(people(page)).to.have.length(early.attendees.length);
    await pick(page, '1_cplate01');
    expect(figure()).to.equal(of(await account.truth('1_cplate01')));
    expect(saidBy(page).join('\n')).to.include('The source counts by the hour');
  });

  it('opens each interaction to the votes of each answer', async () => {
    const page = await open();
    const {interactions} = await account.truth(NEWEST);
    const panel = panelOf(page, 'interactions');
    expect(all(panel, '.list tbody tr').map((row) => [textOf(row.querySelector('.pick')!), textOf(row.querySelector('td.number')!)])).to.deep.equal(interactions.map((one) => [one.question, String(one.nvoted)]));
    for (const [index, {question, nvoted, options}] of interactions.entries()) {
      if (options.length === 0) continue;
      all(panel, '.pick')[index]!.click();
      await standing(page);
      const rows = all(panel, '.answers tbody tr').map((row) => [textOf(row.querySelector('td.number')!), textOf(row.querySelector('td.share')!).replace(/^–.*/, '–')]);
      expect(rows.map(String).sort(), question).to.deep.equal(options.map(([, votes]) => [votes, nvoted === 0 ? '–' : percent(votes / nvoted)]).map(String).sort());
      find(panel, '.crumbs button')!.click();
      await standing(page);
    }
  });

  it('has the plays of the recording, by recording, by viewer and by day', async () => {
    const page = await open();
    const {recordings: {totals, rows, viewers, playsByDay}} = await account.truth(NEWEST);
    const panel = panelOf(page, 'recordings');
    const figures = (one: Truth['overview']) => [one.count_loads, one.count_plays].map(String).concat(minutes(one.sum_vod_view_period), percent(one.avg_completion_rate! / 100));
    expect(all(panel, '.totals dd').map(textOf)).to.deep.equal(figures(totals));
    button(panel, /View details/).click();
    await standing(page);
    const listed = all(panel, '#details tbody tr').map((row) => [...row.querySelectorAll('th, td')].map(textOf).join());
    const nobody = (one: (typeof viewers)[number]) => one.count_plays === 0 ? [String(one.count_loads), '0', '0', '0%'] : figures(one);
    expect(listed.slice(rows.length).sort()).to.deep.equal(viewers.map((one) => [one.name, ...nobody(one)].join()).sort());
    expect(listed[0]).to.include(rows[0]!.title).and.include(`,${figures(rows[0]!).join()}`);
    const days = (await account.adapter().getRecordings({sessionId: NEWEST})).playsByDay!.filter(({plays}) => plays > 0);
    expect(days).to.deep.equal(playsByDay);
  });

  it('has countries and devices, live and of the recording', async () => {
    const page = await open();
    const truth = await account.truth(NEWEST);
    const names: Record<string, string> = {'US': 'United States', 'IL': 'Israel', 'JP': 'Japan', 'IN': 'India', '': 'Unknown', 'UNKNOWN': 'Unknown'};
    for (const [panel, column, whole] of [['countries', 'countries'], ['devices', 'devices']].flatMap(([name, list]) => [
      [name, list, 'unique_combined_live_viewers'], [name, list, 'unique_vod_viewers']]) as ['countries' | 'devices', 'countries' | 'devices', string][]) {
      const element = panelOf(page, panel);
      all(element, 'label').find((label) => textOf(label) === (whole === 'unique_vod_viewers' ? 'Recording' : 'Live'))!.click();
      await standing(page);
      const expected = truth[column].filter((row) => row[whole]! > 0);
      expect(expected.length).to.be.greaterThan(1);
      expect(all(element, '.bar-list li').map((row) => ['.bar-name', '.bar-people', '.bar-rate'].map((part) => textOf(row.querySelector(part)!)).join()).sort(), `${panel} ${whole}`)
        .to.deep.equal(expected.map((row) => [names[row.key] ?? row.key, row[whole], percent(row[whole]! / truth.overview[whole]!)].join()).sort());
    }
  });

  it('is right in a zone of half hours: the clock, and the days of plays as the source has them', async () => {
    const page = await startedPage(account.adapter({timeZone: 'Asia/Kolkata'}));
    page.timeZone = 'Asia/Kolkata';
    await page.updateComplete;
    await standing(page);
    const truth = await account.truth(NEWEST, -330);
    expect(textOf(page.shadowRoot!.querySelector('select option:checked')!)).to.match(/April 8.*(00:15|12:15)/);
    expect(textOf(all(panelOf(page, 'overview'), '.figure')[0])).to.equal(number.format(truth.overview.unique_vod_live_viewers!));
    const days = (await account.adapter({timeZone: 'Asia/Kolkata'}).getRecordings({sessionId: NEWEST})).playsByDay!.filter(({plays}) => plays > 0);
    expect(days).to.deep.equal(truth.recordings.playsByDay);
    expect(days).not.to.deep.equal((await account.truth(NEWEST)).recordings.playsByDay);
  });

  it('shows the same where columns come in another order and with one more', async () => {
    const plainly = await open();
    const said = (page: RoomAnalytics) => saidBy(page).filter((text) => !/as of|Counted|Updated/.test(text));
    await account.server.ask({settings: {strangeColumns: true}});
    expect(said(await open())).to.deep.equal(said(plainly));
  });

  it('has a dash where nobody logged in to the chat, and says so of a search that finds too many', async () => {
    await account.server.ask({settings: {noChatLogIns: true, crowdOf: 'Samuel'}});
    const page = await open();
    expect([...panelOf(page, 'overview').shadowRoot!.querySelectorAll('.line-share')].map((share) => textOf(share)[0]).slice(1, 4)).to.deep.equal(['–', '–', '–']);
    expect(saidBy(page).join('\n')).not.to.match(/NaN|Infinity|undefined|\[object/);
    const attendees = panelOf(page, 'attendees');
    const search = async (text: string) => {
      const field = find(attendees, 'input[type=search]') as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      field.closest('form')?.requestSubmit();
      await standing(page);
    };
    await search('men');
    expect(people(page).map(([name]) => name)).to.deep.equal(['अंजलि Menon Viewer']);
    await search('samuel');
    expect(textOf(find(attendees, '[role=alert]'))).to.match(/too many|narrow|more letters/i);
  });

  it('shows a scheduled event, whose people are those of its broadcast and of the broadcast’s recording', async () => {
    const page = await open({entryId: '1_webinar1'});
    const {overview, attendees} = await account.truth('1_webinar1');
    expect(textOf(find(page, 'h1'))).to.equal('Open day');
    expect(textOf(all(panelOf(page, 'overview'), '.figure')[0])).to.equal(number.format(overview.unique_vod_live_viewers!));
    expect(people(page)).to.have.length(attendees.length);
    expect(textOf(all(panelOf(page, 'recordings'), '.totals dd')[1])).to.equal(String(overview.count_plays));
  });

  it('has a room nobody has used yet, and none where there is none', async () => {
    for (const [entryId, said] of [['1_room0003', /no sessions?|yet/i], ['1_nothing1', /not there/i]] as const) {
      const page = await startedPage(account.adapter({entryId}));
      await page.loaded.catch(() => {});
      await standing(page);
      expect([page, ...everything(page)].map((element) => textOf(element.shadowRoot ?? element)).join(' '), entryId).to.match(said);
    }
  });
});

/** What Kaltura's own page takes for engaged. */
function isEngaged(state: string): boolean {
  const has = (sign: string) => state.includes(sign);
  return has('TabFocused') && has('SoundOn') || has('FullScreen') && has('Camera') && !has('FullScreenOff') || has('CameraOn') || has('OnStage');
}
