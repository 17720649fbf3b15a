import fs from 'node:fs';

/**
 * Adds an import and an entry to a registry file: the import after the last one, the entry as the last of the object
 * that `into` opens.
 * @param {string} file
 * @param {{ import: string | null, into: RegExp, entry: string }} line
 */
export function addLines(file, { import: importLine, into, entry }) {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const opening = lines.findIndex((line) => into.test(line));
  if (opening < 0) throw new Error(`${file} has no registry like ${into}`);
  const oneLine = /^(.*\{)\s*(.*?),?\s*(\}.*)$/.exec(lines[opening] ?? '');
  if (oneLine) {
    lines.splice(opening, 1, oneLine[1], `  ${oneLine[2]},`, entry, oneLine[3]);
  } else {
    const closing = lines.findIndex((line, index) => index > opening && /^\}/.test(line));
    lines.splice(closing, 0, entry);
  }
  if (importLine !== null) {
    const lastImport = lines.findLastIndex((line) => /^(import .*|\} from .*);$/.test(line));
    lines.splice(lastImport + 1, 0, importLine);
  }
  fs.writeFileSync(file, lines.join('\n'));
}
