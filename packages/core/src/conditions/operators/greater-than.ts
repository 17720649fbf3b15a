import { above } from './order.ts';

/** A larger number. */
export const greaterThan = above({
  name: 'greater-than',
  label: { zh: '大于', en: 'is greater than' },
  kinds: ['number'],
});
