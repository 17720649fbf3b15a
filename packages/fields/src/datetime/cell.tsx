import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { datetime } from './definition.ts';
import { isMoment } from './wall.ts';

export function DateText({ value, config, context }: DisplayProps<ConfigOf<typeof datetime>, string>) {
  if (value === null) return null;
  const text = datetime.format(value, config, context);
  return isMoment(config) ? (
    <Figures label={`${text} (${context.timeZone})`}>{text}</Figures>
  ) : (
    <Figures>{text}</Figures>
  );
}
