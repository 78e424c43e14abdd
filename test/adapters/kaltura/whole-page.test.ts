import {expect} from '@open-wc/testing';
import {all, everything, find, panelOf, saidBy, standing, textOf, wholePage} from '../../journeys/whole-page.js';
import {exception, KS, recorded, roomEntry, START, table, total, type Recorded} from './recorded.js';

const recording = {id: '1_rec00001', name: 'recording', createdAt: START + 30, duration: 60, objectType: 'KalturaMediaEntry'};
const withRecording: NonNullable<Recorded['api']> = (call) => {
  if (call['action'] === 'get' && call['entryId'] === '1_room0001') return {...roomEntry, redirectEntryId: '1_rec00001'};
  if (call['entryId'] === '1_rec00001') return recording;
  const isUntilNow = JSON.stringify(call['reportInputFilter'] ?? '').includes('1_room0001|1_rec00001');
  if (isUntilNow && call['reportType'] === '60002') return total('unique_vod_viewers|unique_combined_live_viewers|unique_vod_live_viewers', '61|214|243');
  if (isUntilNow && call['reportType'] === '60001') return total('vod_avg_play_time|combined_live_avg_play_time|vod_live_avg_view_time', '12.4|38.816666666666666|36.25');
  return undefined;
};

describe('the whole page over Kaltura', function () {
  this.timeout(60_000);

  it('shows what the service told, and of whom', async () => {
    const page = await wholePage(recorded({api: withRecording}).adapter);
    expect(textOf(find(page, 'h1'))).to.equal('961 - Room Entry');
    const overview = textOf(panelOf(page, 'overview').shadowRoot!);
    for (const said of ['243', '45%', '14% of 214 attendees', '29% of 198 logged in to chat', '340', '61% of 198 logged in to chat']) expect(overview).to.include(said);
    const people = textOf(panelOf(page, 'attendees').shadowRoot!);
    for (const said of ['Roger Chalmer', '44', '34', 'Unnamed person', 'everyone anonymous is one row', 'The source estimates the totals']) expect(people).to.include(said);
    expect(textOf(panelOf(page, 'interactions').shadowRoot!)).to.include('How many hackathons were hosted?').and.include('all of the room are shown');
    expect(textOf(panelOf(page, 'recordings').shadowRoot!)).to.include('62%');
    expect(textOf(panelOf(page, 'countries').shadowRoot!)).to.include('United States').and.include('120');
    expect(textOf(panelOf(page, 'devices').shadowRoot!)).to.include('180').and.include('Game console');
    await expect(page).to.be.accessible();
  });

  it('says beside the figures that hours are counted, and of whom', async () => {
    const page = await wholePage(recorded().adapter);
    const said = saidBy(page).join('\n');
    expect(said).to.include('The source counts by the hour: what happened in the room before, in the hour in which the session began, is counted too.');
    expect(said).to.include('another number of people than the viewers');
    expect(said).to.include('everyone anonymous counts as one');
    expect(all(panelOf(page, 'attendees'), 'thead .sort').map(textOf).join()).not.to.include('Name');
  });

  it('shows how closely a person followed when their row is opened', async () => {
    const one = recorded();
    const page = await wholePage(one.adapter);
    expect(one.reports('60011'), 'not before').to.have.length(0);
    all(panelOf(page, 'attendees'), '.disclose')[0]!.click();
    await standing(page);
    expect(one.reports('60011').map(({reportInputFilter}) => reportInputFilter['userIds'])).to.deep.equal(['rchalmer']);
    expect(find(panelOf(page, 'attendees'), '.detail [role=slider]')).to.exist;
  });

  it('shows a room without recording, without chat and without anybody for what it is', async () => {
    const nobody: NonNullable<Recorded['api']> = (call) => call['action'] === 'getTotal' ? {objectType: 'KalturaReportTotal', header: 'x', data: ''}
      : call['action'] === 'getTable' ? {objectType: 'KalturaReportTable'} : undefined;
    const page = await wholePage(recorded({api: nobody, polls: {analytics: []}}).adapter);
    const said = saidBy(page).join('\n');
    expect(said).not.to.match(/NaN|Infinity|undefined|\[object/);
    expect(textOf(panelOf(page, 'recordings').shadowRoot!)).to.not.include('0%');
  });

  it('tells in a sentence what failed, and the rest stands', async () => {
    const page = await wholePage(recorded({api: (call) => call['reportType'] === '60004' ? exception('DRUID_QUERY_TIMED_OUT')
      : call['reportType'] === '60007' ? exception('SERVICE_FORBIDDEN', KS) : undefined, polls: exception('INVALID_KS', KS)}).adapter);
    expect(textOf(find(panelOf(page, 'timeline'), '[role=alert]'))).to.include('Retry');
    expect(textOf(panelOf(page, 'devices').shadowRoot!)).to.include('180');
    expect(saidBy(page).join('\n')).not.to.include(KS);
  });

  it('sorts, searches and turns pages at the service', async () => {
    const one = recorded({api: (call) => {
      if (call['reportType'] !== '60010' || call['action'] !== 'getTable') return undefined;
      const {pageIndex, pageSize} = call['pager'] as {pageIndex: number; pageSize: number};
      const ids = Array.from({length: Math.min(pageSize, 31 - (pageIndex - 1) * pageSize)}, (_, index) => (pageIndex - 1) * pageSize + index + 1);
      return table('user_id|user_name|live_view_time', ids.map((id) => `u${id}|Person ${id}|${id};`).join(''), 31);
    }});
    const page = await wholePage(one.adapter);
    const attendees = panelOf(page, 'attendees');
    all(attendees, 'button').find((button) => button.getAttribute('aria-label')?.match(/next/i) ?? /next/i.test(textOf(button)))!.click();
    await standing(page);
    expect(textOf(attendees.shadowRoot!)).to.include('Person 26');
    expect(saidBy(attendees).join('\n'), 'how people are searched').to.include('from the beginning of the name');
    all(attendees, 'thead .sort').find((sort) => textOf(sort).includes('Reactions'))!.click();
    await standing(page);
    expect(one.reports('60010').filter(({action}) => action === 'getTable').map(({order, pager}) => [order, (pager as {pageIndex: number}).pageIndex])).to.deep.equal([
      ['-live_view_time', 1], ['-live_view_time', 2], ['-count_reaction_clicked', 1],
    ]);
  });

  it('has the session string in no element, address, event, log or storage', async () => {
    const heard: string[] = [];
    const levels = ['debug', 'log', 'info', 'warn', 'error'] as const;
    const console_ = {...console};
    for (const level of levels) console[level] = (...said: unknown[]) => void heard.push(said.map((one) => one instanceof Error ? `${one.stack ?? ''} ${String(one.cause)}` : String(one)).join(' '));
    const onEvent = (event: Event) => void heard.push(JSON.stringify(Object.fromEntries(Object.getOwnPropertyNames(event).map((name) => [name, String((event as unknown as Record<string, unknown>)[name])]))));
    const names = ['room-error', 'room-session-change', 'error', 'unhandledrejection'];
    for (const name of names) addEventListener(name, onEvent);
    try {
      // Everything that may fail does, and names the string.
      const failing: Recorded = {api: (call) => call['service'] === 'report' ? exception('INVALID_KS', `Invalid KS "${KS}"`, {KSID: KS}) : undefined, polls: `<html>${KS}`};
      for (const different of [{}, failing]) {
        const page = await wholePage(recorded(different).adapter);
        const drawn = everything(page).flatMap((element) => [element.textContent ?? '', ...[...element.attributes].map(({value}) => value)]);
        for (const text of [...drawn, location.href, JSON.stringify(performance.getEntries()), JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage)), document.cookie]) {
          expect(text.includes(KS)).to.equal(false);
        }
      }
    } finally {
      Object.assign(console, console_);
      for (const name of names) removeEventListener(name, onEvent);
    }
    expect(heard.filter((text) => text.includes(KS))).to.deep.equal([]);
  });
});
