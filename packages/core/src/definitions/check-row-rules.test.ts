import { expect, test } from 'vitest';
import { fieldsById } from '../form/logic-fields.ts';
import { blockOf, logicTypes, ruleOf } from '../form/test-logic.ts';
import { fieldsOf } from '../records/storage.ts';
import { checkRule } from './check-rule.ts';

const blocks = [
  blockOf('note', 'text'),
  blockOf('lines', 'lines'),
  blockOf('price', 'number', { parent: 'lines' }),
  blockOf('parts', 'lines'),
  blockOf('part', 'number', { parent: 'parts' }),
];
const fields = fieldsById(fieldsOf({ blocks }, logicTypes));
const when = (formula: string) => ({ kind: 'formula', formula });
const found = (rule: object) =>
  checkRule(ruleOf({ id: 'r', ...rule }), blocks, fields, logicTypes).map(({ path, code }) => [...path.slice(2), code]);
const hide = (target: string) => [{ do: 'hide', fields: [target] }];

test('A rule about cells may decide about columns of the same subform, and about nothing else', () => {
  const about = (target: string) => found({ kind: 'interact', when: when('{price} > 1'), actions: hide(target) });

  expect(about('price')).toEqual([]);
  expect(about('note')).toEqual([['actions', 0, 'fields', 'unfit']]);
  expect(about('part')).toEqual([['actions', 0, 'fields', 'unfit']]);
  expect(found({ kind: 'validate', message: '不行', when: when('{price} > 1'), fields: ['note'] })).toEqual([
    ['fields', 'unfit'],
  ]);
});

test('Its condition looks at the rows of one subform, one by one', () => {
  const asking = (formula: string) => found({ kind: 'interact', when: when(formula), actions: hide('price') });

  expect(asking('AND({price} > 1, {note} = "A")')).toEqual([]);
  expect(asking('{price} > {part}')).toEqual([['when', 'unfit']]);
  expect(asking('{price} > SUM({lines.price})')).toEqual([['when', 'rows_in_row']]);
});

test('It locks no record, and no rule sets a cell', () => {
  expect(found({ kind: 'lock', when: when('{price} > 1') })).toEqual([['when', 'unfit']]);
  const actions = [{ do: 'set', field: 'price', value: { kind: 'constant', value: '1' } }];
  expect(found({ kind: 'interact', when: when('{note} = "A"'), actions })).toEqual([['actions', 0, 'field', 'unfit']]);
});
