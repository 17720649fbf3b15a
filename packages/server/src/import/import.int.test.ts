import type { ImportJob } from '@mortise/core';
import { rowsOf, workbookOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { builder, importWorld, member, never, planOf, unwrap, withColumn } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);

type Table = (string | number | null)[][];
const workbook = (sheets: Record<string, Table>) =>
  workbookOf({ sheets: Object.entries(sheets).map(([name, table]) => ({ name, rows: rowsOf(table) })) });

const companies = ['华东精密', '远航包装', '明泰电子', '嘉禾食品'];
const customers: Table = [
  ['客户名称', '上级公司', '行业', '员工数'],
  ...companies.map((name, i) => [
    name,
    i === 0 ? null : (companies[i > 2 ? 1 : 0] as string),
    i % 2 ? '制造' : '贸易',
    10 * (i + 1),
  ]),
];
const orders: Table = [
  ['订单号', '客户名称', '状态', '金额', '下单日期'],
  ...Array.from({ length: 40 }, (_, i) => [
    `SO-${1000 + i}`,
    i === 7 ? '华东精蜜' : (companies[i % 4] as string),
    ['已付款', '待付款', '已取消'][i % 3] as string,
    100 + i,
    `2026-03-${String((i % 28) + 1).padStart(2, '0')}`,
  ]),
];

const countsOf = ({ result }: ImportJob) =>
  result?.sheets.map(({ name, rows, created, rejected, blanked }) => [name, rows, created, rejected, blanked]);
const problemsOf = ({ result }: ImportJob) =>
  result?.problems.map(({ sheet, row, column, value, message, isRowRejected }) => [
    sheet,
    row,
    column,
    value,
    typeof message === 'string' ? message : message.zh,
    isRowRejected,
  ]);

describe('a workbook of several sheets', () => {
  test('becomes an app of linked forms, every row a record', async () => {
    const job = await world.imported('销售.xlsx', await workbook({ 订单: orders, 客户: customers }));

    expect(job).toMatchObject({
      state: 'done',
      error: null,
      progress: { done: 44, total: 44, created: 44, rejected: 0 },
    });
    expect(countsOf(job)).toEqual([
      ['客户', 4, 4, 0, 0],
      ['订单', 40, 40, 0, 1],
    ]);
    expect(problemsOf(job)).toEqual([['订单', 9, '客户名称', '华东精蜜', '没有找到「华东精蜜」', false]]);

    const [order, customer] = [await world.formOf(job, 0), await world.formOf(job, 1)];
    expect(order.blocks.map(({ type }) => type)).toEqual(['text', 'relation', 'select', 'number', 'datetime']);
    expect(customer.titleFieldId).toBe('col_1');
    const [sum] = await world.rows(
      order,
      'count(*)::int as rows, count(t.kehumingcheng)::int as linked, sum(t.jine)::int as sum',
    );
    expect(sum).toEqual({ rows: 40, linked: 39, sum: 4780 });
    const parents = await world.rows<{ title: string; parent: string }>(
      customer,
      `t.record_title as title, (select p.record_title from records."${customer.key}" p where p.id = t.shangjigongsi) as parent`,
      'order by t.yuangongshu',
    );
    expect(parents.map(({ parent }) => parent)).toEqual([null, '华东精密', '华东精密', '远航包装']);
  });

  test('is in the lists of apps and in the first view', async () => {
    const job = await world.imported('目录.xlsx', await workbook({ 客户: customers }));
    const { listApps, listViews } = world.useCases().definitions;
    const form = await world.formOf(job);

    const apps = unwrap(await listApps(member));
    const views = unwrap(await listViews(member, { formId: form.id }));

    expect(apps.find(({ id }) => id === job.result?.appId)).toMatchObject({ name: '目录', forms: [{ name: '目录' }] });
    expect(views).toHaveLength(1);
  });

  test('links sheets that point to each other in a circle', async () => {
    const departments: Table = [
      ['部门', '负责人'],
      ['销售部', '陈岚甲'],
      ['市场部', '周宁乙'],
    ];
    const people: Table = [
      ['员工', '部门'],
      ['陈岚甲', '销售部'],
      ['周宁乙', '市场部'],
      ['吴越丙', '市场部'],
    ];
    const job = await world.analyse('组织.xlsx', await workbook({ 部门表: departments, 员工表: people }));
    const link = (label: string, toSheet: number) =>
      ({ target: { kind: 'relation', label, toSheet, keyColumn: 0 } }) as const;

    const done = await world.finish(job, (plan) =>
      withColumn(1, link('部门', 0), 1)(withColumn(1, link('负责人', 1), 0)(plan)),
    );

    expect(done.error).toBeNull();
    expect(countsOf(done)).toEqual([
      ['部门表', 2, 2, 0, 0],
      ['员工表', 3, 3, 0, 0],
    ]);
    const [department, person] = [await world.formOf(done, 0), await world.formOf(done, 1)];
    expect(await world.rows(department, 'count(t.fuzeren)::int as linked')).toEqual([{ linked: 2 }]);
    expect(await world.rows(person, 'count(t.bumen)::int as linked')).toEqual([{ linked: 3 }]);
  });
});

