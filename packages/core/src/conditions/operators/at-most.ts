import { atMost } from './order.ts';

/** A smaller number or the same. */
export const lessOrEqual = atMost({
  name: 'at-most',
  label: { zh: '小于等于', en: 'is at most' },
  kinds: ['number'],
});
