import type { Block, FormDraft } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { describe, expect, test } from 'vitest';
import { definitionUseCases } from '../../definitions/definition-use-cases.ts';
import { builder, overDatabase } from '../../definitions/test-ports.ts';
import { field, lan, unwrap } from '../test-world.ts';
import { carryOver } from './carry-over.ts';
import { carryPorts } from './test-ports.ts';
import { column, database, shown, world } from './test-row-lookups.ts';

describe('publishing', () => {
  const over = () => overDatabase(database.pool);
  const made = async () => {
    const cases = definitionUseCases({ ...over().ports, catalog: fieldTypes });
    const app = unwrap(await cases.createDefinition(builder, { kind: 'app', name: '采购' }));
    const form = async (name: string) =>
      unwrap(await cases.createDefinition(builder, { kind: 'form', appId: app.id, name })).id;
    const [goods, bill] = [await form('货品'), await form('单据')];
    const publish = async (id: string, blocks: FormDraft['blocks']) => {
      const definition = unwrap(await cases.getDefinition(builder, { id }));
      const draft = { ...(definition.draft as FormDraft), blocks };
      return cases.publishDefinition(builder, { id, revision: definition.revision, draft });
    };
    const formOf = async (id: string) => {
      world.forms.forget();
      const found = await world.forms.find(id);
      if (!found) throw new Error('not published');
      return found;
    };
    unwrap(await publish(goods, [field('name', 'text'), field('price', 'number')]));
    const item = column('item', 'relation', { formId: goods, multiple: false });
    return { goods, bill, publish, formOf, item };
  };
  const codes = (result: Awaited<ReturnType<Awaited<ReturnType<typeof made>>['publish']>>) =>
    result.ok || result.error.code !== 'invalid' ? [] : result.error.issues.map(({ code }) => code);

  test('a look-up and a formula added to rows that are there fills them', async () => {
    const { goods, bill, publish, formOf, item } = await made();
    unwrap(await publish(bill, [field('lines', 'subform'), item, column('count', 'number')]));
    const [one] = await world.create(await formOf(goods), { name: '柜', price: '12' });
    const [made1] = await world.create(await formOf(bill), { lines: [{ item: one?.id, count: '2' }, { count: '1' }] });
    const more = [
      shown('unit', 'f_price', true),
      column('sum', 'formula', { formula: '{f_unit} * {f_count}', result: 'number' }),
      field('total', 'formula', { config: { formula: 'SUM({f_lines.f_sum})', result: 'number' } }),
    ];
    unwrap(await publish(bill, [field('lines', 'subform'), item, column('count', 'number'), ...more]));
    await carryOver(carryPorts(database.pool, world))(new AbortController().signal);
    const { record } = unwrap(await world.reader.get(lan, await formOf(bill), made1?.id ?? ''));
    expect(record).toMatchObject({
      version: 1,
      values: { total: '24', lines: [{ unit: '12', sum: '24' }, { unit: null }] },
    });
  });

  test('is refused where the relation is not in the same row, and where a formula reads what is not stored', async () => {
    const { goods, bill, publish, item } = await made();
    const outside = field('whole', 'relation', { config: { formId: goods, multiple: false } });
    const through = (key: string, to: string, stored = true): Block =>
      column(key, 'lookup', { through: to, fieldId: 'f_price', stored });
    expect(
      codes(await publish(bill, [outside, field('lines', 'subform'), item, through('unit', 'f_whole')])),
    ).toContain('no_source');
    const top = field('unit', 'lookup', { config: { through: 'f_item', fieldId: 'f_price', stored: true } });
    expect(codes(await publish(bill, [field('lines', 'subform'), item, top]))).toContain('no_source');
    const live = [field('lines', 'subform'), item, through('unit', 'f_item', false)];
    const inRow = column('sum', 'formula', { formula: '{f_unit} * 2', result: 'number' });
    const above = field('sum', 'formula', { config: { formula: 'SUM({f_lines.f_unit})', result: 'number' } });
    expect(codes(await publish(bill, [...live, inRow]))).toContain('not_stored');
    expect(codes(await publish(bill, [...live, above]))).toContain('not_stored');
    unwrap(await publish(bill, live));
  });

  test('is refused where a look-up in rows would depend on itself by the way of another form', async () => {
    const { goods, bill, publish, item } = await made();
    const lines = [field('lines', 'subform'), item, shown('unit', 'f_price', true)];
    const total = field('total', 'formula', { config: { formula: 'SUM({f_lines.f_unit})', result: 'number' } });
    unwrap(await publish(bill, [...lines, total]));
    const bought = field('bought', 'relation', { config: { formId: bill, multiple: false } });
    const back = (key: string) =>
      field(key, 'lookup', { config: { through: 'f_bought', fieldId: 'f_total', stored: true } });
    unwrap(await publish(goods, [field('name', 'text'), field('price', 'number'), bought, back('cost')]));
    const circle = [field('lines', 'subform'), item, shown('unit', 'f_cost', true)];
    expect(codes(await publish(bill, [...circle, total]))).toContain('dependency_cycle');
  });
});
