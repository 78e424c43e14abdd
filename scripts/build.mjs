/** npm run build: makes dist/ anew. With --if-stale, only when a source differs from what dist/ was last made of. */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {install} from './install.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
install();

const stamp = '.cache/built-from';
const sources = fingerprint();
if (process.argv.includes('--if-stale') && existsSync('dist/room-analytics.min.js') && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) {
  process.exit(0);
}

console.log('Building…');
rmSync(stamp, {force: true});
rmSync('dist', {recursive: true, force: true});
run('rollup', '-c', '--silent');
run('tsc', '-p', 'tsconfig.build.json');
run('cem', 'analyze', '--quiet');
copyFileSync('src/adapters/http/openapi.yaml', 'dist/openapi.yaml');
mkdirSync('.cache', {recursive: true});
writeFileSync(stamp, sources);

function run(command, ...args) {
  const {status} = spawnSync(`node_modules/.bin/${command}`, args, {stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}

/** A hash of everything that dist/ is made of and by: names and contents. */
function fingerprint() {
  const settings = readdirSync('.').filter((name) => /\.(json|mjs)$/.test(name));
  const folders = ['src', 'scripts'].flatMap((folder) => readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)));
  const hash = createHash('sha256');
  for (const file of [...settings, ...folders].sort()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
