import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charts } from './catalog.ts';

test('every folder is registered under its own name', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(Object.keys(charts).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test.each(Object.entries(charts))('%s bears the name it is registered with, in both languages', (name, chart) => {
  expect(chart.type).toBe(name);
  expect(chart.label.zh && chart.label.en).toBeTruthy();
});
