import type { DisplayProps } from '../field-view.ts';
import type { ApiSelectConfig } from './definition.ts';

export const Chosen = ({ value }: DisplayProps<ApiSelectConfig, string>) =>
  value === null ? null : <span className="mo-cut">{value}</span>;
