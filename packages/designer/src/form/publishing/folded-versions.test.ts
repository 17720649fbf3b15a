import { Block, type DefinitionVersion, FormDraft } from '@mortise/core';
import { expect, test } from 'vitest';
import { catalog } from '../catalog.ts';
import { foldedVersions } from './folded-versions.ts';

const options = (labels: string) => [...labels].map((label) => ({ id: `o_${label}`, label, color: 'indigo' }));
const choice = (labels: string, more: object = {}) =>
  Block.parse({ id: 'f_a', key: 'a', type: 'select', label: '分类', config: { options: options(labels), ...more } });

/** Versions as the server gives them: the newest first. */
const history = (...contents: (readonly Block[])[]): DefinitionVersion[] =>
  contents
    .map((blocks, index) => ({
      definitionId: 'd',
      version: index + 1,
      published: { ...FormDraft.parse({ name: '客户', blocks }), version: index + 1 },
      note: null,
      at: '2026-12-01T00:00:00Z',
      by: 'u',
    }))
    .toReversed();
const told = (versions: DefinitionVersion[]) =>
  foldedVersions(versions, catalog).map(
    (line) =>
      `${line.versions.map(({ version }) => version).join()}${line.options.length > 0 ? ` ${line.options.map(({ label }) => label).join('')}` : ''}`,
  );

test('options that were added one after the other are one line, with all of them in their order', () => {
  const note = Block.parse({ id: 'f_b', key: 'b', type: 'text', label: '备注' });

  const versions = history(
    [choice('甲')],
    [choice('甲乙')],
    [choice('甲乙丙')],
    [choice('甲乙丙丁')],
    [choice('甲乙丙丁'), note],
    [choice('甲乙丙丁戊'), note],
  );

  expect(told(versions)).toEqual(['6', '5', '4,3,2 乙丙丁', '1']);
});

test('below another option they count as added as well', () => {
  const below = (labels: string, offered: Record<string, string[]>) =>
    choice(labels, { parent: 'f_p', allowed: offered });

  expect(
    told(
      history(
        [below('甲', { p_1: ['o_甲'] })],
        [below('甲乙', { p_1: ['o_甲', 'o_乙'] })],
        [below('甲乙丙', { p_1: ['o_甲', 'o_乙', 'o_丙'] })],
      ),
    ),
  ).toEqual(['3,2 乙丙', '1']);
});

test.each([
  ['another label', [choice('甲')], [choice('甲', { options: [{ id: 'o_甲', label: '申', color: 'indigo' }] })]],
  ['another setting beside it', [choice('甲')], [{ ...choice('甲乙'), required: true }]],
  ['one that went', [choice('甲乙')], [choice('甲丙')]],
])('%s is a change of its own', (_, before, after) => {
  expect(told(history(before, after, after.map((block) => ({ ...block, help: '改' })) as Block[]))).toEqual([
    '3',
    '2',
    '1',
  ]);
});
