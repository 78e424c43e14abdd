import path from 'node:path';
import {entries} from './scripts/entries.mjs';

const entryOf = new Map(Object.entries(entries()).map(([name, source]) => [source.replace(/\.ts$/, ''), name]));

/** Where a module of src is found in the package. */
const published = (module) => {
  const source = module.replace(/^\//, '').replace(/\.(ts|js)$/, '');
  return source.startsWith('src/') ? `dist/${entryOf.get(source) ?? path.posix.relative('src', source)}.js` : module;
};

/** Importing a class never registers it, so the tag is read from the declaration of `HTMLElementTagNameMap` beside the class. */
function tags() {
  const tagOf = new Map();
  return {
    name: 'tags',
    analyzePhase({ts, node}) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const member of node.members) tagOf.set(member.type.getText(), member.name.text);
    },
    packageLinkPhase({customElementsManifest: {modules}}) {
      const definitions = [];
      for (const module of modules) {
        for (const declaration of module.declarations) {
          if (!tagOf.has(declaration.name)) continue;
          declaration.tagName = tagOf.get(declaration.name);
          declaration.customElement = true;
          definitions.push({kind: 'custom-element-definition', name: declaration.tagName, declaration: {name: declaration.name, module: module.path}});
        }
      }
      const registration = modules.find(({path: module}) => module === 'src/define.ts');
      registration.exports = [...registration.exports.filter(({kind}) => kind !== 'custom-element-definition'), ...definitions];
    },
  };
}

/** What no user can reach is not in the manual; nor is what the analyzer takes for an event: the first argument of an `Event` subclass. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest: {modules}}) {
    const isPublic = ({name, privacy, static: isStatic}) => !isStatic && !name.startsWith('#') && !['private', 'protected'].includes(privacy);
    for (const {declarations} of modules) {
      for (const declaration of declarations) {
        declaration.members &&= declaration.members.filter(isPublic);
        declaration.events &&= declaration.events.filter(({name}) => name?.startsWith('room-'));
      }
    }
  },
};

/** Readers of the manifest have the package, not its sources. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({customElementsManifest}) {
    (function walk(value) {
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = published(inner);
        else if (typeof inner === 'object' && inner !== null) walk(inner);
      }
    })(customElementsManifest);
  },
};

export default {
  globs: ['src/define.ts', 'src/{elements,panels,dashboard}/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tags(), publicOnly, publishedPaths],
};
