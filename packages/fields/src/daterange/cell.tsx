import type { Period } from '@mortise/core';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { daterange } from './definition.ts';

export const PeriodText = ({ value, config, context }: DisplayProps<ConfigOf<typeof daterange>, Period>) =>
  value === null ? null : <Figures>{daterange.format(value, config, context)}</Figures>;
