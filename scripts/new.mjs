// `npm run new field|node|action|chart NAME`: writes the folder of a new module and its registry lines.
import fs from 'node:fs';
import path from 'node:path';
import { modules } from './new/modules.mjs';
import { addLines } from './new/registry.mjs';

const root = path.resolve(import.meta.dirname, '..');
const [kind, name] = process.argv.slice(2);
const module = modules[kind ?? ''];

if (!module || !/^[a-z][a-z0-9-]*$/.test(name ?? '')) {
  console.error(`Use: npm run new ${Object.keys(modules).join('|')} NAME   (NAME in kebab-case, such as risk-score)`);
  process.exit(1);
}

const folder = path.join(root, module.folder, name);
if (fs.existsSync(folder)) {
  console.error(`${path.relative(root, folder)} is there already.`);
  process.exit(1);
}
fs.mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(module.files(name))) {
  fs.writeFileSync(path.join(folder, file), text);
  console.log(`wrote   ${path.relative(root, path.join(folder, file))}`);
}
for (const line of module.lines(name)) {
  addLines(path.join(root, line.file), line);
  console.log(`added   ${line.entry.trim()}   to ${line.file}`);
}
console.log(`\nNext: fill in definition.ts, then npm test. Guide: docs/extending/${kind}.md`);
