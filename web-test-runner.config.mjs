import {spawn} from 'node:child_process';
import {createReadStream, existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {findBrowser} from './scripts/browsers.mjs';
import {otherPrograms} from './test/programs/middleware.mjs';
import {testServers} from './test/servers/middleware.mjs';

const launchers = {
  chromium: () => chromeLauncher({launchOptions: {
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--force-device-scale-factor=1', '--font-render-hinting=none'],
  }}),
  firefox: () => puppeteerLauncher({launchOptions: {browser: 'firefox', executablePath: findBrowser('firefox'), headless: true}}),
  webkit: () => {
    const port = 4459;
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {stdio: 'ignore'});
    process.on('exit', () => driver.kill());
    return webdriverLauncher({
      automationProtocol: 'webdriver', hostname: '127.0.0.1', port, path: '/', logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser', // any other word: "Failed to match capabilities"
        'wdio:enforceWebDriverClassic': true, // else the client looks for a driver to download
        'webkitgtk:browserOptions': {binary: findBrowser('webkit'), args: ['--automation']},
      },
    });
  },
};

/** Serves the files of a folder as they are, under an address of its own. */
function folder(address, directory) {
  const root = path.resolve(directory) + path.sep;
  return async (context, next) => {
    if (!context.path.startsWith(address)) return next();
    const file = path.join(root, decodeURIComponent(context.path.slice(address.length)));
    if (!file.startsWith(root) || !existsSync(file)) return void (context.status = 404);
    context.type = path.extname(file);
    context.body = createReadStream(file);
  };
}

/** A module that lists all files of stories, by looking. */
const listStories = {
  name: 'stories',
  serve({path: address}) {
    if (address !== '/stories/index.js') return undefined;
    const files = readdirSync('stories', {recursive: true}).filter((file) => file.endsWith('.stories.ts')).sort();
    return {body: `export default [${files.map((file) => `() => import('/stories/${file}')`).join(', ')}];`, type: 'js'};
  },
};

/** `waitUntil` waits for ten seconds, not one: a busy machine is no fault of what is tested. */
const patientWaits = {
  name: 'patient-waits',
  transform: ({path: address, body}) =>
    address.endsWith('/testing-helpers/src/helpers.js') ? {body: body.replace('timeout = 1000', 'timeout = 10_000')} : undefined,
};

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: {exportConditions: ['development', 'default']},
  concurrency: 1, // a page that shares its browser with another loses the focus in the middle of a test
  browserStartTimeout: 60_000, testsStartTimeout: 60_000, testsFinishTimeout: 900_000,
  testFramework: {config: {timeout: 20_000}},
  middleware: [
    otherPrograms,
    folder('/samples/', process.env.ROOM_SAMPLES ?? '../shared/samples'), // real recordings, never copied into the project
    folder('/fixtures/', 'test/fixtures'),
    testServers(),
  ],
  plugins: [listStories, patientWaits, esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
  browsers: (process.env.BROWSERS ?? 'chromium').split(',').map((id) => launchers[id]()),
  coverageConfig: {
    include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'],
    threshold: {statements: 90, branches: 90, functions: 90, lines: 90},
  },
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
};
