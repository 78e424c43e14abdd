import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** Programs that read what the browser has written, each with the file's path in its arguments. */
const programs = {
  qpdf: (file) => ['--check', file],
  pdfinfo: (file) => [file],
  pdftotext: (file) => ['-enc', 'UTF-8', file, '-'],
  unzip: (file) => ['-t', file],
};

/** POST /programs/qpdf, with a file: what the program says of it. `installed: false` where this machine has no such program. */
export async function otherPrograms(context, next) {
  const name = /^\/programs\/(\w+)$/.exec(context.path)?.[1];
  if (!name || !Object.hasOwn(programs, name)) return next();
  const parts = [];
  for await (const part of context.req) parts.push(part);
  const folder = mkdtempSync(path.join(tmpdir(), 'room-analytics-'));
  const file = path.join(folder, 'file');
  writeFileSync(file, Buffer.concat(parts));
  const {error, status, stdout, stderr} = spawnSync(name, programs[name](file), {encoding: 'utf8', maxBuffer: 64 * 1024 * 1024});
  rmSync(folder, {recursive: true});
  context.body = {installed: error?.code !== 'ENOENT', status, said: stdout, complaints: stderr};
}
