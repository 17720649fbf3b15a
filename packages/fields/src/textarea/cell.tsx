import type { ConfigOf, DisplayProps } from '../field-view.ts';
import type { textarea } from './definition.ts';

/** Its lines as one. */
export const OneLine = ({ value }: DisplayProps<ConfigOf<typeof textarea>, string>) =>
  value === null ? null : <span title={value}>{value.replace(/\s+/g, ' ')}</span>;
