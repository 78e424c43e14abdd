/** Size budget: what a page downloads before anything lazy, gzip -9, in kB of 1000 bytes. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';

const budgets = [
  {name: 'overview + http', limit: 45, entries: ['dist/panels/overview.js', 'dist/adapters/http.js'], measure: bundled},
  {name: 'room-analytics.min.js', limit: 75, entries: ['dist/room-analytics.min.js'], measure: asBuilt},
];

const rows = await Promise.all(budgets.map(async ({name, limit, entries, measure}) => {
  const present = entries.filter((entry) => existsSync(entry));
  const size = (await measure(present)).reduce((sum, content) => sum + gzipSync(content, {level: 9}).length, 0) / 1000;
  const absent = entries.filter((entry) => !present.includes(entry));
  return {name, 'kB': Number(size.toFixed(1)), limit, verdict: size <= limit ? 'ok' : 'TOO LARGE', ...(absent.length > 0 && {'not built yet': absent.join(', ')})};
}));
console.table(rows);
process.exit(rows.every(({verdict}) => verdict === 'ok') ? 0 : 1);

/** The entries as a host's bundler makes them: all dependencies inside, what is lazy in files of its own and not counted. */
async function bundled(entries) {
  const {outputFiles, metafile} = await build({
    stdin: {contents: entries.map((entry) => `export * from './${entry}';`).join('\n'), resolveDir: '.', sourcefile: 'host.js'},
    bundle: true, splitting: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', conditions: ['production'],
    write: false, metafile: true, outdir: 'out',
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([name, output]) => [path.resolve(name), output]));
  const content = new Map(outputFiles.map((file) => [file.path, file.contents]));
  const [entry] = [...outputs].find(([, {entryPoint}]) => entryPoint === 'host.js');
  const importsOf = (file) => outputs.get(file).imports.filter(({kind}) => kind === 'import-statement').map((imported) => path.resolve(imported.path));
  return reachable([entry], importsOf).map((file) => content.get(file));
}

/** Files as the build left them. */
function asBuilt(entries) {
  const importsOf = (file) => [...readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)].map(([, specifier]) => path.join(path.dirname(file), specifier));
  return reachable(entries, importsOf).map((file) => readFileSync(file));
}

function reachable(entries, importsOf) {
  const seen = new Set();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...importsOf(file));
  }
  return [...seen];
}
