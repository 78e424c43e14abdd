import {once} from 'node:events';
import {loadLibrary} from '../../../demo/server/library.mjs';
import {createApi} from '../../../demo/server/server.mjs';
import {commit} from './faults.mjs';
import {Contract} from './contract.mjs';

/**
 * The reference server, with invented rooms (`{rooms: {name: options of sampleAdapter}}`, by default one called `sample`), a `token`, and
 * `faults` that it commits. Everything that is asked and answered well is held against the contract.
 *
 * It answers: `{faults}` sets other ones, `{token}` another; `'asked'` gives what was asked, without what was only looked up before;
 * `'complaints'` what was not as the contract says; `{judge}` judges an exchange of the test's own.
 */
export async function start({rooms = {sample: {}}, token, faults = []}, port) {
  const {sampleAdapter} = await loadLibrary();
  const contract = new Contract();
  const settings = {token};
  const asked = [];
  const complaints = [];
  let waiting = [...faults];

  const server = createApi(Object.fromEntries(Object.entries(rooms).map(([name, options]) => [name, sampleAdapter(options)])), {
    get token() { return settings.token; },
    before(exchange) {
      const {verb, path, request: {url, headers}, body} = exchange;
      asked.push({verb, path, url, body, lastEventId: headers['last-event-id'], token: headers.authorization, cookie: headers.cookie, referrer: headers.referer});
      const fault = waiting.find((one) => (one.path ?? path) === path && (one.times ?? Infinity) > 0);
      if (!fault) return false;
      if (fault.times !== undefined) fault.times -= 1;
      exchange.isSpoilt = true;
      return commit(fault, exchange);
    },
    after(exchange) {
      if (!exchange.isSpoilt) complaints.push(...contract.judge(plain(exchange)));
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: server.address().port,
    ask(question) {
      if (question === 'asked') return asked.splice(0);
      if (question === 'complaints') return complaints.splice(0);
      if (question === 'fault in the contract') return contract.fault();
      if (question.judge) return contract.judge(question.judge);
      if ('token' in question) settings.token = question.token ?? undefined;
      if (question.faults) waiting = [...question.faults];
      return null;
    },
  };
}

/** What was asked and answered, as plain data. */
function plain({verb, path, room, query, body, request, response, sent}) {
  return {
    verb, path: room ? path : request.url, query, body, lastEventId: request.headers['last-event-id'], status: response.statusCode,
    type: response.getHeader('content-type'), text: Buffer.concat(sent).toString('utf8'), isWhole: response.writableFinished,
  };
}
