import {once} from 'node:events';
import {createServer} from 'node:http';
import {commit} from '../api/faults.mjs';
import {answerApi} from './api-v3.mjs';
import {answerChat} from './chat-service.mjs';
import {Failure} from './failure.mjs';
import {ReportsService} from './reports-service.mjs';
import {reportTruth, truthOf} from './truth.mjs';

/**
 * Kaltura, of one invented account (`room.mjs`): API v3 at `/api_v3`, the service of polls at `/chat`, that of slow reports at `/reports`.
 * Written from what is known of the services, without a look at the adapter.
 *
 * Options, which `{settings}` changes: `ks`, the only session string that is taken (default: any); what `reports.mjs` names; `crowdOf`, the
 * first name of six hundred more people; `failingReports`. `{faults}` go wrong, each `times` times: `{kind: 'exception', code, reportType?,
 * action?, service?}`, or one of `../api/faults.mjs` with a `path` as a part of the address.
 * It answers: `{truth: sessionId, zone}`, `{reports: {from, to}}`, what a page must show; `'asked'`, the calls since last asked; `'exports'`.
 */
export async function start({faults = [], ...options}, port) {
  const settings = {exports: [], ...options};
  const reports = new ReportsService();
  const asked = [];
  let waiting = faults.map((fault) => ({...fault}));

  const take = (isMeant) => {
    const fault = waiting.find((one) => isMeant(one) && (one.times ?? Infinity) > 0);
    if (fault?.times !== undefined) fault.times -= 1;
    return fault;
  };

  function note(call) {
    asked.push(call);
    const fault = take(({kind, reportType, action, service}) => kind === 'exception' && [[reportType, call.parameters.reportType], [action?.toLowerCase(), call.action], [service, call.service]]
      .every(([wanted, found]) => wanted === undefined || String(wanted) === String(found)));
    if (fault) throw new Failure(fault.code, fault.code === 'INVALID_KS' ? {KSID: call.parameters.ks, ERR_CODE: '-1', ERR_DESC: 'EXPIRED'} : {SERVICE: call.service});
  }

  async function answer(request, response) {
    if (request.method !== 'OPTIONS') {
      const fault = take(({kind, path = ''}) => kind !== 'exception' && request.url.includes(path));
      if (fault) response.setHeader('Access-Control-Allow-Origin', '*');
      if (fault && await commit({...fault, path: request.url}, {request, response})) return undefined;
    }
    const beside = {settings, note: (call) => asked.push(call)};
    if (request.url.startsWith('/chat/')) return answerChat(request, response, beside);
    if (request.url.startsWith('/reports/')) return reports.answer(request, response, beside);
    if (request.url.startsWith('/api_v3/')) return answerApi(request, response, {settings, note});
    return response.writeHead(404).end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      response.destroy();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: server.address().port,
    ask(question) {
      if (question === 'asked') return asked.splice(0);
      if (question === 'exports') return settings.exports.splice(0);
      if (question.truth) return truthOf(question.truth, question);
      if (question.reports) return reportTruth(question.reports);
      if (question.settings) Object.assign(settings, question.settings);
      if (question.faults) waiting = question.faults.map((fault) => ({...fault}));
      return null;
    },
  };
}
