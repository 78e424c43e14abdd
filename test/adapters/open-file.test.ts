import {expect} from '@open-wc/testing';
import {openFile} from '../../src/adapters/open-file.js';
import {AdapterError, portOf} from '../../src/model/index.js';

const failureOf = (work: Promise<unknown>) => work.then(() => 'none', (error: unknown) => error instanceof AdapterError ? error.code : error);

describe('a file that is opened', () => {
  it('may be a saved session', async () => {
    const file = await (await fetch('/fixtures/snapshot-1.json')).blob();
    const adapter = await openFile(file);
    expect(adapter.name).to.equal('snapshot');
    expect((await portOf(adapter).ask('getSessions', {})).rows.length).to.equal(1);
  });

  it('may be a recording of BigBlueButton', async () => {
    const adapter = await openFile(new Blob(['<recording meeting_id="m-1"><meeting id="m-1" name="Algebra"/><event timestamp="1" module="PARTICIPANT" eventname="ParticipantJoinEvent"><userId>u</userId><name>U</name><timestampUTC>1700000000000</timestampUTC></event></recording>']));
    expect(adapter.name).to.equal('events');
  });

  it('is refused where it is anything else', async () => {
    for (const text of ['', 'hello', '<!doctype html>', '[1]', '{"format":"room-analytics-snapshot"}']) expect(await failureOf(openFile(text)), text).to.equal('malformed');
    expect(await failureOf(openFile('{"format":"room-analytics-snapshot","version":99}'))).to.equal('unsupported');
  });

  it('is given up at once', async () => {
    const left = new AbortController();
    left.abort('left');
    expect(await failureOf(openFile('<recording></recording>', {signal: left.signal}))).to.equal('left');
  });
});
