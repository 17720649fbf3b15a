import type { Block, PublishedForm } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { createWorld, field, lan, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let prices: PublishedForm;
let quote: PublishedForm;

const choosing = (key: string, config: Record<string, unknown>, more: Partial<Block> = {}) =>
  field(key, 'data-select', { config: { formId: prices.id, ...config } as Block['config'], ...more });

beforeAll(async () => {
  world = await createWorld(database.pool);
  prices = await world.publish('prices', [field('name', 'text'), field('price', 'number'), field('group', 'text')]);
  const filter = { field: 'f_group', operator: 'equals', operand: { kind: 'variable', name: 'f_kind' } };
  const fills = [{ from: 'f_price', to: 'f_unit' }];
  quote = await world.publish('quotes', [
    field('kind', 'text'),
    choosing('product', { filter, fills }),
    field('unit', 'number'),
    field('lines', 'subform'),
    choosing('item', { filter }, { parent: 'f_lines' }),
    field('shown', 'lookup', { config: { through: 'f_product', fieldId: 'f_name' } }),
  ]);
});

const read = async (id: string) => unwrap(await world.reader.get(lan, quote, id)).record.values;

test('what was filled in stays as it was when the source changes, and the source is still known', async () => {
  const [cabinet] = await world.create(prices, { name: '控制柜', price: '1280', group: '机电' });
  const [made] = await world.create(quote, { kind: '机电', product: cabinet?.id, unit: '1280' });

  unwrap(await world.write(prices, [{ kind: 'update', id: cabinet?.id ?? '', values: { price: '1500' } }]));
  expect(await read(made?.id ?? '')).toMatchObject({ product: cabinet?.id, unit: '1280', shown: '控制柜' });

  unwrap(await world.write(prices, [{ kind: 'delete', id: cabinet?.id ?? '' }]));
  expect(await read(made?.id ?? '')).toMatchObject({ product: cabinet?.id, unit: '1280' });
});

test('only what is in range may be chosen, in the record and in every row of it, whoever writes', async () => {
  const [cable] = await world.create(prices, { name: '电缆', price: '186', group: '线缆' });
  const refused = await world.write(quote, [{ kind: 'create', values: { kind: '机电', product: cable?.id } }]);
  expect(refused).toMatchObject({ error: { issues: [{ path: ['product'], code: 'not_a_candidate' }] } });
  const lines = [{ item: cable?.id }];
  const inRow = await world.write(quote, [{ kind: 'create', values: { kind: '机电', lines } }]);
  expect(inRow).toMatchObject({ error: { issues: [{ path: ['lines', 0, 'item'], code: 'not_a_candidate' }] } });
  unwrap(await world.write(quote, [{ kind: 'create', values: { kind: '线缆', product: cable?.id, lines } }]));
});
