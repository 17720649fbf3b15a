import type { ImportPlan, PlannedSheet } from '@mortise/core';
import { createForms } from '@mortise/db';
import { rowsOf, workbookOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { counts, csv, salesWorld, targets } from './test-sales.ts';
import { builder, member, never, planOf, unwrap } from './test-world.ts';

const database = testDatabase();
const sales = salesWorld(() => database.pool);

type Target = PlannedSheet['columns'][number]['target'];

const level: Target = { kind: 'new', type: 'select', label: '客户等级', config: {} };
const since: Target = { kind: 'new', type: 'datetime', label: '建档日期', config: {} };
const lines = csv('客户名称,编号,客户等级,建档日期', '朗泽,C1,A,2024-03-05', '瀚泊,C2,B,没有日期', '凯旻,C3,A,');
const withFields = (plan: ImportPlan) => targets({ 2: level, 3: since })(plan);

const labels = async () => {
  const form = await createForms(database.pool).find(sales.customers.id);
  return form?.blocks.map(({ label }) => label) ?? [];
};
const said = async () => {
  const { reader } = sales.useCases();
  const form = (await createForms(database.pool).find(sales.customers.id)) ?? sales.customers;
  const { items } = unwrap(await reader.query(builder, form, { sort: [{ field: 'code', direction: 'asc' }] }));
  return items.map(({ values }) => [values.code, values.kehudengji, values.jiandangriqi]);
};

test('columns become new fields of the form, published with the import; a check passes over them', async () => {
  await sales.fresh(sales.customers);
  const before = await labels();
  const job = await sales.into(sales.customers, 'a.csv', lines);

  const checked = await sales.check(job, withFields);
  expect(await labels()).toEqual(before);
  const done = await sales.finish(checked, withFields);

  expect(checked.trial?.sheets).toMatchObject([{ created: 3, rejected: 0 }]);
  expect(counts(done)).toEqual([3, 0, 0, 0]);
  expect(await labels()).toEqual([...before, '客户等级', '建档日期']);
  const [first, second, third] = await said();
  expect(first?.[1]).toBe(third?.[1]);
  expect(first?.[1]).not.toBe(second?.[1]);
  expect([first?.[2], second?.[2]]).toEqual(['2024-03-05', null]);
  expect(done.result?.problems).toMatchObject([{ row: 3, column: '建档日期' }]);
});

test('a worker that dies after publishing them leaves one of each', async () => {
  await sales.fresh(sales.customers);
  const before = await labels();
  const job = await sales.into(sales.customers, 'a.csv', lines);
  await sales.confirm(job, targets({ 2: { ...level, label: '等级二' }, 3: { kind: 'skip' } }));
  const dying = sales.useCases((ports) => ({
    definitions: {
      ...ports.definitions,
      publishDefinitions: async (...given) => {
        await ports.definitions.publishDefinitions(...given);
        throw new Error('killed');
      },
    },
  }));
  await expect(dying.runImport(job.id, never)).rejects.toThrow('killed');

  await sales.useCases().runImport(job.id, never);

  expect(unwrap(await sales.useCases().getImport(builder, job.id)).state).toBe('done');
  expect(await labels()).toEqual([...before, '等级二']);
});

test('of two sheets that fill one form, each has its own, though they stand in the same column', async () => {
  await sales.fresh(sales.customers);
  const before = await labels();
  const region = (name: string, header: string, row: readonly string[]) => ({
    name,
    rows: rowsOf([['客户名称', '编号', header], row]),
  });
  const content = await workbookOf({
    sheets: [
      region('华东', '对接部门', ['朗泽', 'C1', '采购部']),
      region('华南', '开票备注', ['瀚泊', 'C2', '月底开']),
    ],
  });
  const job = await sales.into(sales.customers, 'a.xlsx', content);
  const intoOne = (plan: ImportPlan): ImportPlan => ({
    ...plan,
    sheets: [0, 1].map((sheet): PlannedSheet => {
      const [first] = plan.sheets as [PlannedSheet];
      const label = ['对接部门', '开票备注'][sheet] ?? '';
      const columns = first.columns.map((column) =>
        column.column === 2 ? { ...column, target: { kind: 'new' as const, type: 'text', label, config: {} } } : column,
      );
      return { ...first, sheet, columns };
    }),
  });

  const done = await sales.finish(job, intoOne);

  expect(done.progress).toMatchObject({ created: 2, rejected: 0 });
  expect(await labels()).toEqual([...before, '对接部门', '开票备注']);
  const form = (await createForms(database.pool).find(sales.customers.id)) ?? sales.customers;
  const keyOf = (label: string) => form.blocks.find((block) => block.label === label)?.key ?? '';
  const { items } = unwrap(
    await sales.useCases().reader.query(builder, form, { sort: [{ field: 'code', direction: 'asc' }] }),
  );
  expect(items.map(({ values }) => ['对接部门', '开票备注'].map((label) => values[keyOf(label)]))).toEqual([
    ['采购部', null],
    [null, '月底开'],
  ]);
});

test('are for those who build, and not where somebody is still designing the form', async () => {
  const theirs = await sales.into(sales.customers, 'a.csv', lines, member);
  const refused = await sales.useCases().confirmImport(member, theirs.id, withFields(planOf(theirs)));
  const { definitions, confirmImport } = sales.useCases();
  const { revision, draft } = unwrap(await definitions.getDefinition(builder, { id: sales.customers.id }));
  unwrap(
    await definitions.saveDraft(builder, {
      id: sales.customers.id,
      revision,
      draft: { ...(draft as object), name: '客户（改）' },
    }),
  );
  const job = await sales.into(sales.customers, 'a.csv', lines);
  const open = await confirmImport(builder, job.id, withFields(planOf(job)));

  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden', permission: 'definitions.write' } });
  expect(open).toMatchObject({
    ok: false,
    error: { code: 'invalid', issues: [{ code: 'unpublished', path: ['sheets', 0, 'columns', 2] }] },
  });
});
