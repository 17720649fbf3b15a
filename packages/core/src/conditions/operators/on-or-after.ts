import { atLeast } from './order.ts';

/** Later, or within it. */
export const onOrAfter = atLeast({
  name: 'on-or-after',
  label: { zh: '晚于或等于', en: 'is on or after' },
  kinds: ['date', 'moment', 'time'],
});
