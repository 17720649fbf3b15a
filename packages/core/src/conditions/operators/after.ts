import { above } from './order.ts';

/** Later than all of a day, a relative range or a moment. */
export const after = above({
  name: 'after',
  label: { zh: '晚于', en: 'is after' },
  kinds: ['date', 'moment', 'time'],
});
