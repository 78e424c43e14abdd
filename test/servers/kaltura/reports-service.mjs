import {chatColumns, chatCsv, chatReports, chatRows} from './chat-reports.mjs';

const headers = {'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization, content-type'};
const steps = ['pending', 'in_progress', 'completed'];

/** The service of slow reports: one is ordered, asked after, and fetched. `Authorization: Bearer …`. It forgets its orders when it ends. */
export class ReportsService {
  #orders = new Map();

  async answer(request, response, {settings, note}) {
    if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
    let text = '';
    for await (const chunk of request) text += chunk;
    const {authorization = ''} = request.headers;
    note({service: 'reports', action: request.url, parameters: {}, url: request.url, authorization, text});
    const send = (status, body) => response.writeHead(status, {...headers, 'Content-Type': 'application/json'}).end(JSON.stringify(body));
    const [, ks] = /^Bearer (.+)$/.exec(authorization) ?? [];
    if (!ks || (settings.ks !== undefined && ks !== settings.ks)) return void send(401, {message: `Unauthorized: ${ks}`});
    const question = JSON.parse(text);
    if (request.url.endsWith('/api/v1/report/generate')) return void this.#generate(question, send);
    if (request.url.endsWith('/api/v1/report/serve')) return void this.#serve(question, send, response, settings);
    send(404, {message: 'Not found'});
  }

  #generate({reportName, reportParameters = {}}, send) {
    if (!Object.hasOwn(chatReports, reportName)) return send(400, {message: 'Unknown report'});
    if (!['from_date_id', 'to_date_id'].every((name) => /^\d{4}-\d\d-\d\d$/.test(reportParameters[name]))) return send(400, {message: 'Dates are YYYY-MM-DD'});
    const sessionId = `order-${this.#orders.size + 1}`;
    this.#orders.set(sessionId, {reportName, reportParameters, asked: 0});
    return send(200, {sessionId});
  }

  #serve({sessionId, statusOnly}, send, response, {failingReports}) {
    const order = this.#orders.get(sessionId);
    if (!order) return send(404, {message: 'No such session'});
    const status = steps[Math.min(order.asked, steps.length - 1)];
    if (statusOnly) {
      order.asked += 1;
      return send(200, failingReports ? {status: 'failed', message: 'The query failed'} : {status});
    }
    if (status !== 'completed') return send(409, {message: 'Not ready'});
    const {reportName, reportParameters} = order;
    return response.writeHead(200, {...headers, 'Content-Type': 'text/csv; charset=utf-8'}).end(chatCsv(chatRows(reportName, reportParameters), chatColumns[reportName]));
  }
}
