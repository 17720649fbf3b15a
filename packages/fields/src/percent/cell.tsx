import { canonical } from '../decimal.ts';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { ShareBar } from '../share-bar.tsx';
import { percent } from './definition.ts';

export function Share({ value, config, context }: DisplayProps<ConfigOf<typeof percent>, string>) {
  if (value === null) return null;
  const text = <Figures>{percent.format(value, config, context)}</Figures>;
  if (!config.bar || canonical(value) === null) return text;
  return <ShareBar share={Number(value)}>{text}</ShareBar>;
}
