import { Block } from '@mortise/core';
import { inverseOf } from '@mortise/fields';
import { expect, test } from 'vitest';
import { hasInverse } from './add-inverse.ts';

test('knows the other end of one relation from that of another', () => {
  const relation = Block.parse({ id: 'f_customer', type: 'relation', config: { formId: 'customers' } });
  const blocks = [inverseOf(relation, { id: 'visits', key: 'visit', name: '拜访' })];

  expect(hasInverse(blocks, 'visits', 'f_customer')).toBe(true);
  expect(hasInverse(blocks, 'visits', 'f_other')).toBe(false);
  expect(hasInverse(blocks, 'orders', 'f_customer')).toBe(false);
});
