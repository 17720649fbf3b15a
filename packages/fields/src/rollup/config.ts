import { type Aggregate, aggregates, type Bilingual, Condition, setting, valueKinds } from '@mortise/core';
import * as z from 'zod';
import { Face } from '../derived/face.ts';
import { SqlTypeName } from '../derived/sql-type-name.ts';

export const aggregateLabels: Readonly<Record<Aggregate, Bilingual>> = {
  count: { zh: '记录数', en: 'Records' },
  sum: { zh: '求和', en: 'Sum' },
  average: { zh: '平均值', en: 'Average' },
  max: { zh: '最大值', en: 'Maximum' },
  min: { zh: '最小值', en: 'Minimum' },
  distinct: { zh: '去重计数', en: 'Distinct values' },
  filled: { zh: '已填个数', en: 'Filled' },
  empty: { zh: '未填个数', en: 'Empty' },
};

export const RollupConfig = z.object({
  through: z.string().meta(
    setting({
      label: { zh: '汇总哪些记录', en: 'Records' },
      control: 'field',
      pointing: 'many',
      orRows: true,
      help: {
        zh: '本表单里关联多条记录的字段、反向字段，或明细',
        en: 'A field of this form that points to several records, a reverse field, or a subform',
      },
    }),
  ),
  aggregate: z.enum(aggregates).meta(
    setting({
      label: { zh: '汇总方式', en: 'Figure' },
      control: 'choice',
      choices: aggregates.map((value) => ({ value, label: aggregateLabels[value] })),
    }),
  ),
  fieldId: z.string().meta(
    setting({
      label: { zh: '汇总字段', en: 'Field' },
      control: 'field',
      formThrough: 'through',
      when: { property: 'aggregate', is: aggregates.filter((aggregate) => aggregate !== 'count') },
    }),
  ),
  condition: Condition.nullable().meta(
    setting({
      label: { zh: '只汇总满足条件的', en: 'Only records where' },
      control: 'condition',
      formThrough: 'through',
      compares: 'asked',
      lasting: true,
    }),
  ),
  decimals: z
    .number()
    .int()
    .min(0)
    .max(10)
    .meta(
      setting({
        label: { zh: '小数位', en: 'Decimal places' },
        control: 'number',
        when: { property: 'aggregate', is: ['average'] },
      }),
    ),
  /** Set when the form is published: what the field turned out to be. */
  settled: z
    .object({
      formId: z.string(),
      /** `rows`: those of a subform of this form. */
      side: z.enum(['theirs', 'ours', 'rows']),
      via: z.string(),
      face: Face,
      kind: z.enum(valueKinds),
      sqlType: SqlTypeName,
      /** Of a subform, by id: the columns that are summed and asked. */
      columns: z.record(z.string(), z.object({ key: z.string(), kind: z.enum(valueKinds) })).optional(),
      /** What is wrong with the settings, seen from the fields they name. */
      wrong: z.enum(['field', 'condition']).nullable(),
    })
    .nullable()
    .meta(setting({ label: { zh: '来源', en: 'Source' }, control: 'own' })),
});
export type RollupConfig = z.infer<typeof RollupConfig>;
