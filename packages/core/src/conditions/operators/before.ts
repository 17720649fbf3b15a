import { below } from './order.ts';

/** Earlier than all of a day, a relative range or a moment. */
export const before = below({
  name: 'before',
  label: { zh: '早于', en: 'is before' },
  kinds: ['date', 'moment', 'time'],
});
