import { atMost } from './order.ts';

/** Earlier, or within it. */
export const onOrBefore = atMost({
  name: 'on-or-before',
  label: { zh: '早于或等于', en: 'is on or before' },
  kinds: ['date', 'moment', 'time'],
});
