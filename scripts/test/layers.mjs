// Runs dependency-cruiser with a parser that reads .tsx. Its TypeScript front end does not know TypeScript 7, and its swc
// front end never asks swc for JSX, nor tells imports of types from others. Layers hold for types too; cycles
// (CYCLES=1) are those of the code that runs.
import { createRequire } from 'node:module';

const swc = createRequire(import.meta.url)('@swc/core');
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => {
  const parsed = parseFile(file, { ...options, tsx: file.endsWith('.tsx') });
  return process.env.CYCLES ? { ...parsed, body: parsed.body.filter((node) => !node.typeOnly) } : parsed;
};

process.argv.push('--config', '.dependency-cruiser.cjs', 'packages', 'apps');
await import('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
