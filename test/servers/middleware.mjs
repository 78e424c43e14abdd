import {fork} from 'node:child_process';
import {table} from './table.mjs';

const host = new URL('host.mjs', import.meta.url);

/**
 * Lets a page of the test runner start real servers, each in a process of its own, and kill them: `POST /servers/<what>` with JSON.
 *
 * `start {name, options}` → `{id, origin}`; `kill {id}` ends the process at once, as a power cut would; `restart {id, options?}` brings
 * it up again at the same origin; `ask {id, question}` → what the server's module answers. `test-server.ts` is the page's side.
 */
export function testServers() {
  const running = new Map();
  let count = 0;

  const acts = {
    async start({name, options}) {
      if (!Object.hasOwn(table, name)) throw new Error(`No server is called "${name}".`);
      const server = {module: new URL(table[name], import.meta.url).href, options, port: 0};
      const id = String(++count);
      running.set(id, server);
      await launch(server);
      return {id, origin: `http://127.0.0.1:${server.port}`};
    },
    async restart({id, options}) {
      const server = found(id);
      await kill(server);
      server.options = options ?? server.options;
      await launch(server);
    },
    kill: ({id}) => kill(found(id)),
    ask: ({id, question}) => say(found(id).child, {question}),
  };

  function found(id) {
    const server = running.get(id);
    if (!server) throw new Error(`There is no server ${id}.`);
    return server;
  }

  return async (context, next) => {
    const [, act] = /^\/servers\/(start|restart|kill|ask)$/.exec(context.path) ?? [];
    if (!act || context.method !== 'POST') return next();
    let body = '';
    for await (const chunk of context.req) body += chunk;
    try {
      context.body = JSON.stringify(await acts[act](JSON.parse(body)) ?? null);
      context.type = 'json';
    } catch (error) {
      context.status = 500;
      context.body = String(error?.stack ?? error);
    }
  };
}

async function launch(server) {
  server.child = fork(host, {stdio: ['ignore', 'inherit', 'inherit', 'ipc']});
  const {port} = await say(server.child, {module: server.module, options: server.options ?? {}, port: server.port});
  server.port = port;
}

function kill({child}) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((gone) => {
    child.once('exit', () => gone());
    child.kill('SIGKILL');
  });
}

let questions = 0;

function say(child, message) {
  const id = ++questions;
  return new Promise((resolve, reject) => {
    const hear = (heard) => {
      if (heard.id !== id) return;
      leave();
      if ('error' in heard) reject(new Error(heard.error));
      else resolve(heard.answer);
    };
    const end = () => {
      leave();
      reject(new Error('The server has ended.'));
    };
    const leave = () => {
      child.off('message', hear);
      child.off('exit', end);
    };
    child.on('message', hear);
    child.once('exit', end);
    child.send({...message, id}, (error) => error && end());
  });
}
