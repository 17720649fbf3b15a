import type { ConfigOf } from '../field-view.ts';
import type { phone } from './definition.ts';

/** Where a number is called. Null for a masked one, as a link says the whole of it, and for one without its country. */
export const callAddress = (value: string, { masked }: ConfigOf<typeof phone>): string | null =>
  /^\+\d+/.test(value) && !masked ? `tel:${value}` : null;
