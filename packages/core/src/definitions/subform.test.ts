import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defineFieldType, type FieldCatalog } from '../field-type.ts';
import { columnsOf, fieldsOf } from '../records/storage.ts';
import type { Block } from './block.ts';
import { checkLogic } from './check-logic.ts';
import type { PublishedForm } from './form.ts';
import { publishForm } from './publish-form.ts';
import { planTable } from './table-plan.ts';

const plain = {
  icon: 'type',
  parse: () => ({ ok: true, value: null }) as const,
  format: String,
  config: z.object({}),
  defaults: {},
  value: () => z.unknown(),
};
const catalog: FieldCatalog = {
  text: defineFieldType({
    ...plain,
    type: 'text',
    label: { zh: '文本', en: 'Text' },
    group: 'basic',
    kind: () => 'text',
    storage: () => ({ in: 'column', sqlType: 'text' }),
    supports: { title: true },
  }),
  count: defineFieldType({
    ...plain,
    type: 'count',
    label: { zh: '数字', en: 'Number' },
    group: 'basic',
    kind: () => 'number',
    storage: () => ({ in: 'column', sqlType: 'numeric' }),
  }),
  note: defineFieldType({
    ...plain,
    type: 'note',
    label: { zh: '说明', en: 'Note' },
    group: 'layout',
    kind: () => 'none',
    storage: () => ({ in: 'nothing' }),
  }),
  links: defineFieldType({
    ...plain,
    type: 'links',
    label: { zh: '关联', en: 'Links' },
    group: 'advanced',
    kind: () => 'records',
    storage: () => ({ in: 'link', formId: 'form' }),
  }),
  lines: defineFieldType({
    ...plain,
    type: 'lines',
    label: { zh: '子表单', en: 'Subform' },
    group: 'advanced',
    kind: () => 'rows',
    storage: () => ({ in: 'children' }),
    slots: () => [{ id: null, label: '' }],
    supports: { inSubform: false },
  }),
};

const block = (id: string, type: string, rest: Partial<Block> = {}) => ({
  id,
  type,
  key: id,
  label: `字段 ${id}`,
  ...rest,
});
const inLines = (id: string, type: string, rest: Partial<Block> = {}) => block(id, type, { parent: 'lines', ...rest });
const context = {
  id: 'form',
  appId: 'app',
  key: 'quote',
  version: 1,
  previous: null,
  blocksOf: () => null,
  optionsOf: () => null,
};
const publish = (blocks: unknown[], previous: PublishedForm | null = null) =>
  publishForm({ name: '报价', blocks }, catalog, { ...context, previous });
const codes = (blocks: unknown[], previous: PublishedForm | null = null) => {
  const result = publish(blocks, previous);
  return result.ok || result.error.code !== 'invalid'
    ? []
    : result.error.issues.map(({ code, path }) => [code, path.join('.')]);
};
function published(blocks: unknown[], previous: PublishedForm | null = null): PublishedForm {
  const result = publish(blocks, previous);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const quote = [
  block('name', 'text'),
  block('lines', 'lines'),
  inLines('name2', 'text', { key: 'name' }),
  inLines('qty', 'count'),
];

describe('a subform', () => {
  test('keeps its columns out of the fields of the record', () => {
    const form = published(quote);

    expect(fieldsOf(form, catalog).map(({ id }) => id)).toEqual(['name', 'lines']);
    expect(columnsOf(form, 'lines', catalog).map(({ key }) => key)).toEqual(['name', 'qty']);
    expect(columnsOf(form, 'name', catalog)).toEqual([]);
  });

  test.each<[string, unknown[], unknown[]]>([
    [
      'two columns with one key',
      [...quote, inLines('more', 'text', { key: 'qty' })],
      [['not_unique', 'blocks.more.key']],
    ],
    ['a subform in a subform', [...quote, inLines('nested', 'lines')], [['not_in_subform', 'blocks.nested.parent']]],
    ['layout in a subform', [...quote, inLines('hint', 'note')], [['not_in_subform', 'blocks.hint.parent']]],
    ['links in a subform', [...quote, inLines('others', 'links')], [['not_in_subform', 'blocks.others.parent']]],
    ['a subform without columns', [block('lines', 'lines')], [['too_few', 'blocks.lines.columns']]],
  ])('refuses %s', (_, blocks, expected) => {
    expect(codes(blocks)).toEqual(expected);
  });

  test('a published column keeps its key and its kind', () => {
    const changed = [...quote.slice(0, 2), inLines('name2', 'text', { key: 'other' }), inLines('qty', 'text')];

    expect(codes(changed, published(quote))).toEqual([
      ['key_frozen', 'blocks.name2.key'],
      ['type_change', 'blocks.qty.type'],
    ]);
  });

  test('has a table of its own, whose columns come and go by themselves', () => {
    const first = published(quote);
    const steps = (previous: PublishedForm | null, next: PublishedForm) =>
      planTable(previous, next, catalog).map((change) => [
        change.kind,
        change.table,
        'column' in change ? change.column : 'children' in change ? change.children : '',
      ]);

    expect(steps(null, first)).toEqual([
      ['create-table', 'quote', ''],
      ['add-column', 'quote', 'name'],
      ['add-children', 'quote', 'quote__lines'],
      ['add-column', 'quote__lines', 'name'],
      ['add-column', 'quote__lines', 'qty'],
    ]);
    const second = published([...quote.slice(0, 3), inLines('price', 'count')], first);
    expect(steps(first, second)).toEqual([
      ['retire-column', 'quote__lines', 'qty'],
      ['add-column', 'quote__lines', 'price'],
    ]);
    expect(steps(second, published(quote.slice(0, 1), second))).toEqual([
      ['retire-column', 'quote__lines', 'name'],
      ['retire-column', 'quote__lines', 'price'],
      ['retire-children', 'quote', 'quote__lines'],
    ]);
  });

  test('lends its columns to formulas as lists', () => {
    const sum = (formula: string) => ({
      ...published(quote),
      blocks: published(quote).blocks.map((each) =>
        each.id === 'name' ? { ...each, default: { kind: 'formula' as const, formula } } : each,
      ),
    });
    const issuesOf = (formula: string) => checkLogic(sum(formula), catalog, context).map(({ code }) => code);

    expect(issuesOf('TEXT(SUM({lines.qty}), "0")')).toEqual([]);
    expect(issuesOf('SUM({lines.gone})').length).toBeGreaterThan(0);
  });
});
