import {expect} from '@open-wc/testing';
import {startServer, type TestServer} from './test-server.js';

describe('A server of the tests', () => {
  let server: TestServer;
  before(async () => { server = await startServer('api', {sample: {attendees: 3}}); });
  after(() => server.kill());

  it('is reached over a real connection, is gone when it is killed, and comes back at the same address', async () => {
    expect((await fetch(`${server.origin}/sample/`)).ok).to.equal(true);
    await server.kill();
    expect(await fetch(`${server.origin}/sample/`).catch((error: unknown) => error)).to.be.instanceOf(TypeError);
    await server.restart();
    expect((await fetch(`${server.origin}/sample/`)).ok).to.equal(true);
  });
});
