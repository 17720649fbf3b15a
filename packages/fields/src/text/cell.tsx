import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { shownText, type text } from './definition.ts';

export const TextLine = ({ value, config }: DisplayProps<ConfigOf<typeof text>, string>) =>
  value === null ? null : <span>{shownText(value, config)}</span>;
