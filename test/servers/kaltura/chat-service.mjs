import {polls} from './room.mjs';

const headers = {'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization, content-type'};

/** The service of polls: every interaction of a room, whenever it was. `authorization: KS …` */
export async function answerChat(request, response, {settings, note}) {
  if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
  let text = '';
  for await (const chunk of request) text += chunk;
  const {authorization = ''} = request.headers;
  note({service: 'chat', action: request.url, parameters: {}, url: request.url, authorization, text});
  const [, ks] = /^KS (.+)$/.exec(authorization) ?? [];
  if (!ks || (settings.ks !== undefined && ks !== settings.ks)) return void response.writeHead(401, {...headers, 'Content-Type': 'application/json'}).end(JSON.stringify({message: `unauthorized ${authorization}`}));
  if (!request.url.endsWith('/polls/analytics') || request.method !== 'POST') return void response.writeHead(404, headers).end();
  const {contextId} = JSON.parse(text);
  const analytics = (polls[contextId] ?? []).map(({options, ...poll}) => ({...poll, options: options.map(([option, nvoted, isCorrect = false]) => ({option, nvoted, isCorrect}))}));
  response.writeHead(200, {...headers, 'Content-Type': 'application/json'}).end(JSON.stringify({analytics}));
}
