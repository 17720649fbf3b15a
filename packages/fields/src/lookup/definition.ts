import {
  defineFieldType,
  elementOf,
  type FieldAround,
  type FieldCatalog,
  type FieldType,
  issue,
  pointing,
  type SettleContext,
  type Storage,
  setting,
  targetOf,
  targetsOf,
  type ValueKind,
  valueKinds,
} from '@mortise/core';
import * as z from 'zod';
import { Face, wearing } from '../derived/face.ts';
import { SqlTypeName } from '../derived/sql-type-name.ts';
import { standIn } from '../derived/stand-in.ts';

export const LookupConfig = z.object({
  through: z.string().meta(
    setting({
      label: { zh: '通过哪个关联', en: 'Through' },
      control: 'field',
      pointing: 'one',
      sameRow: true,
      help: {
        zh: '本表单里只关联一条记录的字段；在子表单里是同一行的列',
        en: 'A field of this form that points to one record; in a subform, a column of the same row',
      },
    }),
  ),
  fieldId: z
    .string()
    .meta(setting({ label: { zh: '显示对方的字段', en: 'Field shown' }, control: 'field', formThrough: 'through' })),
  stored: z.boolean().meta(
    setting({
      label: { zh: '存储并同步', en: 'Store and keep in step' },
      control: 'switch',
      help: {
        zh: '存一份副本，对方一改就跟着改；不存时每次现查',
        en: 'Keeps a copy that follows every change. Otherwise it is read anew each time',
      },
    }),
  ),
  /** Set when the form is published: what the field turned out to be. */
  settled: z
    .object({
      formId: z.string(),
      face: Face,
      kind: z.enum(valueKinds),
      /** Null for what can only be read where it is. */
      sqlType: SqlTypeName.nullable(),
      /** Form whose records the value names. */
      target: z.string().nullable(),
      /** Forms, where they may be several. */
      among: z.array(z.string()).optional(),
    })
    .nullable()
    .meta(setting({ label: { zh: '来源', en: 'Source' }, control: 'own' })),
});
export type LookupConfig = z.infer<typeof LookupConfig>;

/** A field of the record that a relation points to, shown as if it were one of this form. */
export const lookupOver = (catalog: FieldCatalog): FieldType<LookupConfig, unknown> =>
  defineFieldType<LookupConfig, unknown>({
    ...standIn<LookupConfig>(({ settled }) => settled?.face, catalog),
    type: 'lookup',
    label: { zh: '他表字段', en: 'Lookup' },
    aliases: ['关联字段', '引用字段', '查找引用', '带出字段', 'reference', 'linked field', 'vlookup'],
    group: 'advanced',
    icon: 'external-link',
    config: LookupConfig,
    defaults: { through: '', fieldId: '', stored: false, settled: null },
    kind: ({ settled }): ValueKind => settled?.kind ?? 'text',
    storage: storageOf,
    derive: ({ through, fieldId, settled }) => settled && { kind: 'lookup', through, formId: settled.formId, fieldId },
    settle: (config, around) => ({ ...config, settled: settle(config, around) }),
    check,
    references: ({ fieldId, settled }) => (settled ? [{ formId: settled.formId, fieldId }] : []),
  });

function storageOf({ through, fieldId, stored, settled }: LookupConfig): Storage {
  if (stored && settled?.sqlType) return { in: 'column', sqlType: settled.sqlType };
  const references = settled?.target ? { references: { formId: settled.target } } : {};
  const among = settled?.among ? { among: settled.among } : {};
  return { in: 'joined', through, formId: settled?.formId ?? '', fieldId, ...references, ...among };
}

function settle({ through, fieldId }: LookupConfig, around: SettleContext): LookupConfig['settled'] {
  const { fieldOf } = around;
  const relation = besideIn(around, through);
  const target = relation && pointing(relation.storage) === 'one' ? targetOf(relation.storage) : undefined;
  const source = target === undefined ? undefined : fieldOf(target, fieldId);
  if (target === undefined || !source || source.storage.in === 'nothing') return null;
  return {
    formId: target,
    face: wearing(source),
    kind: source.kind,
    sqlType: storable(source),
    target: targetOf(source.storage) ?? null,
    ...(targetOf(source.storage) === undefined && targetsOf(source.storage).length > 0
      ? { among: [...targetsOf(source.storage)] }
      : {}),
  };
}

/** The field, where it stands in the same record or in the same row. */
function besideIn({ formId, subformId, fieldOf }: SettleContext, fieldId: string): FieldAround | undefined {
  const field = fieldOf(formId, fieldId);
  const parent = field?.block.parent ?? null;
  const home = parent === null ? undefined : fieldOf(formId, parent);
  return (home?.storage.in === 'children' ? home.id : null) === subformId ? field : undefined;
}

/** Copies of ids would need every bit of what a relation is. */
const storable = ({ storage }: FieldAround) =>
  storage.in === 'column' && targetsOf(storage).length === 0 ? storage.sqlType : null;

function check({ through, fieldId, settled }: LookupConfig) {
  if (through === '')
    return [issue(['through'], 'no_relation', { zh: '选一个关联字段', en: 'Choose the relation to look through' })];
  if (fieldId === '') return [issue(['fieldId'], 'no_field', { zh: '选要显示的字段', en: 'Choose the field to show' })];
  if (settled) return [];
  return [
    issue(['fieldId'], 'no_source', {
      zh: '关联字段或对方的字段已不在，重新选',
      en: 'The relation or the field it shows is gone. Choose again',
    }),
  ];
}

/** Are its values ids, which a screen shows by their names? */
export function showsNames({ settled }: Pick<LookupConfig, 'settled'>): boolean {
  if (!settled) return false;
  const element = elementOf(settled.kind);
  return settled.target !== null || settled.among !== undefined || element === 'user' || element === 'department';
}
