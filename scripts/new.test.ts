import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { modules } from './new/modules.mjs';
import { addLines } from './new/registry.mjs';

const root = path.resolve(import.meta.dirname, '..');

describe.each(Object.entries(modules))('npm run new %s', (_, module) => {
  test('finds every registry it adds a line to', () => {
    for (const line of module.lines('risk-score')) {
      const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'registry-')), 'registry.ts');
      writeFileSync(copy, readFileSync(path.join(root, line.file)));

      addLines(copy, line);

      const text = readFileSync(copy, 'utf8');
      expect(text).toContain(line.import ?? '');
      expect(text.indexOf(line.entry)).toBeGreaterThan(text.search(new RegExp(line.into, 'm')));
    }
  });

  test('writes a definition and a test', () => {
    expect(Object.keys(module.files('risk-score'))).toEqual(
      expect.arrayContaining(['definition.ts', 'risk-score.test.ts']),
    );
  });
});
