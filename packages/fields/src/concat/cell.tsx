import type { DisplayProps } from '../field-view.ts';
import type { ConcatConfig } from './definition.ts';

export const Line = ({ value }: DisplayProps<ConcatConfig, string>) =>
  value === null ? null : <span className="mo-cut">{value}</span>;
