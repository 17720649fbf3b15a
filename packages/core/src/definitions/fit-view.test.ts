import { expect, test } from 'vitest';
import * as z from 'zod';
import { defineFieldType } from '../field-type.ts';
import { fitView } from './fit-view.ts';
import type { PublishedForm } from './form.ts';
import { ViewDraft } from './view.ts';

const text = defineFieldType({
  type: 'text',
  label: { zh: '文本', en: 'Text' },
  group: 'basic',
  icon: 'type',
  config: z.object({}),
  defaults: {},
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () => z.string(),
  format: String,
  parse: () => ({ ok: true, value: null }),
});
const form = {
  blocks: [
    { id: 'a', type: 'text', key: 'a', config: {}, version: 0 },
    { id: 'b', type: 'text', key: 'b', config: {}, version: 0, hidden: true },
  ],
} as unknown as PublishedForm;
const fit = (view: object) => fitView(ViewDraft.parse({ formId: 'f', ...view }), form, { text });

test('a view that names no columns shows the first fields that are not hidden', () => {
  expect(fit({}).columns).toEqual([{ field: 'a' }, { field: '$created_at' }]);
});

test('what names a field that is gone is left out, and the rest stays', () => {
  const gone = { field: 'gone', operator: 'is-empty' };
  const here = { field: 'a', operator: 'is-empty' };

  const view = fit({
    columns: [{ field: 'gone' }, { field: 'b', width: 90 }],
    sort: [
      { field: 'gone', direction: 'asc' },
      { field: '$created_at', direction: 'desc' },
    ],
    filter: { all: [gone, { any: [here, gone] }, { not: gone }] },
  });

  expect(view.columns).toEqual([{ field: 'b', width: 90 }]);
  expect(view.sort).toEqual([{ field: '$created_at', direction: 'desc' }]);
  expect(view.filter).toEqual({ all: [{ any: [here] }] });
});

test('a filter of which nothing is left is no filter', () => {
  expect(fit({ filter: { any: [{ field: 'gone', operator: 'is-empty' }] } }).filter).toBeNull();
});

test('a comparison that the type of its field no longer has is left out', () => {
  const kept = { field: 'a', operator: 'contains', operand: { kind: 'constant', value: 'x' } };
  const older = { field: 'a', operator: 'greater-than', operand: { kind: 'constant', value: '1' } };

  expect(fit({ filter: { all: [kept, older] } }).filter).toEqual({ all: [kept] });
});
