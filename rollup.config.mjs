import {readFileSync} from 'node:fs';
import path from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import esbuild, {minify} from 'rollup-plugin-esbuild';
import {classicScript} from './scripts/classic-script.mjs';
import {entries} from './scripts/entries.mjs';

const {dependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
const isDependency = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

const typescript = esbuild({target: 'es2022', tsconfig: 'tsconfig.json', charset: 'utf8'});
/** With everything inside. The production condition, or lit's development build is taken. */
const whole = [withoutOptional(), nodeResolve({browser: true, exportConditions: ['production']}), typescript];
const small = minify({target: 'es2022', legalComments: 'none', charset: 'utf8'});

/** What jsPDF would load to make pictures of web pages, which nothing here does. */
function withoutOptional() {
  const absent = '\0absent';
  return {
    name: 'without-optional',
    resolveId: (id) => ['canvg', 'dompurify', 'html2canvas'].includes(id) ? absent : null,
    load: (id) => id === absent ? 'export default undefined;' : null,
  };
}

/** Gives an entry whose name differs from its source's path its declarations; tsc writes only those beside the source's. */
const declarations = {
  name: 'declarations',
  generateBundle(_, bundle) {
    for (const {isEntry, name, facadeModuleId, exports} of Object.values(bundle)) {
      if (!isEntry) continue;
      const source = path.relative('src', facadeModuleId).replace(/\.ts$/, '');
      if (source === name) continue;
      const from = `'./${path.relative(path.dirname(name), source)}.js'`;
      const lines = [`export * from ${from};`, ...(exports.includes('default') ? [`export {default} from ${from};`] : [])];
      this.emitFile({type: 'asset', fileName: `${name}.d.ts`, source: lines.join('\n') + '\n'});
    }
  },
};

/** A circle of imports makes the order of evaluation a matter of luck; a name that is not there is a fault. */
function onLog(level, log, handle) {
  const isOurs = !(log.ids ?? [log.id]).some((id) => id?.includes('node_modules'));
  if (log.code === 'EMPTY_BUNDLE') return; // a file of types
  handle(level === 'warn' && isOurs ? 'error' : level, log);
}

/** Nothing but the registration does anything when it is imported. */
const treeshake = {moduleSideEffects: (id) => /\bsrc\/define\.ts$/.test(id)};

/** Parts the classic script leaves beside itself and loads when they are wanted. */
const beside = [
  'src/charts/world-map.ts', 'src/charts/world-shapes.ts', 'src/locale/locales/pseudo.ts', 'src/reports/', 'src/dashboard/custom-report/',
  'src/dashboard/room-custom-report', ...['@babel', 'atomico', 'bidi-js', 'cally', 'fast-png', 'fflate', 'iobuffer', 'jspdf'].map((name) => `/node_modules/${name}/`),
];

export default [
  { // npm: one file a module, dependencies left to the host
    input: entries(),
    external: isDependency,
    plugins: [typescript, declarations],
    output: {dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true},
    treeshake, onLog,
  },
  { // <script type="module">: everything, with what is dear in chunks. What those share with it is a chunk too, so that an address
    // with a query (`room-analytics.min.js?v=2`) does not make it load twice.
    input: {'room-analytics.min': 'src/bundle.ts'},
    plugins: [...whole, small],
    output: {dir: 'dist', format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    treeshake, onLog,
  },
  { // <script>: everything in one file, but for the parts above
    input: {'room-analytics.iife.min': 'src/bundle.ts'},
    preserveEntrySignatures: 'allow-extension',
    plugins: [...whole, classicScript('RoomAnalytics')],
    output: {
      dir: 'dist', format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].iife.js',
      manualChunks: (id) => beside.some((part) => part.startsWith('/') ? id.includes(part) : path.relative('.', id).startsWith(part)) ? undefined : 'room-analytics.iife.min',
    },
    treeshake, onLog,
  },
];
