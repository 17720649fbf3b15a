import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Neither sources nor what is made from them, though they lie among them. */
const skipped = new Set([
  'node_modules',
  '.next',
  'dist',
  'generated',
  'fixtures',
  '.turbo',
  'test-results',
  'next-env.d.ts',
]);
const isTest = /\.(test|story)\.tsx?$|\.md$|\.tsbuildinfo$/;

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
    if (!isTest.test(file)) hash.update(name).update(fs.readFileSync(file));
    return;
  }
  for (const entry of fs.readdirSync(file).sort()) {
    if (!skipped.has(entry)) add(hash, path.join(file, entry), `${name}/${entry}`);
  }
}

/**
 * Does `work` when the fingerprint differs from the one noted in `noteFile` or something it makes is missing, and notes
 * it when `work` went well. The note lies in what is made, so that it goes when that is deleted.
 * @param {string} noteFile
 * @param {string} print
 * @param {() => Promise<void>} work
 * @param {readonly string[]} made
 */
export async function whenChanged(noteFile, print, work, made = []) {
  const isNoted = fs.existsSync(noteFile) && fs.readFileSync(noteFile, 'utf8') === print;
  if (isNoted && made.every((file) => fs.existsSync(file))) return;
  // Work that is broken off leaves neither the old result nor the new one.
  fs.rmSync(noteFile, { force: true });
  await work();
  fs.mkdirSync(path.dirname(noteFile), { recursive: true });
  fs.writeFileSync(noteFile, print);
}
