import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { actions, nodes } from './catalog.ts';

const foldersIn = (name: string) => readdirSync(path.join(import.meta.dirname, name)).sort();

describe.each([
  ['actions', actions],
  ['nodes', nodes],
] as const)('%s', (folder, registry) => {
  test('every folder is registered under its own name', () => {
    expect(Object.keys(registry).sort()).toEqual(foldersIn(folder));
  });

  test.each(Object.entries(registry))('%s bears the name it is registered with, in both languages', (name, module) => {
    expect(module.type).toBe(name);
    expect(module.label.zh && module.label.en).toBeTruthy();
  });
});
