import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import {
  type Block,
  cellText,
  type ImportJob,
  type ImportPlan,
  newId,
  type PlannedSheet,
  type PublishedForm,
  sql,
} from '@mortise/core';
import { createForms, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { openWorkbook } from '@mortise/sheets';
import { rowsOf, workbookOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { builder, importWorld, member, never, planOf, unwrap } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);

let customers: PublishedForm;
let orders: PublishedForm;
let tickets: PublishedForm;

const block = (id: string, type: string, label: string, more: Partial<Block> = {}) => ({
  id,
  type,
  label,
  key: id,
  ...more,
});

beforeAll(async () => {
  const { definitions } = world.useCases();
  const app = unwrap(await definitions.createDefinition(builder, { kind: 'app', name: '客户经营' }));
  const publish = async (name: string, blocks: ReturnType<typeof block>[], rules: unknown[] = []) => {
    const made = unwrap(await definitions.createDefinition(builder, { kind: 'form', appId: app.id, name }));
    unwrap(
      await definitions.publishDefinitions(builder, [
        { id: made.id, revision: made.revision, draft: { name, blocks, rules } },
      ]),
    );
    const form = await createForms(database.pool).find(made.id);
    if (!form) throw new Error('not published');
    return form;
  };
  customers = await publish('客户', [
    block('name', 'text', '客户名称', { required: true }),
    block('code', 'text', '编号', { unique: true }),
    block('phone', 'phone', '手机'),
    block('amount', 'number', '年采购额'),
    block('owner_of', 'user', '跟进人'),
    block('tags', 'tags', '标签'),
  ]);
  tickets = await publish('工单', [
    block('no', 'autonumber', '流水号', {
      config: { parts: [{ kind: 'count', digits: 4, start: 1 }], reset: 'never' },
    }),
    block('name', 'text', '标题'),
    block('price', 'number', '单价'),
    block('twice', 'formula', '双倍', { config: { ...fieldTypes.formula.defaults, formula: '{price} * 2' } }),
  ]);
  orders = await publish(
    '订单',
    [
      block('no', 'text', '订单号', { unique: true }),
      block('customer', 'relation', '客户', { config: { formId: customers.id, multiple: false } }),
      block('parent', 'relation', '原订单', { config: { formId: '', multiple: false } }),
      block('note', 'text', '备注'),
      block('lines', 'subform', '明细'),
      block('item', 'text', '品名', { parent: 'lines' }),
      block('count', 'number', '数量', { parent: 'lines' }),
    ].filter(({ id }) => id !== 'parent'),
    [
      {
        id: 'r1',
        kind: 'validate',
        when: { kind: 'formula', formula: '{note} = "禁止"' },
        message: '备注不能写禁止',
        fields: ['note'],
      },
    ],
  );
});

const csv = (...lines: string[]) => lines.join('\n');

const sheetWith =
  (change: Partial<PlannedSheet>) =>
  (plan: ImportPlan): ImportPlan => ({ ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, ...change })) });

/** The plan with the targets of these columns changed, by their place. */
const targets =
  (byColumn: Readonly<Record<number, PlannedSheet['columns'][number]['target']>>, change: Partial<PlannedSheet> = {}) =>
  (plan: ImportPlan): ImportPlan =>
    sheetWith(change)({
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        columns: sheet.columns.map((column) => ({ ...column, target: byColumn[column.column] ?? column.target })),
      })),
    });

const into = (form: PublishedForm, name: string, content: string | Buffer, actor = builder) =>
  world.analyse(name, content, { formId: form.id, actor });

const fieldsOf = (job: ImportJob) =>
  planOf(job).sheets[0]?.columns.map(({ target }) => ('fieldId' in target ? target.fieldId : target.kind));

const counts = ({ progress, trial, result }: ImportJob) => {
  const [sheet] = (trial ?? result)?.sheets ?? [];
  const of = progress ?? sheet;
  return [of?.created, of?.updated, of?.unchanged, of?.rejected];
};
const trialCounts = ({ trial }: ImportJob) => {
  const [sheet] = trial?.sheets ?? [];
  return [sheet?.created, sheet?.updated, sheet?.unchanged, sheet?.rejected];
};

