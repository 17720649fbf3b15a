import { buffer } from 'node:stream/consumers';
import {
  type Actor,
  type Block,
  cellText,
  type ImportJob,
  type ImportPlan,
  type PlannedSheet,
  type PublishedForm,
  sql,
} from '@mortise/core';
import { createForms, type Pool, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { openWorkbook } from '@mortise/sheets';
import { beforeAll } from 'vitest';
import { builder, importWorld, planOf, unwrap } from './test-world.ts';

const block = (id: string, type: string, label: string, more: Partial<Block> = {}) => ({
  id,
  type,
  label,
  key: id,
  ...more,
});

/** An app that is in use: customers, their orders with lines, tickets with numbers. Files are imported into its forms. */
export function salesWorld(pool: () => Pool) {
  const world = importWorld(pool);
  let customers: PublishedForm;
  let orders: PublishedForm;
  let tickets: PublishedForm;

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
      const form = await createForms(pool()).find(made.id);
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

  const into = (form: PublishedForm, name: string, content: string | Buffer, actor: Actor = builder) =>
    world.analyse(name, content, { formId: form.id, actor });

  const customerRows = () =>
    world.rows<{ code: string; name: string; phone: string | null; amount: string | null }>(
      customers,
      't.code, t.name, t.phone, trim_scale(t.amount)::text as amount',
      'order by t.code',
    );

  /** Without its records, and without what earlier imports chose. */
  async function fresh(form: PublishedForm) {
    await run(pool(), sql`delete from import_memories`);
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

  return {
    ...world,
    get customers() {
      return customers;
    },
    get orders() {
      return orders;
    },
    get tickets() {
      return tickets;
    },
    into,
    customerRows,
    fresh,
    errorRows,
  };
}

export const csv = (...lines: string[]) => lines.join('\n');

/** The plan with the same change of every sheet. */
export const sheetWith =
  (change: Partial<PlannedSheet>) =>
  (plan: ImportPlan): ImportPlan => ({ ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, ...change })) });

/** The plan with the targets of these columns changed, by their place. */
export const targets =
  (byColumn: Readonly<Record<number, PlannedSheet['columns'][number]['target']>>, change: Partial<PlannedSheet> = {}) =>
  (plan: ImportPlan): ImportPlan =>
    sheetWith(change)({
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        columns: sheet.columns.map((column) => ({ ...column, target: byColumn[column.column] ?? column.target })),
      })),
    });

export const fieldsOf = (job: ImportJob) =>
  planOf(job).sheets[0]?.columns.map(({ target }) => ('fieldId' in target ? target.fieldId : target.kind));

/** Records created, updated, unchanged and rejected. */
export const counts = ({ progress, trial, result }: ImportJob) => {
  const [sheet] = (trial ?? result)?.sheets ?? [];
  const of = progress ?? sheet;
  return [of?.created, of?.updated, of?.unchanged, of?.rejected];
};
export const trialCounts = ({ trial }: ImportJob) => {
  const [sheet] = trial?.sheets ?? [];
  return [sheet?.created, sheet?.updated, sheet?.unchanged, sheet?.rejected];
};

export const start = csv('客户名称,编号,手机,年采购额', '朗泽,C1,13800000001,100', '瀚泊,C2,13800000002,200');
