import { Block, type ConvertContext, convertValue, type Field, fieldsOf, isConverted } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from './catalog.ts';

const zhou = '01900000-0000-7000-8000-000000000001';
const context: ConvertContext = {
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'ymd',
  titleOf: (id) => (id === zhou ? '周宁' : undefined),
  find: (kind, text) => (kind === 'user' && text === '周宁' ? [zhou] : []),
};
const options = [
  { id: 'opt_won', label: '赢单', color: 'green' },
  { id: 'opt_lost', label: '输单', color: 'red' },
];

function field(type: string, config: object = {}, more: object = {}): Field {
  const [made] = fieldsOf({ blocks: [Block.parse({ id: 'f_a', type, key: 'a', config, ...more })] }, fieldTypes);
  if (!made) throw new Error(type);
  return made;
}
const convert = (from: Field, to: Field, value: unknown) => {
  const result = convertValue({ from, to }, value, context);
  return result.lost === null ? result.value : result.value === null ? 'lost' : [result.value, result.lost];
};

describe('values of one type become those of another', () => {
  test.each([
    ['text', {}, '1,234.50', 'number', {}, '1234.5'],
    ['text', {}, '面议', 'number', {}, 'lost'],
    ['number', {}, '1234.5', 'text', {}, '1234.5'],
    ['number', {}, '75', 'percent', {}, '0.75'],
    ['percent', {}, '0.75', 'number', {}, '0.75'],
    ['number', {}, '12.5', 'currency', {}, '12.5'],
    ['text', {}, '赢单', 'select', { options }, 'opt_won'],
    ['text', {}, '未定', 'select', { options }, 'lost'],
    ['select', { options }, 'opt_won', 'text', {}, '赢单'],
    ['select', { options }, 'opt_won', 'radio', { options }, 'opt_won'],
    ['select', { options }, 'opt_won', 'multiselect', { options }, ['opt_won']],
    ['multiselect', { options }, ['opt_won'], 'select', { options }, 'opt_won'],
    ['multiselect', { options }, ['opt_won', 'opt_lost'], 'select', { options }, 'lost'],
    ['text', {}, '2026-12-18', 'datetime', {}, '2026-12-18'],
    ['text', {}, '昨天', 'datetime', {}, 'lost'],
    ['text', {}, 'lan@example.com', 'email', {}, 'lan@example.com'],
    ['text', {}, '没有', 'email', {}, 'lost'],
    ['text', {}, '周宁', 'user', {}, zhou],
    ['user', {}, zhou, 'user', { multiple: true }, [zhou]],
    ['user', {}, zhou, 'text', {}, '周宁'],
    ['text', {}, '一、二', 'tags', {}, ['一', '二']],
  ])('%s %j: %j as %s %j is %j', (fromType, fromConfig, value, toType, toConfig, expected) => {
    const [from, to] = [field(fromType, fromConfig), field(toType, toConfig)];

    expect(isConverted(from, to)).toBe(true);
    expect(convert(from, to, value)).toEqual(expected);
  });
});

describe('lists keep what the new type takes', () => {
  const [one, two] = ['01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-0000000000a2'];
  const to = (multiple: boolean) => field('relation', { formId: 'form_a', multiple });
  const file = (name: string, type: string) => ({ id: one, name, size: 10, type });
  const [photo, paper] = [file('门头.png', 'image/png'), file('合同.pdf', 'application/pdf')];

  test.each([
    ['one record becomes several', to(false), to(true), one, [one]],
    ['the only one of several', to(true), to(false), [one], one],
    ['the first of several', to(true), to(false), [one, two], [one, [two]]],
    ['images among files', field('file'), field('image'), [photo, paper, photo], [[photo, photo], [paper]]],
    ['no image among files', field('file'), field('image'), [paper], 'lost'],
    ['images are files', field('image'), field('file'), [photo], [photo]],
    ['a record by its title', to(false), field('text'), zhou, '周宁'],
  ])('%s', (_, from, next, value, expected) => {
    expect(isConverted(from, next)).toBe(true);
    expect(convert(from, next, value)).toEqual(expected);
  });

  test('records of another form are other records', () => {
    expect(isConverted(to(false), field('relation', { formId: 'form_b', multiple: true }))).toBe(false);
  });
});

test('an empty value stays empty, and is not lost', () => {
  expect(convert(field('text'), field('number'), null)).toBeNull();
});

test('an option that was replaced twice becomes the last one; one that is replaced by nothing leaves nothing', () => {
  const replaced = { opt_a: 'opt_b', opt_b: 'opt_won', opt_c: null };
  const of = (type: string) => field(type, { options }, { replaced });
  const many = field('multiselect', { options });

  expect(convert(field('select', { options }), of('select'), 'opt_a')).toBe('opt_won');
  expect(convert(field('select', { options }), of('select'), 'opt_c')).toBeNull();
  expect(convert(many, of('multiselect'), ['opt_a', 'opt_won', 'opt_c', 'opt_lost'])).toEqual(['opt_won', 'opt_lost']);
});

test('what is calculated or numbered is not converted', () => {
  expect(isConverted(field('text'), field('autonumber'))).toBe(false);
  expect(isConverted(field('formula'), field('text'))).toBe(false);
});