const customerRows = () =>
  world.rows<{ code: string; name: string; phone: string | null; amount: string | null }>(
    customers,
    't.code, t.name, t.phone, trim_scale(t.amount)::text as amount',
    'order by t.code',
  );

/** Without its records, and without what earlier imports chose. */
async function fresh(form: PublishedForm) {
  await run(database.pool, sql`delete from import_memories`);
  const cases = world.useCases();
  let page = unwrap(await cases.reader.query(builder, form, { limit: 200 }));
  while (page.items.length > 0) {
    unwrap(
      await cases.writer.write(
        builder,
        form,
        page.items.map(({ id }) => ({ kind: 'delete', id })),
        { atomic: true, road: 'system' },
      ),
    );
    page = unwrap(await cases.reader.query(builder, form, { limit: 200 }));
  }
}

const start = csv('客户名称,编号,手机,年采购额', '朗泽,C1,13800000001,100', '瀚泊,C2,13800000002,200');

describe('columns find their fields', () => {
  test('by another word for the same thing, by pinyin, and by what was chosen the last time', async () => {
    const job = await into(customers, '台账.csv', csv('公司,bianhao,联系电话,去年采购', '凯旻,C9,13800000009,5'));
    expect(fieldsOf(job)).toEqual(['name', 'code', 'phone', 'skip']);

    await world.finish(job, targets({ 3: { kind: 'field', fieldId: 'amount' } }));
    const again = await into(customers, '台账 2.csv', csv('去年采购,公司', '6,新'));

    expect(fieldsOf(again)).toEqual(['amount', 'name']);
  });
});

