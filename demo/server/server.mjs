import {once} from 'node:events';
import {createServer} from 'node:http';
import {createGzip, gzipSync, constants} from 'node:zlib';
import {Problem} from './problem.mjs';
import {parametersOf, questions} from './questions.mjs';
import {Watching} from './watching.mjs';
import {toLine, toWire} from './wire.mjs';

/** Bytes of a question's body. */
const LONGEST = 10_000_000;
/** A sign of life in a stream that has nothing to tell, in milliseconds. */
const HEARTBEAT = 15_000;
/** Shorter answers are not worth packing, in bytes. */
const WORTH_PACKING = 1_000;

const ownHost = /^(localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * A server that keeps the contract of `openapi.yaml`, for one machine: each room under its name, `/sample/overview`. Without `token`
 * everybody on this machine may ask; it is looked at with each question. Pages of this machine may, and those of `origins`.
 *
 * `before(exchange)` may answer in its place (`true`) or spoil what comes; `after(exchange)` is told what was asked and answered. Both are
 * for tests.
 */
export function createApi(rooms, options = {}) {
  const {origins = [], before, after} = options;
  const sources = new Map(Object.entries(rooms).map(([name, adapter]) => [name, {adapter, watching: new Watching(adapter)}]));

  return createServer((request, response) => {
    const exchange = {request, response, verb: request.method, path: '', room: '', query: {}, body: undefined, sent: after ? [] : undefined};
    if (after) response.on('close', () => after(exchange));
    answer(exchange).catch((error) => {
      if (response.headersSent || response.destroyed) return response.destroy();
      refuse(exchange, Problem.of(error));
    });
  });

  async function answer(exchange) {
    const {request, response} = exchange;
    allowOrigin(request, response, origins);
    if (!ownHost.test(request.headers.host ?? '')) throw new Problem('forbidden', 'Not a host of this machine.');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const url = new URL(request.url, 'http://localhost');
    const [, room = '', path = ''] = /^\/([^/]*)(\/.*)?$/.exec(url.pathname) ?? [];
    Object.assign(exchange, {room: decodeURIComponent(room), path, query: parametersOf(url.searchParams)});
    if (request.method === 'POST') exchange.body = await bodyOf(request);
    if (await before?.(exchange)) return undefined;
    if (options.token !== undefined && request.headers.authorization !== `Bearer ${options.token}`) throw new Problem('unauthorized', 'The token is not right.');
    const source = sources.get(exchange.room);
    if (!source) throw new Problem('not-found', 'There is no such room.');
    return reply(source, exchange);
  }

  async function reply({adapter, watching}, exchange) {
    const {request, response, verb, path} = exchange;
    if (verb === 'GET' && path === '/') return sendJson(exchange, discovery(adapter));
    const question = questions.get(`${verb} ${path}`);
    if (!question) throw new Problem('not-found', 'There is no such question.');
    const query = question.read(verb === 'POST' ? exchange.body : exchange.query);
    if (typeof adapter[question.method] !== 'function') throw new Problem('unsupported', 'This source cannot tell.');
    const left = new AbortController();
    response.on('close', () => left.abort());
    if (question.method === 'getReport') return sendReport(exchange, adapter.getReport(query, {signal: left.signal}));
    if (question.method === 'watch') {
      await adapter.getSession?.(query, {signal: left.signal}); // not found is better said before the stream begins
      return sendEvents(exchange, watching, query, request.headers['last-event-id']);
    }
    return sendJson(exchange, toWire(question.method, await adapter[question.method](query, {signal: left.signal})));
  }
}

function discovery(adapter) {
  const methods = [...questions.values()].map(({method}) => method).filter((method) => typeof adapter[method] === 'function');
  return {contract: 1, methods, capabilities: adapter.capabilities, definitions: adapter.definitions};
}

function allowOrigin({headers: {origin}}, response, origins) {
  response.setHeader('Vary', 'Origin, Accept-Encoding');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (origin === undefined || !(origins.includes(origin) || ownHost.test(origin.replace(/^https?:\/\//, '')))) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, Last-Event-ID');
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  response.setHeader('Access-Control-Max-Age', '600');
}

async function bodyOf(request) {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new Problem('malformed', 'The body is not JSON.', 415);
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LONGEST) throw new Problem('malformed', 'The body is too long.', 413);
    chunks.push(chunk);
  }
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // As any other nonsense.
  }
  throw new Problem('malformed', 'The body is no JSON object.');
}

const acceptsGzip = ({headers}) => /\bgzip\b/.test(headers['accept-encoding'] ?? '');

function sendJson({request, response, sent}, answer) {
  const body = Buffer.from(JSON.stringify(answer));
  sent?.push(body);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  const isPacked = acceptsGzip(request) && body.length >= WORTH_PACKING;
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  response.end(isPacked ? gzipSync(body) : body);
}

function refuse({response, sent}, problem) {
  const body = Buffer.from(JSON.stringify(problem));
  sent?.push(body);
  response.writeHead(problem.status, {'Content-Type': 'application/problem+json'});
  response.end(body);
}

/** The first rows decide whether it is a report at all; a failure further on stands in the last line. */
async function sendReport({request, response, sent}, batches) {
  const iterator = batches[Symbol.asyncIterator]();
  let step = await iterator.next();
  response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
  if (acceptsGzip(request)) response.setHeader('Content-Encoding', 'gzip');
  const out = acceptsGzip(request) ? createGzip() : response;
  if (out !== response) out.pipe(response);
  let rows = 0;
  let end = {end: true};
  try {
    for (; !step.done; step = await iterator.next()) {
      const text = step.value.map(toLine).join('');
      rows += step.value.length;
      await write(out, text, response, sent);
    }
  } catch (error) {
    if (response.destroyed) return;
    end = {end: false, code: Problem.of(error).code};
  }
  await write(out, `${JSON.stringify({...end, rows})}\n`, response, sent);
  out.end();
}

/** Waits for a slow reader; a reader who has left is waited for no more. */
async function write(out, text, response, sent) {
  sent?.push(Buffer.from(text));
  const hasRoom = out.write(text);
  if (out.flush) out.flush(constants.Z_SYNC_FLUSH);
  if (hasRoom || response.destroyed) return;
  const gone = new AbortController();
  await Promise.race([once(out, 'drain', {signal: gone.signal}), once(response, 'close', {signal: gone.signal})]).finally(() => gone.abort());
}

function sendEvents({response, sent}, watching, query, lastId) {
  response.writeHead(200, {'Content-Type': 'text/event-stream; charset=utf-8'});
  const say = (text) => {
    sent?.push(Buffer.from(text));
    response.write(text);
  };
  say(': here\n\n');
  const leave = watching.join(query, lastId, ({event, id, data}) => {
    say(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data ?? null)}\n\n`);
    if (event !== 'change') response.end();
  });
  const heartbeat = setInterval(() => say(': still here\n\n'), HEARTBEAT);
  response.on('close', () => {
    clearInterval(heartbeat);
    leave();
  });
}
