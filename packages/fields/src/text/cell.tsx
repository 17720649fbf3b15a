import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { text } from './definition.ts';

export const TextLine = ({ value, config, context }: DisplayProps<ConfigOf<typeof text>, string>) =>
  value === null ? null : <span>{text.format(value, config, context)}</span>;
