// Builds web, worker and command line once: what the Dockerfile runs.
import path from 'node:path';
import { build, generate } from './start/build.mjs';

const root = path.resolve(import.meta.dirname, '..');
await generate(root);
await build(root);