describe('a column changed by hand', () => {
  const csv = [
    '名称,标签,数量,日期',
    '甲,"红,蓝",1,3/5/2024',
    '乙,"蓝；绿",x,4/5/2024',
    '丙,NA,3,',
    '丁,Red,4,5/6/2024',
    '戊,red,5,',
  ].join('\n');
  const as = (type: string, label: string) => ({ target: { kind: 'new', type, label, config: {} } }) as const;
  const optionsOf = async (job: ImportJob, position: number) => {
    const { blocks } = await world.formOf(job);
    const options = (blocks[position]?.config.options ?? []) as { label: string }[];
    return options.map(({ label }) => label);
  };

  test('into a select gets every value as an option, each once', async () => {
    const job = await world.analyse('标签.csv', csv);
    const done = await world.finish(job, withColumn(1, { ...as('select', '标签'), noValueWords: ['NA'] }));

    expect(await optionsOf(done, 1)).toEqual(['红,蓝', '蓝；绿', 'Red']);
    const rows = await world.rows<{ biaoqian: string | null }>(await world.formOf(done), 't.biaoqian', 'order by t.id');
    expect(new Set(rows.map(({ biaoqian }) => biaoqian)).size).toBe(4);
    expect(rows[2]?.biaoqian).toBeNull();
  });

  test('into a multi-select gets the parts', async () => {
    const done = await world.finish(await world.analyse('标签.csv', csv), withColumn(1, as('multiselect', '标签')));

    expect(await optionsOf(done, 1)).toEqual(['红', '蓝', '绿', 'NA', 'Red']);
    const rows = await world.rows(await world.formOf(done), 'cardinality(t.biaoqian) as parts', 'order by t.id');
    expect(rows).toEqual([{ parts: 2 }, { parts: 2 }, { parts: 1 }, { parts: 1 }, { parts: 1 }]);
  });

  test('into a number leaves what is none empty and says where', async () => {
    const done = await world.finish(await world.analyse('标签.csv', csv), withColumn(2, as('number', '数量')));

    expect(countsOf(done)).toEqual([['标签', 5, 5, 0, 1]]);
    expect(problemsOf(done)?.[0]?.slice(0, 4)).toEqual(['标签', 3, '数量', 'x']);
    expect(await world.rows(await world.formOf(done), 'sum(t.shuliang)::int as sum')).toEqual([{ sum: 13 }]);
  });

  test('into dates reads the order that was chosen', async () => {
    const job = await world.analyse('标签.csv', csv);
    const done = await world.finish(job, withColumn(3, { ...as('datetime', '日期'), dateOrder: 'dmy' }));

    const rows = await world.rows(
      await world.formOf(done),
      't.riqi::text as day',
      'and t.riqi is not null order by t.id',
    );
    expect(rows).toEqual([{ day: '2024-05-03' }, { day: '2024-05-04' }, { day: '2024-06-05' }]);
  });

  test('with more different values than a choice may have ends in words and with nothing made', async () => {
    const lines = Array.from({ length: 1200 }, (_, i) => `第${i}个,${i}`);
    const job = await world.analyse('多.csv', ['名称,数', ...lines].join('\n'));
    const done = await world.finish(job, withColumn(0, as('select', '名称')));

    expect(done).toMatchObject({ state: 'failed', error: { code: 'too_many_options' } });
  });

  test('names the records when it is chosen as the title', async () => {
    const job = await world.analyse('标签.csv', csv);
    const done = await world.finish(job, (plan) => ({
      ...plan,
      sheets: plan.sheets.map((sheet) => ({ ...sheet, form: { kind: 'new', name: '标签', titleColumn: 1 } })),
    }));

    const [first] = await world.rows<{ title: string }>(
      await world.formOf(done),
      't.record_title as title',
      'order by t.id',
    );
    expect(first?.title).toContain('红');
  });
});

