import {transform} from 'esbuild';

/**
 * Rollup plugin: turns the entry into a classic script that sets one global, and lets the chunks, which stay modules, take
 * what they share with it from that global: nothing is loaded twice. The script looks for its chunks under `<global>.base`,
 * which is where it came from unless the page says otherwise. Minifies both.
 */
export function classicScript(name) {
  const small = {minify: true, target: 'es2022', legalComments: 'none', sourcemap: 'external'};
  return {
    name: 'classic-script',

    renderDynamicImport: ({chunk}) => chunk.isEntry ? {left: 'import(new URL(', right: `, globalThis.${name}.base).href)`} : null,

    async renderChunk(code, chunk) {
      if (!chunk.isEntry) return transform(fromGlobal(code, name), small);
      if (chunk.imports.length > 0) this.error('The classic script must hold all that it shares with its chunks.');
      const footer = `${name}.base=new URL(".",document.currentScript?.src||document.baseURI).href;`;
      return transform(code, {...small, format: 'iife', globalName: name, footer});
    },
  };
}

/** `import { a as b } from '../entry.js'` becomes `const {a: b} = globalThis.name`; an import for the sake of order alone goes. */
function fromGlobal(code, name) {
  return code.replace(/^import (?:\{([^}]*)\} from )?'\.\.\/[^']*';$/gm, (_, names) =>
    names ? `const {${names.replaceAll(' as ', ': ')}} = globalThis.${name};` : '');
}