describe('rows of records that are there', () => {
  test('are updated, added or both by a key; a blank cell leaves the value or empties it', async () => {
    await fresh(customers);
    await world.finish(await into(customers, 'a.csv', start));
    const changed = csv('客户名称,编号,手机,年采购额', '朗泽机电,C1,,150', '瀚泊,C2,13800000002,200', '新客户,C3,,');

    const job = await into(customers, 'b.csv', changed);
    const checked = await world.check(job, sheetWith({ mode: 'upsert', keys: ['code'] }));
    const before = await customerRows();
    const done = await world.finish(checked, sheetWith({ mode: 'upsert', keys: ['code'] }));

    expect(trialCounts(checked)).toEqual([1, 1, 1, 0]);
    expect(before).toHaveLength(2);
    expect(counts(done)).toEqual([1, 1, 1, 0]);
    expect(await customerRows()).toEqual([
      { code: 'C1', name: '朗泽机电', phone: '+8613800000001', amount: '150' },
      { code: 'C2', name: '瀚泊', phone: '+8613800000002', amount: '200' },
      { code: 'C3', name: '新客户', phone: null, amount: null },
    ]);

    const cleared = await world.finish(
      await into(customers, 'c.csv', csv('编号,手机', 'C1,', 'C8,')),
      sheetWith({ mode: 'update', keys: ['code'], blanks: 'clear' }),
    );
    expect(counts(cleared)).toEqual([0, 1, 0, 1]);
    expect(cleared.result?.problems).toMatchObject([{ row: 3, code: 'no_such_record', isRowRejected: true }]);
    expect((await customerRows())[0]).toMatchObject({ code: 'C1', name: '朗泽机电', phone: null });
  });

  test('a required field is asked of new rows alone', async () => {
    await fresh(customers);
    await world.finish(await into(customers, 'a.csv', start));

    const done = await world.finish(
      await into(customers, 'b.csv', csv('编号,年采购额', 'C1,7', 'C7,8')),
      sheetWith({ mode: 'upsert', keys: ['code'] }),
    );
    expect(counts(done)).toEqual([0, 1, 0, 1]);
    expect(done.result?.problems).toMatchObject([{ row: 3, code: 'required' }]);
  });

  test('by up to three fields; the second row of the same record and a key that several have are told', async () => {
    await fresh(customers);
    await world.finish(await into(customers, 'a.csv', csv('客户名称,编号,年采购额', '甲,A1,1', '甲,A2,1', '乙,A3,2')));

    const lines = csv('客户名称,年采购额,手机', '乙,2,13900000003', '乙,2,13900000004', '甲,1,13900000001', ',2,');
    const done = await world.finish(
      await into(customers, 'b.csv', lines),
      sheetWith({ mode: 'update', keys: ['name', 'amount'] }),
    );
    expect(counts(done)).toEqual([0, 1, 0, 3]);
    expect(done.result?.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'duplicate_in_file'],
      [4, 'ambiguous_key'],
      [5, 'no_key'],
    ]);
  });

  test('by the record ID, as a file of ours says it; an ID that is not there is no new record', async () => {
    await fresh(customers);
    await world.finish(await into(customers, 'a.csv', start));
    const { reader } = world.useCases();
    const [one] = unwrap(await reader.query(builder, customers, { limit: 1 })).items;
    const lines = csv('记录 ID,客户名称', `${one?.id},改名`, `${newId()},没有`);

    const job = await into(customers, 'b.csv', lines);
    const done = await world.finish(job, sheetWith({ mode: 'upsert', keys: ['$id'] }));

    expect(fieldsOf(job)).toEqual(['$id', 'name']);
    expect(counts(done)).toEqual([0, 1, 0, 1]);
    expect((await customerRows()).map(({ name }) => name)).toContain('改名');
  });

  test('by a number that the form gives itself; what is computed is no field to fill', async () => {
    await fresh(tickets);
    await world.finish(await into(tickets, 'a.csv', csv('标题,单价', '甲,2', '乙,3')));
    const rows = () => world.rows<{ no: string; name: string }>(tickets, 't.no, t.name', 'order by t.no');
    const before = await rows();
    const job = await into(tickets, 'b.csv', csv('流水号,标题,双倍', `${before[0]?.no},甲二,9`, 'T9999,没有,1'));

    const done = await world.finish(job, sheetWith({ mode: 'update', keys: ['no'] }));

    expect(fieldsOf(job)).toEqual(['no', 'name', 'skip']);
    expect(counts(done)).toEqual([0, 1, 0, 1]);
    expect(await rows()).toEqual([{ no: before[0]?.no, name: '甲二' }, before[1]]);
  });

  test('a value that every row has, and the owner of each record', async () => {
    await fresh(customers);
    const job = await into(customers, 'a.csv', csv('客户名称,编号,负责人', '朗泽,C1,周宁', '瀚泊,C2,没有这人'));

    const done = await world.finish(job, sheetWith({ constants: [{ fieldId: 'tags', value: ['导入'] }] }));
    expect(counts(done)).toEqual([2, 0, 0, 0]);
    expect(await world.rows(customers, 't.owner_id, t.tags', 'order by t.code')).toEqual([
      { owner_id: member.userId, tags: ['导入'] },
      { owner_id: builder.userId, tags: ['导入'] },
    ]);
    expect(done.result?.problems).toMatchObject([{ row: 3, value: '没有这人', code: 'not_found' }]);
  });
});

