/**
 * npm run bench [-- csv pdf timeline attendees engine]
 *
 * Measures ours beside named peers in one run of one browser, each in turn and several times, and prints ratios: the machine may be slow or busy, and both
 * are alike to it. `over` marks what misses its mark; nothing fails for it.
 */
import {createServer} from 'node:http';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'esbuild';
import puppeteer from 'puppeteer-core';
import {findBrowser} from './browsers.mjs';
import {install} from './install.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
install();
const all = readdirSync('test/bench').filter((file) => file.endsWith('.bench.ts')).map((file) => file.replace('.bench.ts', ''));
const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : all;
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}: ${all.join(', ')}.`);
  process.exit(1);
}

const out = mkdtempSync(path.join(tmpdir(), 'room-analytics-bench-'));
await build({
  entryPoints: wanted.map((name) => `test/bench/${name}.bench.ts`), outdir: out, bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true, logLevel: 'error',
  define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'}, conditions: ['production', 'browser'], loader: {'.css': 'text'},
  external: ['canvg', 'html2canvas', 'dompurify'],
});
const types = {'.js': 'text/javascript'};
const server = createServer((request, response) => {
  const name = path.basename(new URL(request.url, 'http://localhost').pathname);
  if (name === 'page.html') return response.writeHead(200, {'Content-Type': 'text/html'}).end('<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body></body></html>');
  const file = path.join(out, name);
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, {'Content-Type': types[path.extname(name)] ?? 'application/octet-stream'}).end(readFileSync(file));
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'), protocolTimeout: 900_000,
  args: ['--no-sandbox', '--disable-background-networking', '--enable-precise-memory-info', '--js-flags=--expose-gc --max-old-space-size=4096'],
});
console.log(`${await browser.version()}, Node ${process.version}`);
for (const name of wanted) {
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 900});
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
  const rows = await page.evaluate(async (file) => (await import(file)).default(), `/${name}.bench.js`);
  console.log(`\n${name}`);
  console.table(rows.map(({what, value, mark, unit = '×', note = ''}) => ({
    what, value: `${Number(value.toFixed(value < 10 ? 2 : 0))} ${unit}`, mark: mark === undefined ? '' : `≤ ${mark}`, verdict: mark === undefined ? '' : value <= mark ? 'ok' : 'over', note,
  })));
  await page.close();
}
await browser.close();
server.close();
rmSync(out, {recursive: true});
