import { fieldTypes } from '@mortise/fields';
import { pinyinOf } from '@mortise/fields/tiles';
import { describe, expect, test } from 'vitest';
import { groupedTypes } from './search-types.ts';

const found = (needle: string) =>
  groupedTypes(fieldTypes, needle).flatMap(({ types }) => types.map(({ type }) => type));

describe('looking for a field type', () => {
  test.each([
    ['评分', 'rating'],
    ['pingfen', 'rating'],
    ['pf', 'rating'],
    ['liushui', 'autonumber'],
    ['lsh', 'autonumber'],
    ['auto num', 'autonumber'],
    ['关联表单', 'relation'],
    ['fuxuankuang', 'checkbox'],
  ])('%s finds %s', (needle, type) => {
    expect(found(needle)).toContain(type);
  });

  test('begins a match where a syllable begins', () => {
    expect(found('anniu')).toEqual(['radio', 'button']);
  });

  test('shows everything for nothing typed, basic fields first', () => {
    expect(found('')).toHaveLength(Object.keys(fieldTypes).length);
    expect(groupedTypes(fieldTypes, '')[0]?.group).toBe('basic');
  });

  test('every label has a syllable for each of its characters', () => {
    for (const { type, label } of Object.values(fieldTypes))
      expect(pinyinOf(type).split(' '), label.zh).toHaveLength([...label.zh].length);
  });
});