describe('relations', () => {
  test('are found by any unique field; what is not found is refused, left blank or made', async () => {
    await fresh(customers);
    await fresh(orders);
    await world.finish(await into(customers, 'a.csv', start));
    const lines = csv('订单号,客户', 'SO1,C2', 'SO2,没有', 'SO3,没有');
    const by = (unmatched: 'error' | 'blank' | 'create', field?: string) =>
      targets({ 1: { kind: 'field', fieldId: 'customer', unmatched, ...(field && { by: field }) } });

    const refused = await world.check(await into(orders, 'a.csv', lines), by('error', 'code'));
    const blank = await world.check(await into(orders, 'b.csv', lines), by('blank', 'code'));
    const job = await into(orders, 'c.csv', csv('订单号,客户', 'SO1,瀚泊', 'SO2,新客户', 'SO3,新客户'));
    const trial = await world.check(job, by('create'));
    const untouched = await customerRows();
    const made = await world.finish(trial, by('create'));

    expect(trialCounts(refused)).toEqual([1, 0, 0, 2]);
    expect(trialCounts(blank)).toEqual([3, 0, 0, 0]);
    expect(trial.trial?.related).toBe(1);
    expect(untouched).toHaveLength(2);
    expect(counts(made)).toEqual([3, 0, 0, 0]);
    expect((await customerRows()).map(({ name }) => name).sort()).toEqual(['新客户', '朗泽', '瀚泊'].sort());
    expect(await world.rows(orders, 'count(distinct t.customer)::int as n')).toEqual([{ n: 2 }]);
  });

  test('names that several bear, and those that nobody does, are asked once for all their rows', async () => {
    await fresh(customers);
    await run(
      database.pool,
      sql`insert into users (id, user_name, name, updated_at) values (${newId()}, 'zhou2', '周宁', now())`,
    );
    const lines = csv('客户名称,编号,跟进人', '甲,A1,周宁', '乙,A2,张三', '丙,A3,张三');
    const job = await into(customers, 'a.csv', lines);
    const checked = await world.check(job);

    expect(checked.trial?.unclear).toMatchObject([{ column: 2, text: '张三', rows: 2, candidates: [] }]);
    const done = await world.finish(
      checked,
      targets({ 2: { kind: 'field', fieldId: 'owner_of', answers: { 张三: builder.userId } } }),
    );
    expect(done.result?.problemCount).toBe(0);
    expect(await world.rows(customers, 'count(t.owner_of)::int as people')).toEqual([{ people: 3 }]);
  });
});

describe('a check', () => {
  test('counts kinds, keeps what was put right in place, and gives a workbook that can be imported again', async () => {
    await fresh(orders);
    const lines = rowsOf([
      ['订单号', '备注', '数量x'],
      ['SO1', '禁止', 1],
      ['SO3', '好', 3],
      ['SO3', 'x', 2],
    ]);
    const file = await workbookOf({ sheets: [{ name: '订单', rows: lines }] });
    const checked = await world.check(await into(orders, '订单.xlsx', file));

    expect(trialCounts(checked)).toEqual([1, 0, 0, 2]);
    expect(checked.state).toBe('ready');
    expect(checked.trial?.kinds.map(({ code, count }) => [code, count]).sort()).toEqual([
      ['not_unique', 1],
      ['rule', 1],
    ]);
    const rows = await errorRows(checked);
    expect(rows[0]).toEqual(['订单号', '备注', '数量x', '错误原因']);
    expect(rows.map((row) => row[3] ?? '')).toEqual([
      '错误原因',
      '备注：备注不能写禁止',
      '',
      expect.stringContaining('订单号：'),
    ]);

    const mended = await world.check(
      checked,
      sheetWith({
        fixes: [
          { row: 2, column: 1, text: '可以' },
          { row: 4, column: 0, text: 'SO2' },
        ],
      }),
    );
    expect(trialCounts(mended)).toEqual([3, 0, 0, 0]);
    expect(mended.errorFileId).toBeNull();
    const done = await world.finish(mended);
    expect(counts(done)).toEqual([3, 0, 0, 0]);
    expect(await world.rows(orders, 't.no, t.note', 'order by t.no')).toEqual([
      { no: 'SO1', note: '可以' },
      { no: 'SO2', note: 'x' },
      { no: 'SO3', note: '好' },
    ]);
  });

  test('tells rows with the same unique value however far they are apart', async () => {
    await fresh(orders);
    const many = Array.from({ length: 1_500 }, (_, at) => `N${at}`);
    const checked = await world.check(await into(orders, 'a.csv', csv('订单号', ...many, 'N3')));

    expect(trialCounts(checked)).toEqual([1_500, 0, 0, 1]);
    expect(checked.trial?.problems).toMatchObject([{ row: 1_502, code: 'not_unique', value: 'N3', position: 0 }]);
  });

  test('that is stopped goes back to the columns, and the import can still be started', async () => {
    await fresh(orders);
    const cases = world.useCases();
    const job = await into(orders, 'a.csv', csv('订单号', 'SO1'));
    unwrap(await cases.checkImport(builder, job.id, planOf(job)));
    unwrap(await cases.cancelImport(builder, job.id));
    const aborted = new AbortController();
    aborted.abort();
    await cases.runTrial(job.id, aborted.signal);
    const back = unwrap(await cases.getImport(builder, job.id));

    expect(back).toMatchObject({ state: 'ready', trial: null, isCancelled: false });
    expect(counts(await world.finish(back))).toEqual([1, 0, 0, 0]);
  });

  test('after an import the workbook has the rows that were left out', async () => {
    await fresh(orders);
    const done = await world.finish(await into(orders, 'a.csv', csv('订单号,备注', 'SO1,好', 'SO2,禁止')));
    const rows = await errorRows(done);

    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 2)).toEqual(['SO2', '禁止']);
  });

  test('validation rules are left out by who builds the form, and by nobody else', async () => {
    await fresh(orders);
    const without = (plan: ImportPlan): ImportPlan => ({ ...plan, effects: { rules: false, duplicates: true } });
    const lines = csv('订单号,备注', 'SO1,禁止');

    const theirs = await world.finish(await into(orders, 'a.csv', lines, member), without, member);
    const built = await world.finish(await into(orders, 'a.csv', lines), without);

    expect(counts(theirs)).toEqual([0, 0, 0, 1]);
    expect(counts(built)).toEqual([1, 0, 0, 0]);
  });
});

