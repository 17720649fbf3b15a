import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const guide = path.join(root, 'docs/builder/controls');
const pages = [
  path.join(root, 'README.md'),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(root, 'docs', name)),
];
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, what]) => what ?? '');

test.each(['zh', 'en'] as const)('each control is explained once, on the page of its group, in %s', (locale) => {
  const ending = locale === 'zh' ? '.zh.md' : '.md';
  const headings = new Map(
    [...new Set(Object.values(fieldTypes).map(({ group }) => group))].map((group) => [
      group as string,
      found(readFileSync(path.join(guide, group + ending), 'utf8'), /^## (.+)$/gm),
    ]),
  );
  const places = Object.values(fieldTypes).map(({ type, label }) => ({
    type,
    groups: [...headings].flatMap(([group, names]) => names.filter((name) => name === label[locale]).map(() => group)),
  }));
  expect(places).toEqual(Object.values(fieldTypes).map(({ type, group }) => ({ type, groups: [group] })));
});

test('every link of the documents to a file or a picture leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    found(readFileSync(page, 'utf8'), /\]\(([^)\s#]+)[^)]*\)/g)
      .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(path.resolve(path.dirname(page), decodeURI(link))))
      .map((link) => `${path.relative(root, page)}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every picture is shown in a document', () => {
  const shown = new Set(pages.flatMap((page) => found(readFileSync(page, 'utf8'), /pictures\/([\w-]+\.png)/g)));
  expect(readdirSync(path.join(root, 'docs/pictures')).filter((name) => !shown.has(name))).toEqual([]);
});
