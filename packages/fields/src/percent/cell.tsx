import { canonical } from '../decimal.ts';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { ShareBar } from '../share-bar.tsx';
import { percent } from './definition.ts';

export function Share({ value, config, context }: DisplayProps<ConfigOf<typeof percent>, string>) {
  if (value === null) return null;
  const words = percent.shown ?? percent.format;
  const text = <Figures>{words(value, config, context)}</Figures>;
  // A bar would say what the stars hide.
  if (!config.bar || config.masked || canonical(value) === null) return text;
  return <ShareBar share={Number(value)}>{text}</ShareBar>;
}
