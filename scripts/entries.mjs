import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';

/**
 * Every entry point of the package: its name under dist, without extension, and its source. Found by looking, so that a
 * new panel, adapter, report or language needs no line here.
 */
export function entries() {
  const panels = namesIn('src/panels', (entry) => entry.isDirectory()).flatMap((folder) =>
    namesIn(`src/panels/${folder}`, ({name}) => /^room-.*(?<!\.styles)\.ts$/.test(name)).map((file) =>
      [`panels/${file.slice('room-'.length, -'.ts'.length)}`, `src/panels/${folder}/${file}`]));
  return Object.fromEntries([
    ['index', 'src/index.ts'],
    ['define', 'src/define.ts'],
    ['testing/index', 'src/testing/index.ts'],
    ...panels,
    ...modulesOf('adapters', 'src/adapters'),
    ...modulesOf('reports', 'src/reports'),
    ...modulesOf('locales', 'src/locale/locales'),
  ].filter(([, source]) => existsSync(source)));
}

const modulesOf = (name, folder) => namesIn(folder, (entry) => entry.name.endsWith('.ts')).map((file) =>
  [`${name}/${path.basename(file, '.ts')}`, `${folder}/${file}`]);

function namesIn(folder, isWanted) {
  return existsSync(folder) ? readdirSync(folder, {withFileTypes: true}).filter(isWanted).map((entry) => entry.name) : [];
}
