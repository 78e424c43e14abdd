/** npm start: installs and builds what has changed, then serves the demo on this machine. PORT chooses another port than 8000. */
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {install} from './install.mjs';
import {serve} from './serve.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
install();
const {status} = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], {stdio: 'inherit'});
if (status !== 0) process.exit(status ?? 1);

const port = Number(process.env.PORT ?? 8000);
const server = serve({'/demo/': 'demo', '/dist/': 'dist'}, '/demo/', port);
server.on('listening', () => console.log(`The demo is at http://localhost:${port} (Ctrl-C ends it).`));
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: PORT=8001 npm start tries another.` : error.message);
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
