import type { Block, PublishedForm } from '@mortise/core';
import type { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll } from 'vitest';
import { createWorld, field, lan, unwrap, type World } from '../test-world.ts';

/** Products, and orders whose rows look up what they order, over a real database. */
export const database = testDatabase();
export let world: World;
export let product: PublishedForm;
export let order: PublishedForm;

export const column = (key: string, type: keyof typeof fieldTypes, config: Record<string, unknown> = {}): Block =>
  field(key, type, { parent: 'f_lines', config: config as Block['config'] });
export const shown = (key: string, of: string, stored: boolean) =>
  column(key, 'lookup', { through: 'f_item', fieldId: of, stored });

beforeAll(async () => {
  world = await createWorld(database.pool);
  product = await world.publish('product', [field('name', 'text'), field('price', 'number'), field('maker', 'user')]);
  order = await world.publish('purchase', [
    field('no', 'text'),
    field('lines', 'subform'),
    column('item', 'relation', { formId: product.id, multiple: false }),
    column('count', 'number'),
    shown('unit', 'f_price', true),
    shown('maker', 'f_maker', false),
    shown('now', 'f_price', false),
    column('sum', 'formula', { formula: '{f_unit} * {f_count}', result: 'number' }),
    field('total', 'formula', { config: { formula: 'SUM({f_lines.f_sum})', result: 'number' } }),
    field('dearest', 'rollup', { config: { through: 'f_lines', aggregate: 'max', fieldId: 'f_unit' } }),
  ]);
});

type Cells = Readonly<Record<string, unknown>>;
export const read = async (id = '', as: World = world) => {
  const { record, titles } = unwrap(await as.reader.get(lan, order, id));
  return { ...record, lines: (record.values.lines ?? []) as readonly (Cells & { id: string })[], titles };
};
export const change = (form: PublishedForm, id: string | undefined, values: Cells) =>
  world.write(form, [{ kind: 'update', id: id ?? '', values }]);
export const products = (...prices: (string | null)[]) =>
  world.create(product, ...prices.map((price, at) => ({ name: `产品${at}`, price, maker: lan.userId })));
