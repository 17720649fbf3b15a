// Runs dependency-cruiser with a parser that reads .tsx. Its TypeScript front end does not know TypeScript 7, and its swc
// front end never asks swc for JSX.
import { createRequire } from 'node:module';

const swc = createRequire(import.meta.url)('@swc/core');
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') });

process.argv.push('--config', '.dependency-cruiser.cjs', 'packages', 'apps');
await import('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
