import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../records/storage.ts';
import { fill, fitsInto } from './fill.ts';
import { fieldsById } from './logic-fields.ts';
import { blockOf, calculated, logicTypes } from './test-logic.ts';

const fieldsIn = (...blocks: Parameters<typeof fieldsOf>[0]['blocks']) => fieldsById(fieldsOf({ blocks }, logicTypes));
const there = fieldsIn(blockOf('name', 'text'), blockOf('size', 'number'), blockOf('yes', 'boolean'));
const here = fieldsIn(blockOf('title', 'text'), blockOf('count', 'number'), calculated('sum', '1'));
const words = { locale: 'zh', timeZone: 'UTC', titleOf: () => undefined } as const;
const filled = (rules: Parameters<typeof fill>[0], chosen: object) => fill(rules, { ...chosen }, there, here, words);

describe('fill rules', () => {
  test('copy what is of the same kind, and empty what is empty there', () => {
    const rules = [
      { from: 'name', to: 'title' },
      { from: 'size', to: 'count' },
    ];
    expect(filled(rules, { name: '华为', size: null })).toEqual({ title: '华为', count: null });
  });

  test('leave alone what they cannot hold, what is calculated, what is gone and what the reader does not see', () => {
    const tooLong = 'x'.repeat(30);
    expect(filled([{ from: 'name', to: 'title' }], { name: tooLong })).toEqual({});
    expect(filled([{ from: 'size', to: 'sum' }], { size: '1' })).toEqual({});
    expect(filled([{ from: 'gone', to: 'title' }], { gone: '1' })).toEqual({});
    expect(filled([{ from: 'name', to: 'title' }], {})).toEqual({});
  });

  test('fit where the kind is the same or the target is a text', () => {
    const fits = (from: string, to: string) => {
      const [source, target] = [there.get(from), here.get(to)];
      return source && target && fitsInto(source, target);
    };
    expect([fits('size', 'count'), fits('size', 'title'), fits('name', 'count'), fits('yes', 'count')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
