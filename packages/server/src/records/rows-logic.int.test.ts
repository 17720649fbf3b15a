import { type Access, newId, type Row } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { createAnswerPulls } from './answer-pulls.ts';
import { createWorld, everything, field, lan, unwrap } from './test-world.ts';

const database = testDatabase();
const world = (access?: Access) => createWorld(database.pool, access);

const column = (key: string, type: Parameters<typeof field>[1], more: Parameters<typeof field>[2] = {}) =>
  field(key, type, { parent: 'f_lines', ...more });
const formula = (text: string) => ({ config: { formula: text } });
const same = (fieldId: string, name: string) => ({
  field: fieldId,
  operator: 'equals',
  operand: { kind: 'variable' as const, name },
});
const cells = (values: { lines?: unknown } | undefined, key: string) =>
  ((values?.lines ?? []) as readonly Row[]).map((row) => row[key]);

describe('rows that calculate', () => {
  const blocks = [
    field('discount', 'number'),
    field('lines', 'subform'),
    column('item', 'text', { required: true }),
    column('price', 'number'),
    column('count', 'number'),
    column('tax', 'number', { required: true, default: { kind: 'formula', formula: '{f_price} / 10' } }),
    column('sum', 'formula', formula('{f_price} * {f_count} * (1 - {f_discount})')),
    column('words', 'amount-cn', { config: { source: 'f_sum' } }),
    field('total', 'formula', formula('SUM({f_lines.f_sum})')),
  ];

  test('are calculated before what sums them up, whatever anyone says, and anew when the record changes', async () => {
    const { publish, create, write } = await world();
    const form = await publish('order_rows', blocks);
    const lines = [
      { item: '控制柜', price: '10', count: '2', sum: '999' },
      { item: '线缆', price: '4', count: '5', tax: '1' },
      {},
    ];

    const [made] = await create(form, { discount: '0.5', lines });

    expect(cells(made?.values, 'sum')).toEqual(['10', '10']);
    expect(cells(made?.values, 'tax')).toEqual(['1', '1']);
    expect(cells(made?.values, 'words')).toEqual(['壹拾元整', '壹拾元整']);
    expect(made?.values.total).toBe('20');

    const change = { kind: 'update' as const, id: made?.id ?? '', values: { discount: '0' } };
    const [changed] = unwrap(await write(form, [change])).records;
    expect(cells(changed?.values, 'sum')).toEqual(['20', '20']);
    expect(changed?.values.total).toBe('40');
  });

  test('leave alone a stored cell that is empty, and start those of a row that is added', async () => {
    const { publish, create, write } = await world();
    const form = await publish('order_added', [
      ...blocks.filter(({ id }) => id !== 'f_tax'),
      column('tax', 'number', { default: { kind: 'formula', formula: '{f_price} / 10' } }),
    ]);
    const [made] = await create(form, { lines: [{ item: '一', price: '10', tax: null }] });
    const rows = (made?.values.lines ?? []) as readonly Row[];

    const values = { lines: [...rows, { item: '二', price: '30' }] };
    const [changed] = unwrap(await write(form, [{ kind: 'update', id: made?.id ?? '', values }])).records;

    expect(cells(changed?.values, 'tax')).toEqual([null, '3']);
  });
});

describe('rules over columns', () => {
  test('require and release the cells of a column, as the record says', async () => {
    const { publish, create, write } = await world();
    const isYes = {
      kind: 'condition' as const,
      condition: { field: 'f_on', operator: 'equals', operand: { kind: 'constant' as const, value: true } },
    };
    const rule = { id: 'r', name: '', enabled: true, kind: 'interact' as const, when: isYes };
    const blocks = [field('on', 'switch'), field('lines', 'subform'), column('item', 'text'), column('why', 'text')];
    const form = await publish('ruled_rows', blocks, null, {
      rules: [{ ...rule, actions: [{ do: 'require', fields: ['f_why'] }] }],
    });

    await create(form, { on: false, lines: [{ item: '一' }] });
    const refused = await write(form, [{ kind: 'create', values: { on: true, lines: [{ item: '一' }] } }]);
    expect(refused).toMatchObject({ ok: false, error: { issues: [{ path: ['lines', 0, 'why'], code: 'required' }] } });
  });
});

