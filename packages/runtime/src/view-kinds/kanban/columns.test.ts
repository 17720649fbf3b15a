import type { RecordView } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';
import type { ListField } from '../../list/list-fields.ts';
import { cardFacts, cardHeight, cardLines } from './card-facts.ts';
import { columnsOf } from './columns.ts';
import { daysSince } from './days-since.ts';

const options = [
  { id: 'o_new', label: '初步接洽', color: 'slate' },
  { id: 'o_old', label: '不再使用', color: 'red', disabled: true },
  { id: 'o_won', label: '赢单', color: 'green' },
];
const stage = { type: fieldTypes.select, config: { options } } as unknown as ListField;
const seller = { type: fieldTypes.user, config: {} } as unknown as ListField;
const titleOf = (id: string) => (id === 'u1' ? '林舒窈' : undefined);

test('a choice gives its columns in its order, empty ones too, and one of no value', () => {
  const columns = columnsOf(stage, [{ key: 'o_won', count: 3 }], titleOf);

  expect(columns.map(({ key, color }) => [key, color])).toEqual([
    [null, undefined],
    ['o_new', 'slate'],
    ['o_won', 'green'],
  ]);
});

test('an option that is offered no more, or is gone, has a column while records hold it', () => {
  const groups = [
    { key: 'o_gone', count: 1 },
    { key: 'o_old', count: 1 },
  ];

  expect(columnsOf(stage, groups, titleOf).map(({ key }) => key)).toEqual([null, 'o_new', 'o_old', 'o_won', 'o_gone']);
});

test('people come by how many records they have, in all lanes together', () => {
  const groups = [
    { key: 'u1', count: 2 },
    { key: 'u2', count: 3 },
    { key: 'u1', count: 2 },
  ];

  expect(
    columnsOf(seller, groups, titleOf)
      .map(({ key, label }) => [key, label])
      .slice(1),
  ).toEqual([
    ['u1', '林舒窈'],
    ['u2', { zh: '未命名', en: 'Unnamed' }],
  ]);
});

test('a card shows each field of its view once, and not what its column says', () => {
  const field = (id: string, kind: string) => ({ id, kind }) as ListField;
  const fields = [
    field('f_stage', 'option'),
    field('f_firm', 'record'),
    field('f_tag', 'option'),
    field('f_day', 'date'),
  ];
  const facts = cardFacts(
    fields.map(({ id }) => ({ field: id })),
    (id) => fields.find((one) => one.id === id),
    ['f_stage', null],
  );

  expect(facts).toEqual({
    second: fields[1],
    amount: undefined,
    tag: fields[2],
    person: undefined,
    rest: [fields[3]],
  });
});

test('a card is as high as the lines that its record fills', () => {
  const valued = (id: string) => ({ id, valueOf: ({ values }: RecordView) => values[id] }) as unknown as ListField;
  const facts = {
    second: valued('firm'),
    amount: valued('amount'),
    tag: undefined,
    person: undefined,
    rest: [valued('day')],
  };
  const heightOf = (values: object, isStale = false) =>
    cardHeight(cardLines(facts, { values } as unknown as RecordView), isStale);

  expect(heightOf({})).toBe(42);
  expect(heightOf({ firm: 'x', amount: null, day: null })).toBe(60);
  expect(heightOf({ firm: 'x', amount: '1', day: '2026-12-18' }, true)).toBe(134);
});

test.each([
  ['2026-11-15', 14],
  ['2026-11-28T15:59:00.000Z', 1],
  ['2026-11-28T16:01:00.000Z', 0],
  ['2026-12-01', -2],
  [null, null],
])('from %s on it is %j days in Shanghai', (value, days) => {
  expect(daysSince(value, Date.parse('2026-11-29T10:00:00Z'), 'Asia/Shanghai')).toBe(days);
});
