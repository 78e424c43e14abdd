import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

/** Every browser the tests can run in: what it is called, where it usually is, and Debian's packages for it. */
export const browsers = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROME_PATH',
    places: [
      '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    packages: ['chromium'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: [
      '/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    packages: ['firefox-esr'],
  },
  webkit: {
    name: 'WebKitGTK',
    variable: 'WEBKIT_PATH',
    places: ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/** Letters of every script the tests draw; without them a box is measured instead of a word. */
const fonts = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/** The path of a browser, or undefined. The environment's word is final, even when it points nowhere. */
export function findBrowser(id) {
  const {variable, places} = browsers[id];
  const candidates = process.env[variable] ? [process.env[variable]] : places;
  return candidates.find((path) => existsSync(path));
}

/** As root on Debian, installs what is missing of these browsers and of the fonts; elsewhere does nothing. */
export function installBrowsers(ids) {
  if (process.getuid?.() !== 0 || !isDebian()) return;
  const missing = [
    ...ids.filter((id) => !process.env[browsers[id].variable] && !findBrowser(id)).flatMap((id) => browsers[id].packages),
    ...fonts.filter((font) => spawnSync('dpkg', ['-s', font]).status !== 0),
  ];
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')}…`);
  const apt = (...args) => spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing);
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