describe('rules about the cells of a row', () => {
  const equals = (fieldId: string, value: string) => ({
    field: fieldId,
    operator: 'equals',
    operand: { kind: 'constant' as const, value },
  });
  const when = (condition: ReturnType<typeof equals>) => ({ kind: 'condition' as const, condition });
  const rule = (id: string) => ({ id, name: '', enabled: true });
  const blocks = [
    field('level', 'text'),
    field('lines', 'subform'),
    column('item', 'text'),
    column('off', 'number'),
    column('why', 'text'),
    field('total', 'formula', formula('SUM({f_lines.f_off})')),
  ];
  const rules = [
    {
      ...rule('shows'),
      kind: 'interact' as const,
      when: when(equals('f_item', '折扣')),
      actions: [{ do: 'show' as const, fields: ['f_off'], clear: false }],
    },
    {
      ...rule('asks'),
      kind: 'interact' as const,
      when: when(equals('f_level', 'A')),
      actions: [{ do: 'require' as const, fields: ['f_why'] }],
    },
    {
      ...rule('fixes'),
      kind: 'interact' as const,
      when: when(equals('f_item', '定稿')),
      actions: [{ do: 'read-only' as const, fields: ['f_why'] }],
    },
    {
      ...rule('refuses'),
      kind: 'validate' as const,
      when: { kind: 'formula' as const, formula: '{f_off} > 5' },
      refuses: 'holds' as const,
      message: '折扣太大',
      fields: ['f_off'],
    },
  ];

  test('are asked row by row by the writer, as by the form that is filled in', async () => {
    const { publish, create, write } = await world();
    const form = await publish('ruled_cells', blocks, null, { rules });
    const refusedOf = async (values: object, id?: string) => {
      const change = id ? { kind: 'update' as const, id, values } : { kind: 'create' as const, values };
      const done = await write(form, [change as never]);
      return done.ok ? null : 'issues' in done.error ? done.error.issues.map(({ path, code }) => [...path, code]) : [];
    };

    expect(await refusedOf({ lines: [{ item: '折扣', off: '9' }] })).toEqual([['lines', 0, 'off', 'rule']]);
    expect(
      await refusedOf({
        lines: [
          { item: '折扣', off: '1' },
          { item: '普通', off: '1' },
        ],
      }),
    ).toEqual([['lines', 1, 'off', 'hidden']]);

    const lines = [{ item: '折扣', off: '3' }, { item: '普通' }, { item: '定稿', why: '已定' }];
    const [made] = await create(form, { lines });
    expect(cells(made?.values, 'off')).toEqual(['3', null, null]);
    expect(made?.values.total).toBe('3');
    const rows = (made?.values.lines ?? []) as readonly Row[];
    const id = made?.id ?? '';

    // A row that stays as it is holds the record back where what decides about it changes around it.
    expect(await refusedOf({ level: 'A' }, id)).toEqual([
      ['lines', 0, 'why', 'required'],
      ['lines', 1, 'why', 'required'],
    ]);
    const fixed = rows.map((row) => (row.item === '定稿' ? { ...row, why: '改了' } : row));
    expect(await refusedOf({ lines: fixed }, id)).toEqual([['lines', 2, 'why', 'read_only']]);

    const plain = rows.map((row) => (row.item === '折扣' ? { id: row.id, item: '普通' } : row));
    const [changed] = unwrap(await write(form, [{ kind: 'update', id, values: { lines: plain } }])).records;
    expect(cells(changed?.values, 'off')).toEqual(['3', null, null]);
  });
});

