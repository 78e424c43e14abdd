/** Checks dist/custom-elements.json, the manual that editors and Storybook read: every element is in it, and described. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const described = new Map();
for (const {declarations, path: file} of modules) {
  for (const declaration of declarations) if (declaration.tagName) described.set(declaration.tagName, {...declaration, file});
}

const faults = [];
for (const tag of tagsInSource()) {
  const element = described.get(tag);
  if (!element) faults.push(`<${tag}> is not in the manifest.`);
  else if (!element.description) faults.push(`<${tag}> has no description.`);
  else if (!existsSync(element.file)) faults.push(`<${tag}> is said to be in ${element.file}, which is not there.`);
}
for (const [tag, {events = []}] of described) {
  for (const {name, description} of events) if (!description) faults.push(`<${tag}> fires ${name}, without a word about it.`);
}

console.log(faults.length > 0 ? faults.join('\n') : `${described.size} elements, all described.`);
process.exit(faults.length > 0 ? 1 : 0);

/** Tags that are declared for TypeScript or registered, read as text. */
function tagsInSource() {
  const files = readdirSync('src', {recursive: true, withFileTypes: true}).filter((entry) => entry.name.endsWith('.ts'));
  const texts = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/'(room-[a-z-]+)': Room|\btag: '(room-[a-z-]+)'/g)].map(([, declared, registered]) => declared ?? registered)));
}
