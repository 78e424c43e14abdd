import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';

/** Puts node_modules in step with the lockfile; does nothing, in milliseconds, where it already is. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing packages…');
  const {status} = spawnSync('npm', ['ci'], {stdio: ['ignore', 'inherit', 'inherit']}); // downloads no browser: see .npmrc
  if (status !== 0) process.exit(status ?? 1);
}

/** npm writes node_modules/.package-lock.json as the last act of an install, so an interrupted one does not count. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, {version, optional}]) =>
    path === '' || (path in present ? present[path].version === version : optional));
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
