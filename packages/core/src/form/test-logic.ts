import * as z from 'zod';
import { defaultCalendar } from '../calendar/calendar-settings.ts';
import { workingCalendar } from '../calendar/working-calendar.ts';
import { Block } from '../definitions/block.ts';
import { FormRule } from '../definitions/form-rule.ts';
import { defineFieldType, type FieldCatalog } from '../field-type.ts';
import { fieldsOf } from '../records/storage.ts';
import type { Row } from '../value-kind.ts';
import { type FormLogic, formLogic } from './form-logic.ts';
import type { Surroundings } from './surroundings.ts';

const label = { zh: '值', en: 'Value' };

const plain = (kind: 'number' | 'text' | 'boolean', value: z.ZodType) =>
  defineFieldType<Record<string, never>, unknown>({
    type: kind,
    label,
    group: 'basic',
    icon: 'type',
    config: z.object({}) as never,
    defaults: {},
    kind: () => kind,
    storage: () => ({ in: 'column', sqlType: 'text' }),
    value: () => value,
    format: String,
    parse: () => ({ ok: true, value: null }),
  });

const Sum = z.object({ formula: z.string() });

/** The least field types that logic can be tested with. */
export const logicTypes: FieldCatalog = {
  number: plain('number', z.string().regex(/^-?\d+(\.\d+)?$/)),
  text: plain('text', z.string().max(20)),
  boolean: plain('boolean', z.boolean()),
  choice: defineFieldType<Record<string, never>, string>({
    type: 'choice',
    label,
    group: 'choice',
    icon: 'type',
    config: z.object({}) as never,
    defaults: {},
    kind: () => 'option',
    storage: () => ({ in: 'column', sqlType: 'text' }),
    value: () => z.string(),
    format: String,
    parse: () => ({ ok: true, value: null }),
  }),
  calculated: defineFieldType<z.infer<typeof Sum>, string>({
    type: 'calculated',
    label,
    group: 'advanced',
    icon: 'type',
    config: Sum,
    defaults: { formula: '' },
    kind: () => 'number',
    storage: () => ({ in: 'column', sqlType: 'numeric' }),
    value: () => z.string(),
    format: String,
    parse: () => ({ ok: true, value: null }),
    compute: ({ formula }) => ({ formula, wants: 'number' }),
    supports: { computed: true, defaults: [] },
  }),
  lines: defineFieldType<Record<string, never>, readonly Row[]>({
    type: 'lines',
    label,
    group: 'advanced',
    icon: 'type',
    config: z.object({}) as never,
    defaults: {},
    kind: () => 'rows',
    storage: () => ({ in: 'children' }),
    value: () => z.array(z.any()).readonly() as never,
    format: String,
    parse: () => ({ ok: true, value: null }),
    slots: () => [{ id: null, label: '' }],
    supports: { defaults: [], inSubform: false },
  }),
  box: defineFieldType<Record<string, never>, undefined>({
    type: 'box',
    label,
    group: 'layout',
    icon: 'type',
    config: z.object({}) as never,
    defaults: {},
    kind: () => 'none',
    storage: () => ({ in: 'nothing' }),
    value: () => z.undefined(),
    format: () => '',
    parse: () => ({ ok: true, value: null }),
    slots: () => [{ id: null, label: '' }],
  }),
};

/** A block whose id and key are its name. */
export const blockOf = (name: string, type: string, more: Partial<Block> = {}) =>
  Block.parse({ id: name, key: name, label: name.toUpperCase(), type, ...more });

export const calculated = (name: string, formula: string, more: Partial<Block> = {}) =>
  blockOf(name, 'calculated', { config: { formula }, ...more });

export const ruleOf = (rule: unknown) => FormRule.parse(rule);

/** Holds while the boolean field is yes. */
export const whenYes = (field: string) => ({
  kind: 'condition',
  condition: { field, operator: 'equals', operand: { kind: 'constant', value: true } },
});

export function logicOf(blocks: Block[], rules: readonly FormRule[] = []): FormLogic {
  return formLogic({ blocks, rules: [...rules] }, fieldsOf({ blocks }, logicTypes));
}

const calendar = workingCalendar(defaultCalendar);

export const somewhere = (): Surroundings => ({
  now: new Date('2026-12-18T02:00:00Z'),
  timeZone: 'Asia/Shanghai',
  actor: { userId: 'u1', departmentIds: ['d1'] },
  calendar,
  titleOf: () => undefined,
  system: {},
});
