import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { time } from './definition.ts';

export function TimeText({ value, config, context }: DisplayProps<ConfigOf<typeof time>, string>) {
  return value === null ? null : <Figures>{time.format(value, config, context)}</Figures>;
}
