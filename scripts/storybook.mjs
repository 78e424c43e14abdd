/** npm run storybook, npm run build-storybook: makes the manifest that the controls and tables are drawn from, then starts or builds. */
import {spawn, spawnSync} from 'node:child_process';
import path from 'node:path';
import {install} from './install.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
install();

const {status} = spawnSync('node_modules/.bin/cem', ['analyze', '--quiet'], {stdio: 'inherit'});
if (status !== 0) process.exit(status ?? 1);

const args = process.argv[2] === 'build'
  ? ['build', '--disable-telemetry', '--quiet']
  : ['dev', '--disable-telemetry', '--host', '127.0.0.1', '--port', process.env.PORT ?? '6006', '--ci', '--no-version-updates'];
const storybook = spawn('node_modules/.bin/storybook', args, {stdio: 'inherit'});
storybook.on('exit', (code) => process.exit(code ?? 0));
process.once('SIGTERM', () => storybook.kill());
