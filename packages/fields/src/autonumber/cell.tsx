import type { DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import type { AutonumberConfig } from './config.ts';

export const Shown = ({ value }: DisplayProps<AutonumberConfig, string>) =>
  value === null ? null : <Figures>{value}</Figures>;
