import { cellText, defineFieldType, issue, mostRows, ok, type Row, type RowsSummary, setting } from '@mortise/core';
import * as z from 'zod';
import { refuseCell } from '../refuse-cell.ts';

export const summaryKinds = ['sum', 'avg', 'count', 'max', 'min'] as const;
export type SummaryKind = (typeof summaryKinds)[number];

const may = (zh: string, en: string) => z.boolean().meta(setting({ label: { zh, en }, control: 'switch' }));

export const SubformConfig = z.object({
  defaultRows: z
    .number()
    .int()
    .min(0)
    .max(50)
    .meta(setting({ label: { zh: '默认行数', en: 'Rows to begin with' }, control: 'number' })),
  leastRows: z
    .number()
    .int()
    .min(0)
    .max(mostRows)
    .meta(setting({ label: { zh: '最少行数', en: 'Least rows' }, control: 'number' })),
  mostRows: z
    .number()
    .int()
    .min(1)
    .max(mostRows)
    .meta(setting({ label: { zh: '最多行数', en: 'Most rows' }, control: 'number' })),
  mayAdd: may('可添加行', 'Rows can be added'),
  mayEdit: may('可修改已有的行', 'Rows there are can be changed'),
  mayRemove: may('可删除行', 'Rows can be deleted'),
  mayCopy: may('可复制行', 'Rows can be copied'),
  mayReorder: may('可调整顺序', 'Rows can be reordered'),
  mayImport: may('可粘贴和导入', 'Rows can be pasted and imported'),
  freezeFirst: may('固定第一列', 'Keep the first column in view'),
  /** By column id. */
  summaries: z
    .record(z.string(), z.enum(summaryKinds))
    .meta(setting({ label: { zh: '统计行', en: 'Summary row' }, control: 'own' })),
});
export type SubformConfig = z.infer<typeof SubformConfig>;

const RowShape = z.looseObject({ id: z.string() });

/** Lines inside a record, such as the items of a quotation. Its columns are the fields that stand in it. */
export const subform = defineFieldType<SubformConfig, readonly Row[]>({
  type: 'subform',
  label: { zh: '子表单', en: 'Subform' },
  aliases: ['明细', '子表', '表格', '行项目', 'table', 'lines', 'line items', 'detail', 'grid'],
  group: 'advanced',
  icon: 'table-2',
  config: SubformConfig,
  defaults: {
    defaultRows: 1,
    leastRows: 0,
    mostRows: mostRows,
    mayAdd: true,
    mayEdit: true,
    mayRemove: true,
    mayCopy: true,
    mayReorder: true,
    mayImport: true,
    freezeFirst: false,
    summaries: {},
  },
  kind: () => 'rows',
  storage: () => ({ in: 'children' }),
  value: () => z.array(RowShape).readonly() as unknown as z.ZodType<readonly Row[]>,
  format: (value, _config, { locale }) => {
    const count = rowCount(value);
    return locale === 'zh' ? `${count} 行` : count === 1 ? '1 row' : `${count} rows`;
  },
  parse: (cell) =>
    cellText(cell).trim() === '' && cell.kind !== 'error'
      ? ok(null)
      : refuseCell(cell, 'rows', { zh: '明细行', en: 'rows' }),
  check: ({ leastRows: least, mostRows: most }) =>
    least > most
      ? [issue(['leastRows'], 'bounds', { zh: '最少行数大于最多行数', en: 'The least is more than the most.' })]
      : [],
  rows: ({ leastRows, mostRows: most, mayAdd, mayEdit, mayRemove, mayReorder }) => ({
    least: leastRows,
    most,
    mayAdd,
    mayEdit,
    mayRemove,
    mayReorder,
  }),
  slots: () => [{ id: null, label: '' }],
  supports: { sort: false, defaults: [], inSubform: false },
});

/** Of all rows, or of what a list shows of them. */
export const rowCount = (value: readonly Row[] | RowsSummary): number =>
  'count' in value ? value.count : value.length;
