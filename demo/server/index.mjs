/**
 * npm run serve:api [-- files… --attendees 300 --minutes 60 --seed 1 --live --token secret --origin https://…]
 *
 * Serves each file, a recording of BigBlueButton or a saved session, or an invented room where none is given, as `openapi.yaml` says. PORT chooses another port than 8010.
 */
import {openAsBlob} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {install} from '../../scripts/install.mjs';

const started = process.cwd();
process.chdir(path.join(import.meta.dirname, '../..'));
install();
const {loadLibrary} = await import('./library.mjs');
const {createApi} = await import('./server.mjs');

const {values, positionals} = parseArgs({allowPositionals: true, options: {
  attendees: {type: 'string'}, minutes: {type: 'string'}, seed: {type: 'string'}, live: {type: 'boolean'},
  token: {type: 'string'}, origin: {type: 'string', multiple: true},
}});
const {openFile, sampleAdapter} = await loadLibrary();

const rooms = {};
for (const [index, file] of positionals.entries()) {
  rooms[index + 1] = await adapterOf(path.resolve(started, file)).catch((error) => stop(`${file}: ${error.message}`));
}
if (positionals.length === 0) {
  const {attendees, minutes, seed, live} = values;
  rooms.sample = sampleAdapter(Object.fromEntries(Object.entries({attendees: numberOf(attendees), minutes: numberOf(minutes), seed: numberOf(seed), live})
    .filter(([, value]) => value !== undefined)));
}

const port = Number(process.env.PORT ?? 8010);
const server = createApi(rooms, {token: values.token, origins: values.origin}).listen(port, '127.0.0.1');
server.on('listening', () => {
  for (const [index, name] of Object.keys(rooms).entries()) {
    console.log(`http://127.0.0.1:${port}/${name}${positionals.length > 0 ? `  ${path.basename(positionals[index])}` : ''}`);
  }
  console.log('Ctrl-C ends it.');
});
server.on('error', (error) => stop(error.code === 'EADDRINUSE' ? `Port ${port} is taken: PORT=8011 npm run serve:api tries another.` : error.message));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

async function adapterOf(file) {
  return openFile(await openAsBlob(file));
}

function numberOf(text) {
  return text === undefined ? undefined : Number(text);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
