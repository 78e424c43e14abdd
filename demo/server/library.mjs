import path from 'node:path';
import {build} from 'esbuild';

const root = path.join(import.meta.dirname, '../..');
const contents = ['open-file', 'sample'].map((name) => `export * from './src/adapters/${name}.ts';`).join('\n');

/** The package's readers and adapters, made for Node from the source as it is now. */
export async function loadLibrary() {
  const {outputFiles: [{text}]} = await build({
    stdin: {contents, resolveDir: root, loader: 'ts'}, bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false,
    tsconfig: path.join(root, 'tsconfig.json'), logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
