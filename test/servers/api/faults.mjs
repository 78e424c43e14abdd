import {gzipSync} from 'node:zlib';

const login = '<!doctype html><title>Log in</title><form action="/session"><input name="password" type="password"></form>';

/** What may go wrong, by kind. `true`: that was the answer; `false`: the right answer comes, but spoilt. */
const kinds = {
  status({status, code, retryAfter}, {response}) {
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    response.writeHead(status, code ? {'Content-Type': 'application/problem+json'} : {'Content-Type': 'text/plain'});
    response.end(code ? JSON.stringify({code, title: 'As the test wants.'}) : 'No.');
    return true;
  },
  redirect(_fault, {response}) {
    response.writeHead(302, {Location: '/login'}).end();
    return true;
  },
  html(_fault, {response}) {
    response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(login);
    return true;
  },
  'error-inside'({code}, {response}) {
    response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify({code, title: 'It went wrong.'}));
    return true;
  },
  /** An answer that is packed, and ends before its packing does. */
  'gzip-cut'({path}, {response}) {
    const type = path === '/report' ? 'application/x-ndjson' : 'application/json';
    const packed = gzipSync(JSON.stringify({rows: Array.from({length: 5_000}, (_, index) => ({id: `s${index * 7919}`, roomId: 'r', roomName: 'R', startsAt: new Date(index * 1e9)}))}));
    response.writeHead(200, {'Content-Type': type, 'Content-Encoding': 'gzip'}).end(packed.subarray(0, packed.length / 2));
    return true;
  },
  /** Nothing, not even a head. */
  silence: () => true,
  /** The connection breaks after so many bytes. */
  cut: ({bytes}, exchange) => after(bytes, exchange, () => exchange.response.socket?.destroy()),
  /** Nothing comes after so many bytes, and the connection stands. */
  stall: ({bytes}, exchange) => after(bytes, exchange, () => {}),
  /** The right answer, late. */
  late: ({milliseconds}) => new Promise((later) => setTimeout(later, milliseconds, false)),
};

export function commit(fault, exchange) {
  return kinds[fault.kind](fault, exchange);
}

function after(bytes, {request, response}, act) {
  request.headers['accept-encoding'] = 'identity';
  const {write, end} = response;
  let left = bytes;
  const tell = (chunk) => {
    if (left <= 0) return false;
    const buffer = Buffer.from(chunk);
    write.call(response, buffer.subarray(0, left));
    left -= buffer.length;
    if (left <= 0) setImmediate(act);
    return left > 0;
  };
  response.write = (chunk) => tell(chunk);
  response.end = (chunk) => {
    if (chunk) tell(chunk);
    if (left > 0) end.call(response);
    return response;
  };
  return false;
}
