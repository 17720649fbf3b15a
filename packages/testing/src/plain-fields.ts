import { defineFieldType, type FieldCatalog } from '@mortise/core';
import { z } from 'zod';

const plain = { aliases: [], icon: 'type', parse: () => ({ ok: true, value: null }) as const, format: String };
const label = (text: string) => ({ zh: text, en: text });

/** A handful of field types that say nothing but where a value lives, for tests that are not about field types. */
export const plainFields = {
  text: defineFieldType({
    ...plain,
    type: 'text',
    label: label('文本'),
    group: 'basic',
    config: z.object({}),
    defaults: {},
    kind: () => 'text',
    storage: () => ({ in: 'column', sqlType: 'text' }),
    value: () => z.string().max(200),
    supports: { unique: true, title: true },
  }),
  number: defineFieldType({
    ...plain,
    type: 'number',
    label: label('数字'),
    group: 'basic',
    config: z.object({ money: z.boolean().default(false) }),
    defaults: { money: false },
    kind: () => 'number',
    storage: ({ money }) => ({ in: 'column', sqlType: money ? 'numeric(20,4)' : 'numeric' }),
    value: () => z.string(),
  }),
  relation: defineFieldType({
    ...plain,
    type: 'relation',
    label: label('关联记录'),
    group: 'advanced',
    config: z.object({ formId: z.string(), many: z.boolean().default(false), inverseOf: z.string().default('') }),
    defaults: { formId: '', many: false, inverseOf: '' },
    kind: ({ many, inverseOf }) => (many || inverseOf ? 'records' : 'record'),
    storage: ({ formId, many, inverseOf }) => {
      if (inverseOf) return { in: 'inverse', formId, fieldId: inverseOf };
      return many ? { in: 'link', formId } : { in: 'column', sqlType: 'uuid', references: { formId } };
    },
    value: () => z.string(),
    check: ({ formId }) =>
      formId ? [] : [{ path: ['formId'], code: 'required', message: { zh: '选择表单', en: 'Choose a form' } }],
    references: ({ formId, inverseOf }) => [{ formId, ...(inverseOf ? { fieldId: inverseOf } : {}) }],
  }),
  section: defineFieldType({
    ...plain,
    type: 'section',
    label: label('分段'),
    group: 'layout',
    config: z.object({}),
    defaults: {},
    kind: () => 'none',
    storage: () => ({ in: 'nothing' }),
    value: () => z.never(),
    slots: () => [{ id: null, label: '' }],
  }),
} as const satisfies FieldCatalog;

/** A draft's block with nothing but what a test is about. */
export const block = (id: string, type: keyof typeof plainFields, rest: Record<string, unknown> = {}) => ({
  id,
  type,
  label: id,
  ...rest,
});
