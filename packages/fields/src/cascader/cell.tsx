import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { type cascader, pathText } from './definition.ts';

export function PathText({ value, config, context }: DisplayProps<ConfigOf<typeof cascader>, string[]>) {
  if (value === null) return null;
  const text = pathText(value, config, context.locale);
  return <span title={pathText(value, { ...config, showPath: true }, context.locale)}>{text}</span>;
}
