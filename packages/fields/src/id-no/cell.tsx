import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import type { idNo } from './definition.ts';
import { maskedNumber } from './documents.ts';

export const NumberShown = ({ value, config }: DisplayProps<ConfigOf<typeof idNo>, string>) =>
  value === null ? null : <Figures>{config.masked ? maskedNumber(value) : value}</Figures>;
