import { defineFieldType, FillRules, fieldsIn, isSystemField, issue, setting } from '@mortise/core';
import * as z from 'zod';
import { candidateFilter } from '../picking/candidate-filter.ts';
import { formatIds } from '../picking/format-ids.ts';
import { type Ids, idsSchema, parseIds } from '../picking/ids.ts';
import { checkScanToChoose, scanToChooseDefaults, scanToChooseSettings } from '../scanning/scan-setting.ts';

export const DataSelectConfig = z.object({
  formId: z.string().meta(setting({ label: { zh: '数据源', en: 'Source' }, control: 'form' })),
  columns: z
    .array(z.string())
    .max(20)
    .meta(
      setting({
        label: { zh: '选择时显示的列', en: 'Columns to choose by' },
        control: 'field',
        formIn: 'formId',
        withSystem: true,
      }),
    ),
  filter: candidateFilter,
  ...scanToChooseSettings,
  fills: FillRules.meta(
    setting({
      label: { zh: '填充规则', en: 'Fill in' },
      control: 'fills',
      formIn: 'formId',
      help: {
        zh: '选好后把数据源的值填到本表，之后数据源变了也不跟着变',
        en: 'What is chosen gives its values to this form. They stay when the source changes later',
      },
    }),
  ),
  multiple: z.boolean().meta(
    setting({
      label: { zh: '在子表单里可选多条', en: 'Several at once in a subform' },
      control: 'switch',
      help: { zh: '每多选一条，加一行', en: 'Each one more makes a row of its own' },
    }),
  ),
});
export type DataSelectConfig = z.infer<typeof DataSelectConfig>;

/** One record of another form, chosen from a table, whose values are copied into this one and stay as they were. */
export const dataSelect = defineFieldType<DataSelectConfig, Ids>({
  type: 'data-select',
  label: { zh: '选择数据', en: 'Data select' },
  aliases: ['选数据', '带出', '填充', '引用数据', '价目表', 'pick data', 'fill in', 'copy from'],
  group: 'advanced',
  icon: 'table-properties',
  config: DataSelectConfig,
  defaults: { formId: '', columns: [], filter: null, fills: [], multiple: true, ...scanToChooseDefaults },
  kind: () => 'record',
  storage: ({ formId }) => ({ in: 'column', sqlType: 'uuid', ...(formId === '' ? {} : { references: { formId } }) }),
  value: () => idsSchema(false),
  format: (value, _config, context) => formatIds(value, context),
  parse: (cell, { formId }, { find }) =>
    parseIds(cell, false, { zh: '记录', en: 'record' }, (text) => find('record', text, formId)),
  check: (config) => [
    ...(config.formId === ''
      ? [issue(['formId'], 'no_form', { zh: '还没有选数据源', en: 'No source form is chosen.' })]
      : []),
    ...checkScanToChoose(config),
  ],
  references: ({ formId, filter, fills, columns, scanField }) => [
    ...(formId === '' ? [] : [{ formId }]),
    ...[...fieldsIn(filter), ...fills.map(({ from }) => from), ...columns, scanField]
      .filter((id) => id && !isSystemField(id))
      .map((fieldId) => ({ formId, fieldId })),
  ],
  candidates: ({ filter }) => filter,
  fills: ({ formId, fills }) => ({ formId, rules: fills }),
  supports: { sort: false, defaults: [] },
});
