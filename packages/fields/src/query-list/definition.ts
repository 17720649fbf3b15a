import { Condition, defineFieldType, fieldsIn, isSystemField, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { refuseErrorCell } from '../refuse.ts';

export const QueryListConfig = z.object({
  formId: z.string().meta(setting({ label: { zh: '查询哪张表单', en: 'Form' }, control: 'form' })),
  condition: Condition.nullable().meta(
    setting({
      label: { zh: '只查满足条件的', en: 'Only records where' },
      control: 'condition',
      formIn: 'formId',
      compares: 'record',
    }),
  ),
  columns: z
    .array(z.string())
    .max(20)
    .meta(setting({ label: { zh: '显示列', en: 'Columns' }, control: 'field', formIn: 'formId', withSystem: true })),
  sortBy: z
    .string()
    .meta(setting({ label: { zh: '排序字段', en: 'Sort by' }, control: 'field', formIn: 'formId', withSystem: true })),
  order: z.enum(['desc', 'asc']).meta(
    setting({
      label: { zh: '顺序', en: 'Order' },
      control: 'choice',
      choices: [
        { value: 'desc', label: { zh: '从大到小', en: 'Descending' } },
        { value: 'asc', label: { zh: '从小到大', en: 'Ascending' } },
      ],
    }),
  ),
  limit: z
    .number()
    .int()
    .min(1)
    .max(200)
    .meta(setting({ label: { zh: '每次显示条数', en: 'Records at a time' }, control: 'number' })),
});
export type QueryListConfig = z.infer<typeof QueryListConfig>;

/** Records of another form that match this one, read whenever they are looked at: nothing of them is stored here. */
export const queryList = defineFieldType<QueryListConfig, unknown>({
  type: 'query-list',
  label: { zh: '查询', en: 'Query' },
  aliases: ['关联查询', '查询列表', '实时列表', 'live list', 'related list', 'search'],
  group: 'advanced',
  icon: 'list-filter',
  config: QueryListConfig,
  defaults: { formId: '', condition: null, columns: [], sortBy: '', order: 'desc', limit: 10 },
  kind: () => 'none',
  storage: () => ({ in: 'nothing' }),
  value: () => z.unknown(),
  format: () => '',
  parse: (cell) => (cell.kind === 'error' ? refuseErrorCell(cell.code) : ok(null)),
  check: ({ formId }) =>
    formId === '' ? [issue(['formId'], 'no_form', { zh: '还没有选查询哪张表单', en: 'No form is chosen.' })] : [],
  references: ({ formId, condition, columns, sortBy }) => [
    ...(formId === '' ? [] : [{ formId }]),
    ...[...fieldsIn(condition), ...columns, sortBy]
      .filter((id) => id !== '' && !isSystemField(id))
      .map((fieldId) => ({ formId, fieldId })),
  ],
  asks: ({ formId, condition }) => ({ formId, condition }),
  supports: { required: false, sort: false, defaults: [], computed: true, inSubform: false },
});
