import type { DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { type FormulaConfig, type FormulaFieldValue, figureOf, shownAs } from './definition.ts';

export function ResultText({
  value,
  config,
  context,
  withUnit = false,
}: DisplayProps<FormulaConfig, FormulaFieldValue> & { withUnit?: boolean }) {
  if (value === null) return null;
  const { result } = config;
  const text = result === 'number' && !withUnit ? figureOf(String(value), config) : shownAs(value, config, context);
  return result === 'text' || result === 'boolean' ? text : <Figures>{text}</Figures>;
}
