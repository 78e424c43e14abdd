import {expect} from '@open-wc/testing';
import {eventsAdapter} from '../../src/adapters/events.js';
import {sampleAdapter, sampleLog} from '../../src/adapters/sample.js';
import {loadWords, type Words} from '../../src/locale/index.js';
import {bringLateWords} from '../../src/locale/late-words.js';
import {AdapterError, portOf, type AnalyticsAdapter, type ReportId, type ReportRow} from '../../src/model/index.js';
import {reports, streamCsv, type Report} from '../../src/reports/index.js';
import {expectedCell} from './expected-cell.js';
import {readStrictly} from './rfc4180.js';

bringLateWords();

/** The columns as the product's own help page lists them, with the ids that tell rooms, sessions and people apart. */
const listed: Readonly<Record<ReportId, string>> = {
  'group-chat-transcripts': 'userId userFirstName userLastName userEmail userRole messageId sentAt message repliedToMessageId likes deleted subContext',
  'chat-moderation': 'contextId contextName lastActivityAt pendingThreads ownedThreads resolvedThreads doneThreads userMessages moderatorMessages '
    + 'moderatorsOwningResolvedThreads moderatorsOwningUnresolvedThreads',
  'chat-user-activity': 'userId userName userEmail userRole messages replies likesReceived firstAt lastAt',
  'moderator-transcript': 'userId userFirstName userLastName userEmail userRole messageId sentAt message repliedToMessageId likes deleted subContext',
  'polls-activity': 'interactionId question type userId userName answer correct answeredAt',
  'room-data': 'roomName roomId sessionId startsAt endsAt hostId hostName uniqueUsers engagementRate virtualEventId',
  'attendees-data': 'roomName roomId sessionId userId userName userEmail userRole joinedAt leftAt participationSeconds engagementRate',
  'breakout-room-sessions': 'mainRoomName mainRoomId breakoutRoomName breakoutRoomId sessionId hostId hostName startsAt endsAt durationSeconds '
    + 'participants engagementRate',
};

const ALWAYS = {from: new Date(0), to: new Date('2100-01-01'), timeZone: 'UTC'};
const reportOf = (id: ReportId) => reports.find((report) => report.id === id)!;

/** A source that gives these batches, whatever it is asked; what is not a batch is thrown. */
const sourceOf = (...batches: readonly (ReportRow[] | AdapterError)[]): AnalyticsAdapter => ({
  name: 'invented',
  async *getReport() {
    for (const batch of batches) {
      if (batch instanceof AdapterError) throw batch;
      yield batch;
    }
  },
});

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(() => expect.fail('it should reject'), (thrown: unknown) => thrown);
}

