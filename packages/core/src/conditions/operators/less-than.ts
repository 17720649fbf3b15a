import { below } from './order.ts';

/** A smaller number. */
export const lessThan = below({
  name: 'less-than',
  label: { zh: '小于', en: 'is less than' },
  kinds: ['number'],
});