describe('rows of subforms', () => {
  const lines = () =>
    world.useCases().reader.query(builder, orders, { limit: 200, sort: [{ field: 'no', direction: 'asc' }] });
  async function items() {
    const { reader } = world.useCases();
    const found: [unknown, unknown][] = [];
    for (const { id } of unwrap(await lines()).items) {
      const { record } = unwrap(await reader.get(builder, orders, id));
      const rows = (record.values.lines ?? []) as { item: string; count: string }[];
      found.push([record.values.no, rows.map(({ item, count }) => `${item}${count ?? ''}`).join(' ')]);
    }
    return found;
  }

  test('come from rows that repeat their record, and from rows that say nothing of it', async () => {
    await fresh(orders);
    const sheet = csv(
      '订单号,备注,明细/品名,明细/数量',
      'SO1,a,相机,2',
      'SO1,a,光源,4',
      ',,镜头,1',
      'SO2,b,线缆,9',
      'SO3,c,,',
    );
    const job = await into(orders, 'a.csv', sheet);
    const done = await world.finish(job);

    expect(fieldsOf(job)).toEqual(['no', 'note', 'item', 'count']);
    expect(counts(done)).toEqual([3, 0, 0, 0]);
    expect(done.progress).toMatchObject({ done: 5, total: 5 });
    expect(await items()).toEqual([
      ['SO1', '相机2 光源4 镜头1'],
      ['SO2', '线缆9'],
      ['SO3', ''],
    ]);

    const again = await world.finish(
      await into(orders, 'b.csv', csv('订单号,明细/品名,明细/数量', 'SO1,相机,3', 'SO1,支架,1')),
      sheetWith({ mode: 'update', keys: ['no'] }),
    );
    expect(counts(again)).toEqual([0, 1, 0, 0]);
    expect((await items())[0]).toEqual(['SO1', '相机3 支架1']);
    await world.undo(again);
    expect((await items())[0]).toEqual(['SO1', '相机2 光源4 镜头1']);
  });

  test('come from a sheet of their own, by what says to which record they belong', async () => {
    await fresh(orders);
    const file = await workbookOf({
      sheets: [
        {
          name: '订单',
          rows: rowsOf([
            ['订单号', '备注'],
            ['SO1', 'a'],
            ['SO2', 'b'],
          ]),
        },
        {
          name: '明细',
          rows: rowsOf([
            ['单号', '品名', '数量'],
            ['SO2', '线缆', 9],
            ['SO1', '相机', 2],
            ['SO2', '支架', 1],
          ]),
        },
      ],
    });
    const done = await world.finish(
      await into(orders, '订单.xlsx', file),
      sheetWith({
        rows: [
          {
            subformId: 'lines',
            sheet: 1,
            keyColumn: 0,
            toColumn: 0,
            columns: [
              { column: 1, target: { kind: 'field', fieldId: 'item' }, dateOrder: 'ymd', noValueWords: [] },
              { column: 2, target: { kind: 'field', fieldId: 'count' }, dateOrder: 'ymd', noValueWords: [] },
            ],
          },
        ],
      }),
    );
    expect(counts(done)).toEqual([2, 0, 0, 0]);
    expect(await items()).toEqual([
      ['SO1', '相机2'],
      ['SO2', '线缆9 支架1'],
    ]);
  });
});

