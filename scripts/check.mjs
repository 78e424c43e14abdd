/** npm run check: everything that can be judged without a browser. Runs all steps, so that one failure does not hide another. */
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {install} from './install.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
install();

const bin = (name) => `node_modules/.bin/${name}`;
const steps = [
  ['lint', bin('eslint'), '.'],
  ['types', bin('tsc'), '-p', '.'],
  ['build', process.execPath, 'scripts/build.mjs', '--if-stale'],
  ['size', process.execPath, 'scripts/size.mjs'],
  ['manifest', process.execPath, 'scripts/manifest.mjs'],
  ['import in Node', process.execPath, 'scripts/node-import.mjs'],
  ['package', bin('publint'), '--strict'],
];

const failed = [];
for (const [name, command, ...args] of steps) {
  const start = performance.now();
  const {status} = spawnSync(command, args, {stdio: 'inherit'});
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.log(`npm run check failed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
