/**
 * npm test [-- files… --coverage]
 *
 * Runs the tests in Chromium and Firefox, or in those that BROWSERS names (`BROWSERS=chromium,webkit`). The last line is
 * the count. REQUIRE_BROWSERS=1 makes a missing browser a failure instead of a remark.
 */
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {browsers, findBrowser, installBrowsers} from './browsers.mjs';
import {install} from './install.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
const args = process.argv.slice(2);
const asked = process.env.BROWSERS?.split(',');
const wanted = asked ?? (args.includes('--coverage') ? ['chromium'] : ['chromium', 'firefox']);

const unknown = wanted.filter((id) => !Object.hasOwn(browsers, id));
if (unknown.length > 0) stop(`BROWSERS knows ${Object.keys(browsers).join(', ')}, not ${unknown.join(', ')}.`);

install();
installBrowsers(wanted);

const missing = wanted.filter((id) => !findBrowser(id));
const vital = asked || process.env.REQUIRE_BROWSERS ? missing : missing.filter((id) => id === 'chromium');
if (vital.length > 0) {
  const {name, variable} = browsers[vital[0]];
  stop(`The tests need ${name}, which was not found: install it, or let ${variable} say where it is.`);
}

if (wanted.includes('webkit') && !process.env.DISPLAY) {
  // WebKitGTK draws on a display only, so the whole run moves onto an invisible one.
  const {status} = spawnSync('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], {stdio: 'inherit'});
  process.exit(status ?? 1);
}

// A whole run also tries what was built. Where that fails, the tests of it do.
if (!args.some((arg) => !arg.startsWith('-'))) spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], {stdio: 'inherit'});

process.env.BROWSERS = wanted.filter((id) => !missing.includes(id)).join(',');
const {startTestRunner} = await import('@web/test-runner');
const runner = await startTestRunner({argv: args, autoExitProcess: false}); // undefined: it has said why, and exits
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void runner?.stop());
runner?.on('stopped', (passed) => {
  const {passed: good, failed, skipped} = count(runner.sessions.all());
  if (good + failed === 0) console.log('No test ran.');
  const absent = missing.map((id) => browsers[id].name).join(', ');
  console.log(`${good} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${absent ? ` (not run in ${absent}: not found)` : ''}`);
  process.exit(passed && failed === 0 && good > 0 ? 0 : 1);
});

/** Counts each test once in each browser. A file that broke before or beside its tests counts as one failure. */
function count(sessions) {
  const total = {passed: 0, failed: 0, skipped: 0};
  for (const session of sessions) {
    const tests = testsOf(session.testResults);
    const failed = tests.filter((test) => !test.skipped && !test.passed).length;
    total.skipped += tests.filter((test) => test.skipped).length;
    total.passed += tests.filter((test) => !test.skipped && test.passed).length;
    total.failed += failed || (session.passed ? 0 : 1);
  }
  return total;
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