describe('into a form that is there', () => {
  async function existing() {
    const job = await world.imported('客户.xlsx', await workbook({ 客户: customers }));
    const target = await world.formOf(job);
    const { definitions } = world.useCases();
    const made = unwrap(
      await definitions.createDefinition(builder, { kind: 'form', appId: target.appId, name: '跟进' }),
    );
    const block = (id: string, type: string, label: string, more = {}) => ({ id, type, label, ...more });
    const blocks = [
      block('b1', 'text', '标题', { unique: true }),
      block('b2', 'text', '内容', { required: true }),
      block('b3', 'relation', '客户', { config: { formId: target.id } }),
      block('b4', 'user', '跟进人'),
      block('b5', 'relation', '相关客户', { config: { formId: target.id, multiple: true } }),
    ];
    unwrap(
      await definitions.publishDefinitions(builder, [
        { id: made.id, revision: made.revision, draft: { name: '跟进', blocks } },
      ]),
    );
    return { formId: made.id, appId: target.appId };
  }
  const csv = [
    '标题,内容,客户,跟进人,相关客户,备注',
    'F1,电话,华东精密,周宁,"远航包装,明泰电子",x',
    'F2,,远航包装,陈岚,,x',
    'F1,拜访,明泰电子,周宁,,x',
    'F3,拜访,没有这家,无名,,x',
    'F4,微信,,,,x',
  ].join('\n');

  test('columns of the same names are mapped, records and people found by name, bad rows refused with the reason', async () => {
    const { formId } = await existing();
    const job = await world.analyse('跟进.csv', csv, { actor: member, formId });
    expect(
      planOf(job).sheets[0]?.columns.map(({ target }) => ('fieldId' in target ? target.fieldId : target.kind)),
    ).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'skip']);

    const done = await world.finish(job, undefined, member);

    expect(done.state).toBe('done');
    expect(countsOf(done)).toEqual([['跟进', 5, 3, 2, 2]]);
    expect(problemsOf(done)).toEqual([
      ['跟进', 5, '客户', '没有这家', '没有找到记录「没有这家」', false],
      ['跟进', 5, '跟进人', '无名', '没有找到成员「无名」', false],
      ['跟进', 3, '内容', '', '填写内容', true],
      ['跟进', 4, '标题', 'F1', '标题「F1」已被另一条记录使用', true],
    ]);
    const form = await world.formOf(done);
    expect(await world.rows(form, 'count(t.kehu)::int as linked, count(t.genjinren)::int as people')).toEqual([
      { linked: 1, people: 1 },
    ]);
  });

  test('rows with a cell that cannot be read are left out when that was chosen', async () => {
    const { formId } = await existing();
    const job = await world.analyse('跟进.csv', csv, { formId });

    const done = await world.finish(job, (plan) => ({ ...plan, onProblem: 'reject' }));

    expect(countsOf(done)).toEqual([['跟进', 5, 2, 3, 0]]);
  });

  test('a member who builds nothing may import into a form and not make one', async () => {
    const { formId } = await existing();
    const into = await world.analyse('跟进.csv', csv, { actor: member, formId });
    const cases = world.useCases();
    const fileId = await world.upload(member, 'a.csv', csv);

    const alone = await cases.startImport(member, { fileId });
    const sneaky = await cases.confirmImport(member, into.id, {
      app: { kind: 'new', name: 'x' },
      sheets: [{ sheet: 0, form: { kind: 'new', name: 'x', titleColumn: null }, columns: [] }],
    });

    expect(alone).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(sneaky).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});

test("someone else's import is not there", async () => {
  const job = await world.analyse('a.csv', '名称,数\n甲,1\n');
  const cases = world.useCases();
  const notFound = { ok: false, error: { code: 'not_found' } };

  expect(await cases.getImport(member, job.id)).toMatchObject(notFound);
  expect(await cases.cancelImport(member, job.id)).toMatchObject(notFound);
  expect(await cases.confirmImport(member, job.id, planOf(job))).toMatchObject(notFound);
  expect(await cases.analyseAgain(member, job.id, {})).toMatchObject(notFound);
  expect(unwrap(await cases.recentImports(member)).map(({ id }) => id)).not.toContain(job.id);
});

test('two imports at once do not disturb each other', async () => {
  const file = await workbook({ 订单: orders, 客户: customers });
  const jobs = [await world.analyse('一.xlsx', file), await world.analyse('二.xlsx', file)];
  for (const job of jobs) await world.confirm(job);
  const { runImport } = world.useCases();
  // The queue does so: a key that the other one took in the same moment is an accident, and what is made is taken up.
  const untilDone = (id: string, tries = 5): Promise<void> =>
    runImport(id, never).catch((accident: unknown) => {
      if (tries === 1) throw accident;
      return untilDone(id, tries - 1);
    });

  await Promise.all(jobs.map(({ id }) => untilDone(id)));

  for (const { id } of jobs) {
    const done = unwrap(await world.useCases().getImport(builder, id));
    expect(done).toMatchObject({ state: 'done', progress: { created: 44, rejected: 0 } });
  }
});
