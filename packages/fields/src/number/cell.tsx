import { canonical } from '../decimal.ts';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { ShareBar } from '../share-bar.tsx';
import { number, shownFigure } from './definition.ts';

export function NumberText({
  value,
  config,
  context,
  withUnit = false,
}: DisplayProps<ConfigOf<typeof number>, string> & { withUnit?: boolean }) {
  if (value === null) return null;
  const words = number.shown ?? number.format;
  const text = withUnit ? words(value, config, context) : shownFigure(value, config);
  // A bar would say what the stars hide.
  if (config.look !== 'progress' || config.masked || canonical(value) === null) return <Figures>{text}</Figures>;
  const { min, max } = config;
  const share = (Number(value) - (min ?? 0)) / ((max ?? 100) - (min ?? 0) || 1);
  return (
    <ShareBar share={share}>
      <Figures>{text}</Figures>
    </ShareBar>
  );
}
