import type { ConfigOf } from '../field-view.ts';
import type { email } from './definition.ts';
import { readEmail } from './read-email.ts';

/** Where one writes to it. Null for a masked one, as a link says the whole of it, and for what is no address. */
export const mailAddress = (value: string, { masked }: ConfigOf<typeof email>): string | null =>
  readEmail(value) && !masked ? `mailto:${value}` : null;
