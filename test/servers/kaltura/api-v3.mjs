import {Failure} from './failure.mjs';
import {readCall, withResults} from './request.mjs';
import {File, services} from './services.mjs';

const headers = {
  'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Origin, X-Requested-With, Content-Type, Accept, Range, Cache-Control',
  'Access-Control-Allow-Methods': 'POST, GET, HEAD, OPTIONS', 'Access-Control-Max-Age': '86400',
};

/** API v3: what goes wrong is said with status 200, in the answer or in one item of it. `note(call)` is told each call, and may throw a `Failure`. */
export async function answerApi(request, response, {settings, note}) {
  if (request.method === 'OPTIONS') return void response.writeHead(200, headers).end();
  const {service, action, parameters, calls, text} = await readCall(request);
  const answer = (one) => {
    try {
      note({...one, url: request.url, authorization: request.headers.authorization, text});
      return act(one, settings);
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
  };
  const result = calls ? answerAll(calls, answer) : answer({service, action, parameters});
  if (result instanceof File) {
    const disposition = `attachment; filename="${encodeURIComponent(result.name)}"`;
    return void response.writeHead(200, {...headers, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': disposition}).end(result.text);
  }
  if (String(parameters.format) !== '1') {
    return void response.writeHead(200, {...headers, 'Content-Type': 'text/xml'}).end('<?xml version="1.0" encoding="utf-8"?><xml><result>…</result><executionTime>0.1</executionTime></xml>');
  }
  response.writeHead(200, {...headers, 'Content-Type': 'application/json; charset=utf-8'}).end(JSON.stringify(result));
}

function answerAll(calls, answer) {
  const answers = [];
  for (const {parameters, ...call} of calls) answers.push(answer({...call, parameters: withResults(parameters, answers)}));
  return answers;
}

function act({service, action, parameters}, settings) {
  const {ks} = parameters;
  if (!ks) throw new Failure('MISSING_KS');
  if (settings.ks !== undefined && ks !== settings.ks) throw new Failure('INVALID_KS', {KSID: ks, ERR_CODE: '-1', ERR_DESC: 'INVALID_STR'});
  const does = services[`${service}.${action}`];
  if (!does) throw new Failure('INTERNAL_SERVERL_ERROR');
  return does(parameters, settings);
}
