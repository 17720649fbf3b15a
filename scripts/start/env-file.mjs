import fs from 'node:fs';

/**
 * Reads `KEY=value` lines into the environment. What the environment says already wins.
 * @param {string} file
 */
export function readEnvFile(file) {
  if (!fs.existsSync(file)) return;
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [, name, value] = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (!name || value === undefined || process.env[name] !== undefined) continue;
    const quoted = /^(["'])(.*)\1$/.exec(value);
    process.env[name] = quoted?.[2] ?? value.replace(/\s+#.*$/, '');
  }
}
