import { atLeast } from './order.ts';

/** A larger number or the same. */
export const greaterOrEqual = atLeast({
  name: 'at-least',
  label: { zh: '大于等于', en: 'is at least' },
  kinds: ['number'],
});
