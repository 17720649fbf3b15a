import { FormRule, hierarchyOf, type RecordChange } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { createWorld, field, lan, ning, unwrap } from './test-world.ts';

const database = testDatabase();
const world = () => createWorld(database.pool);

const formula = (key: string, text: string, more: object = {}) =>
  field(key, 'formula', { config: { formula: text, ...more } });

const when = (id: string, value: unknown) => ({
  kind: 'condition',
  condition: { field: id, operator: 'equals', operand: { kind: 'constant', value } },
});
const rule = (value: object) => FormRule.parse(value);
const update = (id: string, values: object): RecordChange => ({ kind: 'update', id, values: { ...values } });

describe('computed fields', () => {
  test('are calculated on creation and on change, whatever anyone says, and are read, filtered and sorted like others', async () => {
    const { publish, create, write, reader } = await world();
    const form = await publish('quote', [
      field('price', 'number'),
      field('count', 'number'),
      formula('total', '{f_price} * {f_count}'),
      field('words', 'amount-cn', { config: { source: 'f_total' } }),
      field('line', 'concat', { config: { template: '{f_count} 件，{f_words}' } }),
    ]);

    const [made] = await create(form, { price: '1.1', count: '3' });
    expect(made?.values).toMatchObject({ total: '3.3', words: '叁元叁角整', line: '3 件，叁元叁角整' });
    const refused = await write(form, [update(made?.id ?? '', { total: '99' })]);
    expect(refused).toMatchObject({ ok: false, error: { issues: [{ path: ['total'], code: 'generated' }] } });

    const [changed] = unwrap(await write(form, [update(made?.id ?? '', { count: '10' })])).records;
    expect(changed?.values).toMatchObject({ total: '11', words: '壹拾壹元整' });
    const found = unwrap(
      await reader.query(ning, form, {
        filter: { field: 'f_total', operator: 'greater-than', operand: { kind: 'constant', value: '10' } },
        sort: [{ field: 'f_total', direction: 'desc' }],
      }),
    );
    expect(found.items.map(({ id }) => id)).toEqual([made?.id]);
  });

  test('read the names of people and of records, whoever saves', async () => {
    const { publish, create } = await world();
    const customer = await publish('buyer', [field('name', 'text')]);
    const deal = await publish('sale', [
      field('buyer', 'relation', { config: { formId: customer.id, multiple: false } }),
      field('seller', 'user', { default: { kind: 'current-user' } }),
      field('line', 'concat', { config: { template: '{f_buyer}/{f_seller}' } }),
    ]);
    const [acme] = await create(customer, { name: '华为' });

    const [made] = await create(deal, { buyer: acme?.id });

    expect(made?.values.line).toBe('华为/陈岚');
  });
});

test('formulas know who acts, from where, who is above them, and how Chinese is read', async () => {
  const { publish, writer } = await world();
  const form = await publish('seen', [
    field('name', 'text'),
    formula('reading', '', { formula: 'PINYIN({f_name})', result: 'text' }),
    formula('from', '', { formula: 'IP()', result: 'text' }),
    formula('who', '', {
      formula: 'USERNAME(USER()) & ">" & USERNAME(USER(1)) & ">" & USERNAME(USER(2))',
      result: 'text',
    }),
    formula('head', '', { formula: 'USERNAME(DIRECTOR())', result: 'text' }),
  ]);
  const [department = ''] = lan.departmentIds;
  const hierarchy = hierarchyOf(
    [{ id: lan.userId, managerId: ning.userId, departmentIds: [department] }],
    [{ id: department, parentId: null, headId: ning.userId }],
  );
  const actor = { ...lan, hierarchy, address: '203.0.113.7' };

  const written = await writer.write(actor, form, [{ kind: 'create', values: { name: '榫卯 CRM' } }], { atomic: true });

  expect(unwrap(written).records[0]?.values).toMatchObject({
    reading: 'sunmao CRM',
    from: '203.0.113.7',
    who: '陈岚>周宁>',
    head: '周宁',
  });
});

describe('defaults', () => {
  test('that are formulas or come from another form are given where nothing is said', async () => {
    const { publish, create } = await world();
    const price = await publish('price_list', [field('product', 'text'), field('price', 'number')]);
    await create(price, { product: 'A', price: '7' }, { product: 'B', price: '9' });
    const order = await publish('order_line', [
      field('product', 'text'),
      field('price', 'number', {
        default: {
          kind: 'linkage',
          formId: price.id,
          fieldId: 'f_price',
          several: 'newest',
          when: { field: 'f_product', operator: 'equals', operand: { kind: 'variable', name: 'f_product' } },
        },
      }),
      field('double', 'number', { default: { kind: 'formula', formula: '{f_price} * 2' } }),
    ]);

    const made = await create(
      order,
      { product: 'B' },
      { product: 'B', price: '1', double: null },
      { product: 'C' },
      {},
    );

    expect(made.map(({ values }) => [values.price, values.double])).toEqual([
      ['9', '18'],
      ['1', null],
      [null, '0'],
      [null, '0'],
    ]);
  });
});

