import path from 'node:path';

/**
 * The lint rule `floors/import`: who may import whom, read from a table.
 *
 * Options: `[table]`, one entry a floor, the first that fits a file wins. `files` is a path under src or a prefix of it;
 * `floors` are the prefixes it may import besides its own, `lazily` those it may import only by `import()`, `packages` the
 * packages; `apart: true` keeps the folders inside the floor from importing one another.
 */
export const importRule = {
  meta: {
    type: 'problem',
    schema: [{type: 'array', items: {type: 'object', required: ['files', 'floors', 'packages'], additionalProperties: false, properties: {
      files: {type: 'string'},
      floors: {type: 'array', items: {type: 'string'}},
      lazily: {type: 'array', items: {type: 'string'}},
      packages: {type: 'array', items: {type: 'string'}},
      apart: {type: 'boolean'},
    }}}],
    messages: {
      floor: '{{floor}} may not import {{target}}.',
      lazy: '{{floor}} may import {{target}} only by import().',
      apart: 'One folder of {{floor}} may not import another.',
      package: '{{floor}} may not import the package {{target}}.',
    },
  },

  create(context) {
    const [table] = context.options;
    const source = path.join(context.cwd, 'src') + path.sep;
    if (!context.filename.startsWith(source)) return {};
    const file = context.filename.slice(source.length).split(path.sep).join('/');
    const floor = floorOf(table, file);
    if (!floor) return {};

    function judge(node, specifier, isLazy) {
      if (typeof specifier !== 'string') return;
      const report = (messageId, target) => context.report({node, messageId, data: {floor: floor.files, target}});
      if (!specifier.startsWith('.')) {
        const name = packageOf(specifier);
        if (!floor.packages.includes(name)) report('package', name);
        return;
      }
      const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
      if (belongsTo(target, floor.files)) {
        if (floor.apart && folderIn(floor, file) !== undefined && folderIn(floor, file) !== folderIn(floor, target)) report('apart', target);
      } else if (floor.lazily?.some((prefix) => belongsTo(target, prefix))) {
        if (!isLazy) report('lazy', target);
      } else if (!floor.floors.some((prefix) => belongsTo(target, prefix))) {
        report('floor', target);
      }
    }

    // A type leaves nothing behind to load, so it counts as lazy.
    const judgeSource = (node) => judge(node, node.source?.value, (node.importKind ?? node.exportKind) === 'type');
    return {
      ImportDeclaration: judgeSource,
      ExportNamedDeclaration: judgeSource,
      ExportAllDeclaration: judgeSource,
      ImportExpression: (node) => judge(node, node.source.value, true),
      TSImportType: (node) => judge(node, node.source.value, true),
    };
  },
};

const floorOf = (table, file) => table.find(({files}) => belongsTo(file, files));

/** `panels` holds `panels/index.ts`; `index.ts` holds itself; the empty prefix holds all. */
const belongsTo = (file, prefix) => prefix === '' || file === prefix || file === `${prefix}.ts` || file.startsWith(`${prefix}/`);

/** The folder of a file just under its floor; undefined for the floor's own files. */
function folderIn(floor, file) {
  const [folder, ...rest] = file.slice(floor.files.length + 1).split('/');
  return rest.length > 0 ? folder : undefined;
}

const packageOf = (specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
