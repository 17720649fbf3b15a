import type { ApiClient } from '@mortise/api/client';
import { Block, fieldsOf } from '@mortise/core';
import { expect, test } from 'vitest';
import { catalog } from '../catalog.ts';
import { pullInDraft } from './pull-in-draft.ts';

const block = (id: string, type: string, more: object = {}) => Block.parse({ id, key: id, type, label: id, ...more });
const goods = [block('name', 'text'), block('price', 'number')];
const fills = [
  { from: 'price', to: 'unit' },
  { from: 'name', to: 'title' },
];
const choosing = { formId: 'goods', fills };
const fields = fieldsOf(
  {
    blocks: [
      block('good', 'relation', { config: choosing }),
      block('unit', 'number'),
      block('title', 'text'),
      block('lines', 'subform'),
      block('item', 'data-select', {
        parent: 'lines',
        config: { ...choosing, fills: [{ from: 'price', to: 'cost' }] },
      }),
      block('cost', 'number', { parent: 'lines' }),
    ],
  },
  catalog,
);
const form = { id: 'goods', isPublished: true, blocks: goods };

test('a chosen record fills the draft as it fills the published form, each form asked once', async () => {
  const asked: unknown[] = [];
  const items = [
    { id: 'r1', values: { name: '阀', price: '12.5' } },
    { id: 'r2', values: { name: '泵', price: '80' } },
  ];
  const api = {
    call: async (route: string, { body }: { body: unknown }) => {
      asked.push([route, body]);
      return { items, titles: {} };
    },
  } as unknown as ApiClient;
  const pull = pullInDraft(api, { fields, forms: [form as never], format: { locale: 'zh', timeZone: 'UTC' } });

  const answers = await pull([
    { field: 'good', chosen: 'r1' },
    { field: 'item', chosen: 'r2' },
    { field: 'good', chosen: 'gone' },
  ]);

  expect(answers).toEqual([{ unit: '12.5', title: '阀' }, { cost: '80' }, {}]);
  expect(asked).toEqual([['POST /forms/:form/records/query', { ids: ['r1', 'r2', 'gone'], limit: 200 }]]);
});