describe('rules', () => {
  const blocks = [
    field('on', 'switch'),
    field('note', 'text'),
    field('size', 'select', {
      config: {
        options: [
          { id: 's', label: 'S', color: 'indigo' },
          { id: 'l', label: 'L', color: 'gold' },
        ],
      },
    }),
    field('low', 'number'),
    field('high', 'number'),
  ];

  test('keep what they hide, and require, limit and refuse at the fields', async () => {
    const { publish, create, write } = await world();
    const form = await publish('ruled', blocks, null, {
      rules: [
        rule({ id: 'r1', kind: 'interact', when: when('f_on', true), actions: [{ do: 'show', fields: ['f_note'] }] }),
        rule({ id: 'r2', kind: 'interact', when: when('f_on', true), actions: [{ do: 'require', fields: ['f_low'] }] }),
        rule({
          id: 'r3',
          kind: 'interact',
          when: when('f_on', true),
          actions: [{ do: 'limit', field: 'f_size', options: ['s'] }],
        }),
        rule({
          id: 'r4',
          kind: 'validate',
          when: { kind: 'formula', formula: '{f_low} <= {f_high}' },
          refuses: 'fails',
          message: '下限不能大于上限',
          fields: ['f_low', 'f_high'],
        }),
      ],
    });
    const codes = async (change: RecordChange) => {
      const result = await write(form, [change]);
      return result.ok || result.error.code !== 'invalid'
        ? []
        : result.error.issues.map(({ path, code }) => [path[0], code]);
    };

    expect(await codes({ kind: 'create', values: { note: '藏' } })).toEqual([['note', 'hidden']]);
    expect(await codes({ kind: 'create', values: { on: true, size: 'l' } })).toEqual([
      ['size', 'not_offered'],
      ['low', 'required'],
    ]);
    expect(await codes({ kind: 'create', values: { low: '3', high: '2' } })).toEqual([
      ['low', 'rule'],
      ['high', 'rule'],
    ]);

    const [made] = await create(form, { on: true, note: '留', low: '1', high: '2' });
    const [hidden] = unwrap(await write(form, [update(made?.id ?? '', { on: false })])).records;
    expect(hidden?.values.note).toBe('留');
    expect(await codes(update(made?.id ?? '', { low: null, on: true }))).toEqual([['low', 'required']]);
  });

  test('keep what stands in a tab that they hide, and ask for none of it', async () => {
    const { publish, create, write } = await world();
    const tabs = { tabs: [{ id: 'a', label: '开票' }] };
    const inTab = { parent: 'f_tabs', slot: 'a' };
    const form = await publish(
      'tabbed',
      [
        field('on', 'switch'),
        field('tabs', 'tabs', { config: tabs }),
        field('tax', 'text', { ...inTab, required: true }),
        field('box', 'section', inTab),
        field('bank', 'text', { parent: 'f_box' }),
      ],
      null,
      {
        rules: [
          rule({
            id: 't',
            kind: 'interact',
            when: when('f_on', true),
            actions: [{ do: 'show', fields: ['f_tabs/a'] }],
          }),
        ],
      },
    );

    const hidden = await write(form, [{ kind: 'create', values: { tax: '9133', bank: '工行' } }]);
    expect(hidden).toMatchObject({
      error: {
        issues: [
          { path: ['tax'], code: 'hidden' },
          { path: ['bank'], code: 'hidden' },
        ],
      },
    });
    expect(await write(form, [{ kind: 'create', values: {} }])).toMatchObject({ ok: true });
    expect(await write(form, [{ kind: 'create', values: { on: true } }])).toMatchObject({
      error: { issues: [{ path: ['tax'], code: 'required' }] },
    });
    const [made] = await create(form, { on: true, tax: '9133', bank: '工行' });
    const [kept] = unwrap(await write(form, [update(made?.id ?? '', { on: false })])).records;
    expect(kept?.values).toMatchObject({ tax: '9133', bank: '工行' });
  });

  test('lock a record against changes and deletion, but for the fields they leave out', async () => {
    const { publish, create, write } = await world();
    const form = await publish('locked', blocks, null, {
      rules: [rule({ id: 'l', kind: 'lock', when: when('f_on', true), message: '已归档', except: ['f_on'] })],
    });
    const [made] = await create(form, { on: true, note: '甲' });
    const id = made?.id ?? '';
    const locked = { ok: false, error: { issues: [{ path: [], code: 'locked', message: '已归档' }] } };

    expect(await write(form, [update(id, { note: '乙' })])).toMatchObject(locked);
    expect(await write(form, [{ kind: 'delete', id }])).toMatchObject(locked);
    expect((await write(form, [update(id, { on: false })])).ok).toBe(true);
    expect((await write(form, [update(id, { note: '乙' })])).ok).toBe(true);
  });
});

describe('a combination that must be unique', () => {
  test('is refused at its fields, also when two claim it at once, and let be where a part is empty', async () => {
    const { publish, create, write } = await world();
    const form = await publish('pairs', [field('a', 'text'), field('b', 'number')], null, {
      uniqueSets: [{ id: 'u1', fields: ['f_a', 'f_b'] }],
    });
    await create(form, { a: 'x', b: '1' }, { a: 'x', b: '2' }, { a: 'x' }, { a: 'x' });

    const again = await write(form, [{ kind: 'create', values: { a: 'x', b: '1.0' } }]);
    expect(again).toMatchObject({
      ok: false,
      error: { issues: [{ path: ['a'], code: 'not_unique' }, { path: ['b'] }] },
    });

    const racers = await Promise.all(
      Array.from({ length: 8 }, () => write(form, [{ kind: 'create', values: { a: 'y', b: '9' } }])),
    );
    expect(racers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