describe('undoing', () => {
  test('deletes what was made and restores what was changed, leaves what somebody has worked on since, and says so', async () => {
    await fresh(customers);
    await world.finish(await into(customers, 'a.csv', csv('客户名称,编号,年采购额', '甲,A1,1', '乙,A2,2', '丙,A3,3')));
    const upsert = sheetWith({ mode: 'upsert', keys: ['code'] });
    const lines = csv('客户名称,编号,年采购额', '甲方,A1,10', '乙方,A2,20', '丁,A4,4', '戊,A5,5');
    const done = await world.finish(await into(customers, 'b.csv', lines), upsert);
    const { reader, writer } = world.useCases();
    const idOf = async (code: string) =>
      unwrap(
        await reader.query(builder, customers, {
          filter: { field: 'code', operator: 'equals', operand: { kind: 'constant', value: code } },
        }),
      ).items[0]?.id ?? '';
    const later = [
      { kind: 'update' as const, id: await idOf('A2'), values: { amount: '99' } },
      { kind: 'update' as const, id: await idOf('A5'), values: { phone: '13800000005' } },
    ];
    unwrap(await writer.write(builder, customers, later, { atomic: true, road: 'form' }));

    const undone = await world.undo(done);
    expect(counts(done)).toEqual([2, 2, 0, 0]);
    expect(undone).toMatchObject({ state: 'undone', undo: { removed: 1, restored: 2, conflictCount: 2 } });
    expect(undone.undo?.conflicts.map(({ title, why, fields }) => [title, why, fields]).sort()).toEqual(
      [
        ['乙', 'changed', ['amount']],
        ['戊', 'changed', ['phone']],
      ].sort(),
    );
    expect((await customerRows()).map(({ code, name, amount }) => [code, name, amount])).toEqual([
      ['A1', '甲', '1'],
      ['A2', '乙', '99'],
      ['A3', '丙', '3'],
      ['A5', '戊', '5'],
    ]);
    expect(await world.useCases().undoImport(builder, done.id)).toMatchObject({ ok: false });
  });

  test('takes records of other forms back that were made along, and a new app as a whole', async () => {
    await fresh(customers);
    await fresh(orders);
    const create = targets({ 1: { kind: 'field', fieldId: 'customer', unmatched: 'create' } });
    const done = await world.finish(await into(orders, 'a.csv', csv('订单号,客户', 'SO1,一次性客户')), create);
    await world.undo(done);
    const app = await world.imported('新.csv', csv('名称,数', '甲,1'));
    const gone = await world.undo(app);

    expect(await customerRows()).toEqual([]);
    expect(await world.rows(orders, 't.no')).toEqual([]);
    expect(gone.state).toBe('undone');
    const apps = unwrap(await world.useCases().definitions.listApps(builder));
    expect(apps.some(({ id }) => id === app.result?.appId)).toBe(false);
  });

  test('is for who imported, as long as they may, and for 30 days', async () => {
    await fresh(customers);
    const done = await world.finish(await into(customers, 'a.csv', start, member), undefined, member);

    expect(await world.useCases().undoImport(builder, done.id)).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
    await run(database.pool, sql`update imports set ended_at = now() - interval '31 days' where id = ${done.id}`);
    expect(await world.useCases().undoImport(member, done.id)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  test('goes on where a killed worker was', async () => {
    await fresh(customers);
    const many = Array.from({ length: 1_200 }, (_, at) => `客户${at},M${at},,${at}`);
    const done = await world.finish(await into(customers, 'a.csv', csv('客户名称,编号,手机,年采购额', ...many)));
    const cases = world.useCases();
    unwrap(await cases.undoImport(builder, done.id));
    const broken = world.useCases((ports) => ({
      imports: {
        ...ports.imports,
        change: async (...given) => {
          await ports.imports.change(...given);
          throw new Error('killed');
        },
      },
    }));

    await expect(broken.runUndo(done.id, never)).rejects.toThrow('killed');
    const halfway = unwrap(await cases.getImport(builder, done.id));
    await cases.runUndo(done.id, never);

    expect(halfway.undo?.done).toBe(500);
    expect(unwrap(await cases.getImport(builder, done.id))).toMatchObject({
      state: 'undone',
      undo: { removed: 1_200, conflictCount: 0 },
    });
    expect(await customerRows()).toEqual([]);
  });
});

test('an import rests and goes on, and one that rests may be cancelled: updates are taken back too', async () => {
  await fresh(customers);
  const many = Array.from({ length: 2_500 }, (_, at) => `客户${at},P${at},,${at}`);
  await world.finish(await into(customers, 'a.csv', csv('客户名称,编号,手机,年采购额', ...many.slice(0, 1_200))));
  const upsert = sheetWith({ mode: 'upsert', keys: ['code'] });
  const changed = many.map((line) => line.replace('客户', '改'));
  const resting = async () => {
    const job = await into(customers, 'b.csv', csv('客户名称,编号,手机,年采购额', ...changed));
    await world.confirm(job, upsert);
    const cases = world.useCases((ports) => ({
      writer: {
        ...ports.writer,
        // Asked to rest while it is at work; then the time comes to look.
        write: async (...given) => {
          const written = await ports.writer.write(...given);
          await ports.imports.requestPause(job.id);
          await setTimeout(450);
          return written;
        },
      },
    }));
    await cases.runImport(job.id, never);
    return unwrap(await cases.getImport(builder, job.id));
  };

  const first = await resting();
  const cases = world.useCases();
  const begun = (await customerRows()).filter(({ name }) => name.startsWith('改')).length;
  unwrap(await cases.resumeImport(builder, first.id));
  await cases.runImport(first.id, never);
  const done = unwrap(await cases.getImport(builder, first.id));
  expect(first.state).toBe('paused');
  expect(begun).toBeGreaterThan(0);
  expect(begun).toBeLessThan(2_500);
  expect(counts(done)).toEqual([1_300, 1_200, 0, 0]);
  await world.undo(done);
  expect((await customerRows()).length).toBe(1_200);

  const second = await resting();
  unwrap(await cases.cancelImport(builder, second.id));
  await cases.runImport(second.id, never);
  expect(unwrap(await cases.getImport(builder, second.id)).state).toBe('cancelled');
  const rows = await customerRows();
  expect(rows).toHaveLength(1_200);
  expect(rows.every(({ name }) => name.startsWith('客户'))).toBe(true);
}, 60_000);

async function errorRows(job: ImportJob): Promise<string[][]> {
  const cases = world.useCases();
  const opened = unwrap(await cases.openErrorFile(builder, job.id));
  await buffer(opened.content);
  const file = await cases.storage.localPath(job.errorFileId ?? '');
  const workbook = await openWorkbook(file ?? '', { fileName: opened.fileName });
  if (!workbook.ok) throw new Error('The workbook does not open.');
  const rows: string[][] = [];
  for await (const batch of workbook.value.rows(0)) rows.push(...batch.map(({ cells }) => cells.map(cellText)));
  await workbook.value.close();
  return rows;
}
