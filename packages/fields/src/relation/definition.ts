import {
  defineFieldType,
  FillRules,
  fieldsIn,
  isSystemField,
  issue,
  type Storage,
  setting,
  type ValueKind,
} from '@mortise/core';
import * as z from 'zod';
import { candidateFilter } from '../picking/candidate-filter.ts';
import { formatIds } from '../picking/format-ids.ts';
import { type Ids, idsSchema, parseIds } from '../picking/ids.ts';
import { linkSettings } from '../related/link-settings.ts';
import { checkScanToChoose, scanToChooseDefaults, scanToChooseSettings } from '../scanning/scan-setting.ts';

export const relationDisplays = ['dropdown', 'card', 'table', 'tab', 'levels'] as const;

export const RelationConfig = z.object({
  formId: z.string().meta(setting({ label: { zh: '关联表单', en: 'Related form' }, control: 'form' })),
  multiple: z.boolean().meta(setting({ label: { zh: '可选多条', en: 'Several records' }, control: 'switch' })),
  displayFields: z
    .array(z.string())
    .max(10)
    .meta(setting({ label: { zh: '显示字段', en: 'Fields shown' }, control: 'field', formIn: 'formId' })),
  display: z.enum(relationDisplays).meta(
    setting({
      label: { zh: '显示方式', en: 'Shown as' },
      control: 'choice',
      choices: [
        { value: 'dropdown', label: { zh: '下拉', en: 'List' } },
        { value: 'card', label: { zh: '卡片', en: 'Cards' } },
        { value: 'table', label: { zh: '表格', en: 'Table' } },
        { value: 'tab', label: { zh: '标签页', en: 'Tab' } },
        { value: 'levels', label: { zh: '级联', en: 'Level by level' } },
      ],
    }),
  ),
  parentField: z.string().meta(
    setting({
      label: { zh: '上级字段', en: 'Field above' },
      control: 'field',
      formIn: 'formId',
      kinds: ['record'],
      help: {
        zh: '那张表单里指向它自己的关联，如上级分类',
        en: 'A relation of that form to itself, such as the group above',
      },
      when: { property: 'display', is: ['levels'] },
    }),
  ),
  leafOnly: z.boolean().meta(
    setting({
      label: { zh: '必须选到末级', en: 'Every level is needed' },
      control: 'switch',
      when: { property: 'display', is: ['levels'] },
    }),
  ),
  allowChoose: z
    .boolean()
    .meta(setting({ label: { zh: '可选已有记录', en: 'Choose existing records' }, control: 'switch' })),
  ...linkSettings,
  filter: candidateFilter,
  ...scanToChooseSettings,
  fills: FillRules.meta(
    setting({
      label: { zh: '填充规则', en: 'Fill rules' },
      control: 'fills',
      formIn: 'formId',
      help: { zh: '选中记录后带入，之后仍可修改', en: 'Comes along when a record is chosen; can be changed after' },
      when: { property: 'multiple', is: [false] },
    }),
  ),
  /** Set on the reverse side: the field of the other form whose links are read here. Set by `inverseOf`, not by hand. */
  inverseOf: z
    .object({ formId: z.string(), fieldId: z.string() })
    .optional()
    .meta(setting({ label: { zh: '反向字段', en: 'Reverse field' }, control: 'own' })),
});
export type RelationConfig = z.infer<typeof RelationConfig>;

/** Records of another form: one (a foreign key), several (a link table), or the other end of another form's relation. */
export const relation = defineFieldType<RelationConfig, Ids>({
  type: 'relation',
  label: { zh: '关联记录', en: 'Relation' },
  aliases: ['关联表单', '关联数据', '关联', '引用', '选择数据', 'lookup', 'link', 'reference', 'linked record'],
  group: 'advanced',
  icon: 'link-2',
  config: RelationConfig,
  defaults: {
    formId: '',
    multiple: false,
    displayFields: [],
    display: 'dropdown',
    parentField: '',
    leafOnly: true,
    allowChoose: true,
    allowCreate: true,
    onDelete: 'keep',
    filter: null,
    fills: [],
    ...scanToChooseDefaults,
  },
  kind: (config): ValueKind => (holdsMany(config) ? 'records' : 'record'),
  storage: storageOf,
  value: (config) => idsSchema(holdsMany(config)),
  format: (value, _config, context) => formatIds(value, context),
  parse: (cell, config, { find }) =>
    parseIds(cell, holdsMany(config), { zh: '记录', en: 'record' }, (text) => find('record', text, config.formId)),
  check: (config) => [
    ...(config.formId === ''
      ? [issue(['formId'], 'no_form', { zh: '还没有选关联表单', en: 'No related form is chosen.' })]
      : []),
    ...(config.display === 'levels' && config.parentField === ''
      ? [issue(['parentField'], 'required', { zh: '还没有选上级字段', en: 'No field above is chosen' })]
      : []),
    ...(config.display === 'levels' && holdsMany(config)
      ? [issue(['display'], 'one_only', { zh: '级联只能选一条记录', en: 'Level by level, one record is chosen' })]
      : []),
    ...checkScanToChoose(config),
  ],
  references: ({ formId, inverseOf, filter, fills, scanField, display, parentField }) => [
    ...(formId === '' ? [] : [{ formId }]),
    ...(display === 'levels' && parentField !== '' ? [{ formId, fieldId: parentField }] : []),
    ...(inverseOf ? [inverseOf] : []),
    ...fieldsIn(filter)
      .filter((id) => !isSystemField(id))
      .map((fieldId) => ({ formId, fieldId })),
    ...[...fills.map(({ from }) => from), ...(scanField ? [scanField] : [])].map((fieldId) => ({ formId, fieldId })),
  ],
  onTargetDelete: ({ onDelete, inverseOf }) => (inverseOf ? 'keep' : onDelete),
  levels: ({ display, parentField, leafOnly, inverseOf }) =>
    display === 'levels' && parentField !== '' && !inverseOf ? { parentField, leafOnly } : null,
  candidates: ({ filter, inverseOf }) => (inverseOf ? null : filter),
  fills: ({ formId, fills, multiple, inverseOf }) =>
    multiple || inverseOf || fills.length === 0 ? null : { formId, rules: fills },
  takesOver: ['text', 'record', 'records'],
  supports: { sort: false, defaults: ['constant', 'url'] },
});

/** The reverse of a relation always holds many: any number of records may point at one. */
export const holdsMany = ({ multiple, inverseOf }: RelationConfig) => multiple || inverseOf !== undefined;

function storageOf({ formId, multiple, inverseOf }: RelationConfig): Storage {
  if (inverseOf) return { in: 'inverse', formId: inverseOf.formId, fieldId: inverseOf.fieldId };
  if (multiple) return { in: 'link', formId };
  return { in: 'column', sqlType: 'uuid', ...(formId === '' ? {} : { references: { formId } }) };
}