describe('the reports', () => {
  let words: Words;
  before(async () => {
    words = await loadWords('en', 'UTC');
  });

  async function all(report: Report, adapter: AnalyticsAdapter) {
    const table = await report.open(portOf(adapter), ALWAYS, words);
    const rows: ReportRow[] = [];
    for await (const batch of table.batches) rows.push(...batch);
    return {...table, rows};
  }

  it('are eight, each with its columns in their order', () => {
    expect(Object.fromEntries(reports.map(({id, columns}) => [id, columns.map(({key}) => key).join(' ')]))).to.deep.equal(listed);
  });

  it('can be narrowed to what their source can tell apart', () => {
    expect(Object.fromEntries(reports.slice(5).map(({id, filters}) => [id, filters]))).to.deep.equal({
      'room-data': ['roomIds', 'virtualEventIds'],
      'attendees-data': ['roomIds', 'userIds', 'sessionIds', 'virtualEventIds'],
      'breakout-room-sessions': ['mainRoomIds', 'virtualEventIds'],
    });
  });

  for (const locale of ['en', 'he']) {
    it(`have titles and labels of their own in ${locale}, each label once in a report`, async () => {
      const their = await loadWords(locale, 'UTC');
      expect(new Set(reports.map(({title}) => their.say(title))).size).to.equal(8);
      for (const {id, columns} of reports) expect(new Set(columns.map(({label}) => their.say(label))).size, id).to.equal(columns.length);
    });
  }

  it('know every column that a log has, and say of every time that it is UTC and of every length its unit', async () => {
    const adapter = eventsAdapter(sampleLog({attendees: 60, minutes: 30, sessions: 2, breakouts: 2}));
    for (const report of reports) {
      const {columns, rows, leftOut} = await all(report, adapter);
      expect(rows.length, report.id).to.be.above(0);
      expect(leftOut.size, report.id).to.equal(0);
      expect(columns.map(({key}) => key), report.id).to.deep.equal(report.columns.map(({key}) => key));
      for (const {key, label} of columns) {
        expect(rows.every((row) => Object.hasOwn(row, key)), `${report.id} ${key}`).to.equal(true);
        expect(label.endsWith('(UTC)'), `${report.id} ${key}`).to.equal(rows.some((row) => row[key] instanceof Date) || /At$/.test(key));
        expect(label.endsWith('(seconds)'), key).to.equal(key.endsWith('Seconds'));
      }
    }
  });

  it('come out of the file as they went in', async () => {
    const adapter = sampleAdapter({attendees: 80, hostile: true});
    for (const report of reports) {
      const {rows, columns} = await all(report, adapter);
      const chunks: Uint8Array[] = [];
      const stream = new WritableStream<Uint8Array>({write: (chunk) => void chunks.push(chunk)});
      const outcome = await streamCsv(await report.open(portOf(adapter), ALWAYS, words), stream, {headers: 'labels', bom: false, incomplete: String});
      expect(outcome).to.deep.equal({rows: rows.length, failure: undefined});
      const [header, ...records] = readStrictly(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).text());
      expect(header).to.deep.equal(report.columns.map(({label}) => words.say(label)));
      expect(records).to.deep.equal(rows.map((row) => columns.map(({key}) => expectedCell(row[key]))));
    }
  });

  it('carry a source\'s own columns through, after ours, in the order in which they come', async () => {
    const {columns, rows} = await all(reportOf('room-data'), sourceOf([{zeta: 1, roomId: 'r'}, {alpha: 'x', zeta: 2}]));
    expect(columns.slice(10)).to.deep.equal([{key: 'zeta', label: 'zeta'}, {key: 'alpha', label: 'alpha'}]);
    expect(rows.map((row) => row['zeta'])).to.deep.equal([1, 2]);
  });

  it('wait for the first rows to know the source\'s columns: a first batch may be empty', async () => {
    const {columns, rows, leftOut} = await all(reportOf('room-data'), sourceOf([], [], [{roomId: 'r', zeta: 1}], [], [{roomId: 's', zeta: 2}]));
    expect([columns.at(-1)!.key, leftOut.size]).to.deep.equal(['zeta', 0]);
    expect(rows.map((row) => row['zeta'])).to.deep.equal([1, 2]);
  });

  it('leave out a column that comes too late for the header, and tell', async () => {
    const {columns, leftOut} = await all(reportOf('room-data'), sourceOf([{roomId: 'r'}], [{roomId: 'r', late: 1}, {later: 2}]));
    expect(columns.length).to.equal(10);
    expect([...leftOut]).to.deep.equal(['late', 'later']);
  });

  it('bear a source that invents a column for each row', async () => {
    const rows = Array.from({length: 5000}, (_, index) => ({[`c${index}`]: index}));
    const {columns, leftOut} = await all(reportOf('room-data'), sourceOf(rows, rows));
    expect([columns.length, leftOut.size]).to.deep.equal([200, 200]);
  });

  it('are a header alone where the source has no rows', async () => {
    const {columns, rows} = await all(reportOf('polls-activity'), sourceOf());
    expect([columns.length, rows.length]).to.deep.equal([8, 0]);
  });

  it('do not open where the source says no', async () => {
    const open = (adapter: AnalyticsAdapter) => failure(reportOf('room-data').open(portOf(adapter), ALWAYS, words));
    expect(await open({name: 'none'})).to.include({name: 'AdapterError', code: 'unsupported'});
    expect(await open(sourceOf(new AdapterError('forbidden')))).to.include({name: 'AdapterError', code: 'forbidden'});
  });

  it('are marked in the file, in the reader\'s words, where the source fails on the way', async () => {
    const table = await reportOf('room-data').open(portOf(sourceOf([{roomId: 'r'}, {roomId: 's'}], new AdapterError('timeout'))), ALWAYS, words);
    const chunks: Uint8Array[] = [];
    const outcome = await streamCsv(table, new WritableStream<Uint8Array>({write: (chunk) => void chunks.push(chunk)}), {
      incomplete: (count) => words.say('report.incomplete', {count}),
    });
    expect([outcome.rows, outcome.failure?.code]).to.deep.equal([2, 'timeout']);
    const records = readStrictly(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).text());
    expect(records.at(-1)![0]).to.equal('Incomplete: the source failed after 2 rows.');
  });

  it('let the source go when nobody reads on', async () => {
    let left = false;
    const adapter: AnalyticsAdapter = {name: 'endless', async *getReport() {
      try {
        for (;;) yield [{roomId: 'r'}];
      } finally {
        left = true;
      }
    }};
    const table = await reportOf('room-data').open(portOf(adapter), ALWAYS, words);
    for await (const rows of table.batches) {
      expect(rows.length).to.equal(1);
      break;
    }
    expect(left).to.equal(true);
  });

  it('stop waiting for their first row when they are cancelled', async () => {
    const abort = new AbortController();
    const adapter = sampleAdapter({endless: true});
    const opening = reportOf('room-data').open(portOf(adapter), ALWAYS, words, {signal: abort.signal});
    abort.abort('enough');
    expect(await failure(opening)).to.equal('enough');
  });
});
