import { plainFields } from '@mortise/testing';
import { expect, test } from 'vitest';
import { textIn } from '../../text.ts';
import { Block } from '../block.ts';
import { FormDraft } from '../form.ts';
import { namesField, namesOption } from './mentions.ts';
import { replaceOption } from './replace-option.ts';
import { usesIn } from './uses-in.ts';

const definition = { id: 'form_1', appId: 'app_1', kind: 'form' as const };
const block = (id: string, type: string, more: object = {}) => Block.parse({ id, type, label: id, ...more });

const form = FormDraft.parse({
  name: '订单',
  titleFieldId: 'f_name',
  blocks: [
    block('f_name', 'text'),
    block('f_price', 'number'),
    block('f_total', 'number', { default: { kind: 'formula', formula: '{f_price} * 2' } }),
    block('f_state', 'text'),
  ],
  rules: [
    {
      id: 'r_1',
      name: '大额',
      kind: 'interact',
      when: {
        kind: 'condition',
        condition: { field: 'f_price', operator: 'at-least', operand: { kind: 'constant', value: '1' } },
      },
      actions: [{ do: 'require', fields: ['f_name'] }],
    },
    {
      id: 'r_2',
      kind: 'validate',
      when: { kind: 'formula', formula: '{f_state} = "赢单"' },
      message: '不能改',
    },
  ],
  uniqueSets: [{ id: 'u_1', fields: ['f_name', 'f_price'] }],
});
const placesOf = (fieldId: string, option?: { id: string; labels: string[] }) =>
  usesIn(definition, form, { definitionId: 'form_1', fieldId, option }, plainFields).map(
    ({ place, essential }) => `${textIn(place, 'zh')}${essential ? '' : '（可去掉）'}`,
  );

test('every place of its own form that names a field is found', () => {
  expect(placesOf('f_price')).toEqual(['「f_total」的默认值', '规则「大额」', '唯一组合']);
  expect(placesOf('f_name')).toEqual(['规则「大额」', '唯一组合', '标题字段（可去掉）']);
  expect(placesOf('f_total')).toEqual([]);
});

test('a use says which block or rule to go to', () => {
  const uses = usesIn(definition, form, { definitionId: 'form_1', fieldId: 'f_price' }, plainFields);

  expect(uses.map(({ at }) => at)).toEqual([
    { appId: 'app_1', formId: 'form_1', blockId: 'f_total' },
    { appId: 'app_1', formId: 'form_1', ruleId: 'r_1' },
    { appId: 'app_1', formId: 'form_1', ruleId: 'u_1' },
  ]);
});

test('an option is used where a formula compares its field with one of its names', () => {
  expect(placesOf('f_state', { id: 'opt_won', labels: ['赢单', 'Won'] })).toEqual(['未命名规则']);
  expect(placesOf('f_state', { id: 'opt_lost', labels: ['输单', 'Lost'] })).toEqual([]);
});

test('an option of one field is no option of another', () => {
  const filter = {
    all: [
      { field: 'f_a', operator: 'is-one-of', operand: { kind: 'constant', value: ['opt_1', 'opt_2'] } },
      { field: 'f_b', operator: 'equals', operand: { kind: 'constant', value: 'opt_3' } },
    ],
  };

  expect(namesOption(filter, 'f_a', { id: 'opt_2', labels: [] })).toBe(true);
  expect(namesOption(filter, 'f_b', { id: 'opt_2', labels: [] })).toBe(false);
});

test('a template and a column of a subform name fields too', () => {
  expect(namesField({ template: '{f_customer}-{f_date}' }, 'f_date')).toBe(true);
  expect(namesField('SUM({f_lines.f_price})', 'f_price')).toBe(true);
  expect(namesField('SUM({f_lines.f_price})', 'f_line')).toBe(false);
});

test('views tell filter, sort and columns apart', () => {
  const view = {
    formId: 'form_1',
    name: '大额',
    columns: [{ field: 'f_name' }],
    filter: { field: 'f_price', operator: 'is-empty' },
    sort: [{ field: 'f_name', direction: 'asc' }],
  };
  const of = (fieldId: string) =>
    usesIn({ id: 'view_1', appId: 'app_1', kind: 'view' }, view, { definitionId: 'form_1', fieldId }, plainFields);

  expect(of('f_price').map(({ place }) => textIn(place, 'zh'))).toEqual(['「大额」的筛选条件']);
  expect(of('f_name').map(({ essential }) => essential)).toEqual([true, false]);
});

test('one option takes the place of another in conditions, actions and formulas about its field, and nowhere else', () => {
  const from = { id: 'opt_a', labels: ['甲'] };
  const to = { id: 'opt_b', labels: ['乙'] };
  const part = {
    filter: { field: 'f_x', operator: 'is-one-of', operand: { kind: 'constant', value: ['opt_a', 'opt_b'] } },
    other: { field: 'f_y', operator: 'equals', operand: { kind: 'constant', value: 'opt_a' } },
    formula: 'IF({f_x} = "甲", "甲级", 1)',
    unrelated: 'IF({f_y} = "甲", 1, 2)',
  };

  expect(replaceOption(part, 'f_x', from, to)).toEqual({
    filter: { field: 'f_x', operator: 'is-one-of', operand: { kind: 'constant', value: ['opt_b'] } },
    other: part.other,
    formula: 'IF({f_x} = "乙", "甲级", 1)',
    unrelated: part.unrelated,
  });
});
