import fs from 'node:fs';
import path from 'node:path';

/** Chinese texts that stand in the designers' sources and nowhere else: where one is loaded, designer code is. */
export function designerTexts(root) {
  const ofDesigner = textsIn(path.join(root, 'packages/designer/src'));
  const others = fs.readdirSync(path.join(root, 'packages')).filter((name) => name !== 'designer');
  for (const folder of [...others.map((name) => `packages/${name}/src`), 'apps/web/app', 'apps/web/src']) {
    for (const text of textsIn(path.join(root, folder))) ofDesigner.delete(text);
  }
  return ofDesigner;
}

const chineseLiteral = /'([^'\\\n]*\p{Script=Han}{4}[^'\\\n]*)'/gu;

function textsIn(folder) {
  const texts = new Set();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/(?<!\.test)\.tsx?$/.test(entry.name)) continue;
    const source = fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    for (const [, text] of source.matchAll(chineseLiteral)) texts.add(text);
  }
  return texts;
}
