import { Block, fieldsOf } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { describe, expect, test } from 'vitest';
import { mergeChanges } from './merge-changes.ts';

const blocks = ['name', 'city', 'amount'].map((key) => Block.parse({ id: key, type: 'text', key, label: key }));
const fields = fieldsOf({ blocks }, fieldTypes);
const original = { name: '华为', city: '深圳', amount: null };

describe('merging a stale save', () => {
  test('keeps what only I changed and takes what only they changed', () => {
    const merged = mergeChanges(fields, original, { ...original, city: '东莞' }, { name: '华为技术' });

    expect(merged.kept).toEqual({ name: '华为技术' });
    expect(merged.clashes).toEqual([]);
    expect(merged.theirs.map(({ field }) => field.key)).toEqual(['city']);
  });

  test('asks about a field that both changed differently, and only about that', () => {
    const merged = mergeChanges(
      fields,
      original,
      { ...original, name: '他的', city: '东莞' },
      { name: '我的', amount: '5' },
    );

    expect(merged.clashes).toMatchObject([{ original: '华为', theirs: '他的', mine: '我的' }]);
    expect(merged.kept).toEqual({ amount: '5' });
  });

  test('is content when both made the same change', () => {
    const merged = mergeChanges(fields, original, { ...original, name: '同名' }, { name: '同名' });

    expect(merged.clashes).toEqual([]);
    expect(merged.kept).toEqual({});
  });

  test('takes theirs where I put my value back to the original', () => {
    const merged = mergeChanges(fields, original, { ...original, name: '他的' }, { name: '华为' });

    expect(merged).toMatchObject({ kept: {}, clashes: [] });
  });

  test('lets a typed value stand where it is not known what it began from', () => {
    expect(mergeChanges(fields, {}, original, { name: '我的' })).toMatchObject({ kept: { name: '我的' }, clashes: [] });
  });
});
