import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { type idNo, shownNumber } from './definition.ts';

export const NumberShown = ({ value, config }: DisplayProps<ConfigOf<typeof idNo>, string>) =>
  value === null ? null : <Figures>{shownNumber(value, config)}</Figures>;
