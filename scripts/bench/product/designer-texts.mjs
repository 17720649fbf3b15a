import fs from 'node:fs';
import path from 'node:path';

/** Chinese texts that stand in the designers' sources and nowhere else: where one is loaded, designer code is. */
export function designerTexts(root) {
  const others = fs.readdirSync(path.join(root, 'packages')).filter((name) => name !== 'designer');
  const folders = [...others.map((name) => `packages/${name}/src`), 'apps/web/app', 'apps/web/src'];
  const elsewhere = folders.flatMap((folder) => sourcesIn(path.join(root, folder))).join('\n');
  const texts = sourcesIn(path.join(root, 'packages/designer/src')).flatMap((source) =>
    [...source.matchAll(chineseLiteral)].map(([, text]) => text),
  );
  // As a part of a longer text elsewhere it would say nothing.
  return [...new Set(texts)].filter((text) => !elsewhere.includes(text));
}

const chineseLiteral = /'([^'\\\n]*\p{Script=Han}{4}[^'\\\n]*)'/gu;

const sourcesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