describe('what comes from other forms', () => {
  async function shop(access?: Access) {
    const made = await world(access);
    const price = await made.publish('prices', [
      field('product', 'text'),
      field('price', 'number'),
      field('level', 'text'),
    ]);
    const order = await made.publish('orders', [
      field('level', 'text'),
      field('lines', 'subform'),
      column('product', 'text'),
      column('price', 'number', {
        default: {
          kind: 'linkage',
          formId: price.id,
          fieldId: 'f_price',
          several: 'newest',
          when: { all: [same('f_product', 'f_product'), same('f_level', 'f_level')] },
        },
      }),
    ]);
    await made.create(
      price,
      { product: '甲', level: 'A', price: '7' },
      { product: '甲', level: 'B', price: '9' },
      { product: '乙', level: 'A', price: '3' },
    );
    return { ...made, price, order };
  }

  test('is pulled into new rows that say nothing of it, by cells and by fields of the record', async () => {
    const { create, write, publish, order } = await shop();
    const lines = [{ product: '甲' }, { product: '甲', price: '1' }, { product: '丙' }, { product: '甲', price: null }];

    const [made] = await create(order, { level: 'B', lines });
    expect(cells(made?.values, 'price')).toEqual(['9', '1', null, null]);

    const level = field('level', 'text', { default: { kind: 'constant', value: 'A' } });
    const [, ...rest] = order.blocks;
    const starting = await publish('orders_starting', [level, ...rest]);
    const [begun] = await create(starting, { lines: [{ product: '甲' }] });
    expect(cells(begun?.values, 'price')).toEqual(['7']);

    const rows = (made?.values.lines ?? []) as readonly Row[];
    const values = { lines: [...rows.map(({ id, product }) => ({ id, product })), { product: '甲' }] };
    const [changed] = unwrap(await write(order, [{ kind: 'update', id: made?.id ?? '', values }])).records;
    expect(cells(changed?.values, 'price')).toEqual(['9', '1', null, null, '9']);
  });

  test('is answered while typing as the writer gives it: of several records the one that counts', async () => {
    const { publish, create, reader, forms } = await world();
    const price = await publish('history', [field('product', 'text'), field('price', 'number')]);
    const pulling = (several: 'newest' | 'oldest' | 'none') => ({
      default: {
        kind: 'linkage' as const,
        formId: price.id,
        fieldId: 'f_price',
        several,
        when: same('f_product', 'f_product'),
      },
    });
    const order = await publish('asking', [
      field('product', 'text'),
      field('last', 'number', pulling('newest')),
      field('first', 'number', pulling('oldest')),
      field('only', 'number', pulling('none')),
    ]);
    await create(price, { product: '甲', price: '1' });
    await create(price, { product: '甲', price: '2' });
    await create(price, { product: '乙', price: '5' });
    const answerPulls = createAnswerPulls({ forms, catalog: fieldTypes, reader });
    const asked = (product: string) =>
      ['f_last', 'f_first', 'f_only', 'f_gone'].map((id) => ({ field: id, read: { f_product: product } }));

    expect(unwrap(await answerPulls(lan, order, asked('甲'))).answers).toEqual([
      { last: '2' },
      { first: '1' },
      { only: null },
      {},
    ]);
    expect(unwrap(await answerPulls(lan, order, asked('乙'))).answers).toEqual([
      { last: '5' },
      { first: '5' },
      { only: '5' },
      {},
    ]);
  });

  test('is pulled by any condition: steps of prices, days before others, parts of texts, one of several', async () => {
    const { publish, create } = await world();
    const price = await publish('steps', [
      field('product', 'text'),
      field('least', 'number'),
      field('from', 'datetime', { config: { precision: 'day' } }),
      field('price', 'number'),
    ]);
    const by = (fieldId: string, operator: string, name: string) => ({ ...same(fieldId, name), operator });
    const pulled = (when: object, several: 'newest' | 'oldest' = 'newest') => ({
      default: { kind: 'linkage' as const, formId: price.id, fieldId: 'f_price', several, when: when as never },
    });
    const order = await publish('by_steps', [
      field('product', 'text'),
      field('count', 'number'),
      field('day', 'datetime', { config: { precision: 'day' } }),
      field('names', 'tags'),
      field(
        'step',
        'number',
        pulled({ all: [by('f_product', 'equals', 'f_product'), by('f_least', 'at-most', 'f_count')] }),
      ),
      field(
        'since',
        'number',
        pulled({ all: [by('f_from', 'on-or-before', 'f_day'), by('f_least', 'less-than', 'f_count')] }),
      ),
      field('part', 'number', pulled(by('f_product', 'contains', 'f_product'), 'oldest')),
      field(
        'either',
        'number',
        pulled({ any: [by('f_least', 'greater-than', 'f_count'), by('f_product', 'starts-with', 'f_product')] }),
      ),
    ]);
    await create(price, { product: '线缆', least: '1', from: '2026-01-01', price: '9' });
    await create(price, { product: '线缆', least: '100', from: '2026-06-01', price: '7' });
    await create(price, { product: '防火线缆', least: '1', from: '2026-09-01', price: '12' });

    const [few] = await create(order, { product: '线缆', count: '5', day: '2026-03-01' });
    const [many] = await create(order, { product: '缆', count: '500', day: '2026-07-01' });

    expect(few?.values).toMatchObject({ step: '9', since: '9', part: '9', either: '7' });
    expect(many?.values).toMatchObject({ step: null, since: '7', part: '9', either: null });
  });

  test('fills beside a chosen record what its reader may see of it', async () => {
    const hidden: Access = { ...everything, fieldRight: (_, __, id) => (id === 'f_secret' ? 'hidden' : 'edit') };
    const { publish, create, reader, forms } = await world(hidden);
    const customer = await publish('client', [
      field('name', 'text'),
      field('phone', 'phone'),
      field('size', 'number'),
      field('secret', 'text'),
      field('fax', 'text'),
    ]);
    const fills = [
      { from: 'f_phone', to: 'f_tel' },
      { from: 'f_size', to: 'f_note' },
      { from: 'f_secret', to: 'f_secret_copy' },
      { from: 'f_fax', to: 'f_fax' },
    ];
    const order = await publish('sale_filled', [
      field('client', 'relation', { config: { formId: customer.id, multiple: false, fills } }),
      field('tel', 'phone'),
      field('note', 'text'),
      field('secret_copy', 'text'),
      field('fax', 'text'),
    ]);
    const [acme] = await create(customer, { name: '华为', phone: '13800138000', size: '12.5' });
    const answerPulls = createAnswerPulls({ forms, catalog: fieldTypes, reader });
    const chosen = (id: string) => answerPulls(lan, order, [{ field: 'f_client', chosen: id }]);

    expect(unwrap(await chosen(acme?.id ?? '')).answers).toEqual([{ tel: '+8613800138000', note: '12.5', fax: null }]);
    expect(unwrap(await chosen(newId()))).toEqual({ answers: [{}], titles: {} });
  });
});
