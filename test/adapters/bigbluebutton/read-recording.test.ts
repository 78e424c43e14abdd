import {expect} from '@open-wc/testing';
import {readRecording} from '../../../src/adapters/read-recording.js';
import {AdapterError} from '../../../src/model/index.js';
import {createdAt, end, join, recording} from './invented.js';
import {rejection} from './rejection.js';

const xml = recording([join(1, 'w_ada', 'Ada'), end(60)]);
const json = JSON.stringify({intId: 'meeting-1', users: {}, createdOn: createdAt, endedOn: 0});

describe('readRecording', () => {
  it('tells a recording by its content, not by its name', async () => {
    const {kind, log} = await readRecording(new File([xml], 'download.json', {type: 'application/json'}));
    expect(kind).to.equal('bigbluebutton-events');
    expect(log.people).to.have.length(1);
  });

  it('tells a learning dashboard by its content', async () => {
    const {kind, log} = await readRecording(new File(['\uFEFF  ', json], 'class.xml'));
    expect(kind).to.equal('bigbluebutton-dashboard');
    expect(log.sessions[0]?.id).to.equal('meeting-1');
  });

  it('reads text as well', async () => {
    expect((await readRecording(xml)).kind).to.equal('bigbluebutton-events');
    expect((await readRecording(`\n${json}`)).kind).to.equal('bigbluebutton-dashboard');
  });

  for (const [what, source] of [
    ['an empty file', new Blob([])], ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])])], ['a web page', '<!doctype html><p>recording'],
    ['a table', 'name,minutes\nAda,7'], ['another JSON', '{"name": "Ada"}'], ['a list', '[1, 2]'], ['another XML', '<rss version="2.0"/>'],
  ] as const) {
    it(`rejects ${what}`, async () => {
      expect(await rejection(readRecording(source))).to.be.instanceOf(AdapterError).with.property('code', 'malformed');
    });
  }

  it('passes progress and abort on', async () => {
    const parts: number[] = [];
    await readRecording(xml, {onProgress: (part) => parts.push(part)});
    expect(parts.at(-1)).to.equal(1);
    const reason = new Error('enough');
    expect(await rejection(readRecording(xml, {signal: AbortSignal.abort(reason)}))).to.equal(reason);
  });
});
