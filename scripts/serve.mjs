import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';

const types = new Map(Object.entries({
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}));

/**
 * A server for this machine only, of a few folders: `{'/demo/': 'demo'}`. Nothing is cached, nothing outside of the folders or
 * with a dot name is given out. `/` leads to `home`.
 */
export function serve(folders, home, port) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });

  async function answer(request, response) {
    const end = (status, headers = {}) => response.writeHead(status, {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers});
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, {Allow: 'GET, HEAD'}).end();
    const address = addressOf(request.url);
    if (address === undefined) return end(400).end();
    if (address === '/') return end(302, {Location: home}).end();
    const file = fileAt(address);
    const found = file && await stat(file).catch(() => undefined);
    if (found?.isDirectory()) return end(302, {Location: `${encodeURIComponent(path.posix.basename(address))}/`}).end();
    if (!found?.isFile()) return end(404).end('Not found');
    end(200, {'Content-Type': types.get(path.extname(file)) ?? 'application/octet-stream', 'Content-Length': found.size});
    if (request.method === 'HEAD') return response.end();
    createReadStream(file).on('error', (error) => response.destroy(error)).pipe(response);
  }

  function fileAt(address) {
    const entry = Object.entries(folders).find(([prefix]) => `${address}/`.startsWith(prefix));
    if (!entry || address.split('/').some((part) => part.startsWith('.'))) return undefined;
    const [prefix, folder] = entry;
    const root = path.resolve(folder);
    const file = path.resolve(root, address.slice(prefix.length), address.endsWith('/') ? 'index.html' : '');
    return file === root || file.startsWith(root + path.sep) ? file : undefined;
  }

  return server.listen(port, '127.0.0.1');
}

/** The decoded path of a request, or undefined for one that is no path. */
function addressOf(url) {
  try {
    const address = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return address.includes('\0') ? undefined : address;
  } catch {
    return undefined;
  }
}
