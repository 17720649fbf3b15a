import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Condition } from '../conditions/condition.ts';
import { defineFieldType, type FieldCatalog } from '../field-type.ts';
import type { Block } from './block.ts';
import type { FormDraft, PublishedForm } from './form.ts';
import { publishForm } from './publish-form.ts';

const plain = { icon: 'type', parse: () => ({ ok: true, value: null }) as const, format: String };
const label = { zh: '文本', en: 'Text' };

const catalog: FieldCatalog = {
  text: defineFieldType({
    ...plain,
    type: 'text',
    label,
    group: 'basic',
    config: z.object({ longest: z.number().min(1), area: z.boolean() }),
    defaults: { longest: 100, area: false },
    migrations: [({ max, ...rest }) => ({ ...rest, ...(max === undefined ? {} : { longest: max }) })],
    kind: () => 'text',
    storage: () => ({ in: 'column', sqlType: 'text' }),
    value: ({ longest }) => z.string().max(longest),
    supports: { unique: true, title: true },
  }),
  link: defineFieldType({
    ...plain,
    type: 'link',
    label,
    group: 'advanced',
    config: z.object({ formId: z.string(), filter: Condition.nullable() }),
    defaults: { formId: '', filter: null },
    kind: () => 'record',
    storage: ({ formId }) => ({ in: 'column', sqlType: 'uuid', references: { formId } }),
    value: () => z.string(),
    references: ({ formId }) => [{ formId }],
    candidates: ({ filter }) => filter,
    supports: { required: false },
  }),
  tabs: defineFieldType({
    ...plain,
    type: 'tabs',
    label,
    group: 'layout',
    config: z.object({}),
    defaults: {},
    kind: () => 'none',
    storage: () => ({ in: 'nothing' }),
    value: () => z.never(),
    slots: () => [{ id: 'first', label: '1' }],
  }),
};

const context = {
  id: 'form',
  appId: 'app',
  key: 'customer',
  version: 1,
  previous: null,
  blocksOf: () => null,
  optionsOf: () => null,
};
const field = (id: string, rest: Partial<Block> = {}) => ({ id, type: 'text', key: id, label: id, ...rest });
const publish = (blocks: unknown[], rest: Partial<FormDraft> = {}, previous: PublishedForm | null = null) =>
  publishForm({ name: '客户', blocks, ...rest }, catalog, { ...context, previous });
const codes = (result: ReturnType<typeof publish>) =>
  result.ok || result.error.code !== 'invalid'
    ? []
    : result.error.issues.map(({ code, path }) => [code, path.join('.')]);

describe('publishForm', () => {
  test('stores configs in their current shape and drops what a type does not support', () => {
    const result = publish([
      field('a', { version: 0, config: { max: 5 } }),
      field('b', { type: 'tabs', key: '', label: '' }),
    ]);

    expect(result).toMatchObject({
      ok: true,
      value: {
        id: 'form',
        key: 'customer',
        version: 1,
        blocks: [{ version: 1, config: { longest: 5, area: false } }, {}],
      },
    });
  });

  test.each<[string, unknown[], Partial<FormDraft>, unknown[]]>([
    ['a form without a name', [], { name: ' ' }, [['required', 'name']]],
    ['a field without a label', [field('a', { label: '' })], {}, [['required', 'blocks.a.label']]],
    ['an unknown type', [field('a', { type: 'rune' })], {}, [['unknown_type', 'blocks.a.type']]],
    [
      'a config out of bounds',
      [field('a', { version: 1, config: { longest: 0 } })],
      {},
      [['too_small', 'blocks.a.config.longest']],
    ],
    [
      'a default its own type refuses',
      [field('a', { default: { kind: 'constant', value: 7 } })],
      {},
      [['invalid_type', 'blocks.a.default']],
    ],
    ['a key of the system', [field('a', { key: 'owner_id' })], {}, [['invalid_key', 'blocks.a.key']]],
    ['a key of PostgreSQL', [field('a', { key: 'select' })], {}, [['invalid_key', 'blocks.a.key']]],
    ['a key twice', [field('a'), field('b', { key: 'a' })], {}, [['not_unique', 'blocks.b.key']]],
    [
      'a form nobody knows',
      [field('a', { type: 'link', config: { formId: 'x' } })],
      {},
      [['unknown_form', 'blocks.a.config']],
    ],
    ['a place that is gone', [field('a', { parent: 'nobody' })], {}, [['no_place', 'blocks.a.parent']]],
    ['a title that is gone', [field('a')], { titleFieldId: 'b' }, [['title_field', 'titleFieldId']]],
    ['an id twice', [field('a'), field('a', { key: 'b' })], {}, [['not_unique', 'blocks.a.id']]],
    [
      'a block inside itself',
      [
        field('a', { type: 'tabs', key: '', parent: 'b', slot: 'first' }),
        field('b', { type: 'tabs', key: '', parent: 'a', slot: 'first' }),
      ],
      {},
      [
        ['cycle', 'blocks.a.parent'],
        ['cycle', 'blocks.b.parent'],
      ],
    ],
  ])('refuses %s', (_, blocks, rest, expected) => {
    expect(codes(publish(blocks, rest))).toEqual(expected);
  });

  test('refuses more fields than a row can hold', () => {
    expect(codes(publish([...Array(401).keys()].map((index) => field(`f_${index}`))))).toEqual([
      ['too_many', 'blocks'],
    ]);
  });

  test('keeps the key and the kind of what is published', () => {
    const first = publish([field('a'), field('b')]);
    const previous = first.ok ? first.value : null;

    const next = publish(
      [field('a', { key: 'c' }), field('b', { type: 'link', config: { formId: '' } })],
      {},
      previous,
    );

    expect(codes(next)).toEqual([
      ['unknown_form', 'blocks.b.config'],
      ['key_frozen', 'blocks.a.key'],
      ['type_change', 'blocks.b.type'],
    ]);
  });
});

describe('which records may be chosen', () => {
  const blocksOf = () => [{ ...field('name'), version: 1 } as Block];
  const filtered = (filter: unknown) =>
    codes(
      publishForm(
        {
          name: '订单',
          blocks: [field('a'), field('b', { type: 'link', config: { formId: 'other', filter } as never })],
        },
        catalog,
        { ...context, blocksOf },
      ),
    );

  test('is asked of the fields of the other form, compared with fields of this one', () => {
    const by = (name: string) => ({ field: 'name', operator: 'equals', operand: { kind: 'variable', name } });
    expect(filtered(by('a'))).toEqual([]);
    expect(filtered(by('gone'))).toEqual([['unknown_variable', 'blocks.b.config.filter.operand']]);
    expect(filtered({ field: 'a', operator: 'is-empty' })).toEqual([['unknown_field', 'blocks.b.config.filter.field']]);
  });

  test('is not said half', () => {
    expect(filtered({ field: 'name', operator: 'equals' })).toEqual([
      ['operand_missing', 'blocks.b.config.filter.operand'],
    ]);
  });
});
