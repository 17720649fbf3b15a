import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const skipped = new Set(['node_modules', '.next', 'dist', 'generated', '.turbo', 'test-results']);

/**
 * A digest of the named files and folders, by content: whether something must be built again. Tests are left out.
 * @param {string} root
 * @param {readonly string[]} names
 */
export function fingerprint(root, names) {
  const hash = createHash('sha256').update(process.version);
  for (const name of names) add(hash, path.join(root, name), name);
  return hash.digest('hex');
}

function add(hash, file, name) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(name).update(fs.readFileSync(file));
    return;
  }
  for (const entry of fs.readdirSync(file).sort()) {
    if (!skipped.has(entry)) add(hash, path.join(file, entry), `${name}/${entry}`);
  }
}

/**
 * Does `work` when the fingerprint differs from the one noted in `noteFile`, and notes it when `work` went well.
 * @param {string} noteFile
 * @param {string} print
 * @param {() => Promise<void>} work
 */
export async function whenChanged(noteFile, print, work) {
  if (fs.existsSync(noteFile) && fs.readFileSync(noteFile, 'utf8') === print) return;
  await work();
  fs.mkdirSync(path.dirname(noteFile), { recursive: true });
  fs.writeFileSync(noteFile, print);
}
