import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { type duration, durationText } from './definition.ts';

export const Length = ({ value, config, context }: DisplayProps<ConfigOf<typeof duration>, number>) =>
  value === null ? null : <Figures>{durationText(value, config, context.locale)}</Figures>;
