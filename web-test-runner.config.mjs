import {createReadStream, existsSync} from 'node:fs';
import path from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';

const want = (process.env.BROWSERS ?? 'chromium').split(',');
const samples = path.resolve(process.env.ROOM_SAMPLES ?? '../shared/samples');

const browsers = [];
if (want.includes('chromium')) browsers.push(chromeLauncher({concurrency: 2, launchOptions: {
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--force-device-scale-factor=1'],
}}));
if (want.includes('firefox')) browsers.push(puppeteerLauncher({concurrency: 1, launchOptions: {
  browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', headless: true,
}}));

/** Serves real recordings under /samples/; they are never copied into the project. */
async function serveSamples(context, next) {
  if (!context.path.startsWith('/samples/')) return next();
  const file = path.join(samples, path.normalize(decodeURIComponent(context.path.slice('/samples/'.length))));
  if (!file.startsWith(samples) || !existsSync(file)) return void (context.status = 404);
  context.type = path.extname(file);
  context.body = createReadStream(file);
}

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: {exportConditions: ['development', 'default']},
  concurrency: 1,
  browserStartTimeout: 60_000, testsStartTimeout: 60_000, testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 20_000}},
  middleware: [serveSamples],
  plugins: [esbuildPlugin({ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
  browsers,
  coverageConfig: {include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly']},
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
};
