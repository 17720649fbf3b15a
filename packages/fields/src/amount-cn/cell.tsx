import type { DisplayProps } from '../field-view.ts';
import type { AmountCnConfig } from './definition.ts';

export const Words = ({ value }: DisplayProps<AmountCnConfig, string>) =>
  value === null ? null : <span className="mo-cut">{value}</span>;
