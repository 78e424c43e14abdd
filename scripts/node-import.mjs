/** Every entry point can be imported where there is no browser (a server that renders pages does), under its public name. */
import {entries} from './entries.mjs';

const names = Object.keys(entries()).map((name) => name === 'index' ? 'room-analytics' : name === 'testing/index' ? 'room-analytics/testing' : `room-analytics/${name}.js`);
const results = await Promise.allSettled(names.map((name) => import(name)));
const faults = results.flatMap(({status, reason}, i) => status === 'rejected' ? [`${names[i]}: ${reason}`] : []);
console.log(faults.length > 0 ? faults.join('\n') : `${names.length} entry points, all importable in Node.`);
process.exit(faults.length > 0 ? 1 : 0);
