import { textIn } from '@mortise/core';
import { Flame, Heart, type LucideIcon, Star, ThumbsUp } from 'lucide-react';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { rating } from './definition.ts';

type Config = ConfigOf<typeof rating>;

export const icons: Record<Config['icon'], LucideIcon> = { star: Star, heart: Heart, thumb: ThumbsUp, flame: Flame };
export const colors: Record<Config['icon'], string> = {
  star: 'var(--mo-opt-gold)',
  heart: 'var(--mo-opt-red)',
  thumb: 'var(--mo-opt-indigo)',
  flame: 'var(--mo-opt-orange)',
};

export const Cell = ({ value, config, context }: DisplayProps<Config, number>) =>
  value === null ? null : <Stars value={value} config={config} locale={context.locale} />;

interface StarsProps {
  readonly value: number;
  readonly config: Config;
  readonly locale: 'zh' | 'en';
}

/** Drawn by hand rather than as a disabled Rate: a list shows hundreds of them. */
export function Stars({ value, config, locale }: StarsProps) {
  const Icon = icons[config.icon];
  const places = Array.from({ length: config.max }, (_, index) => index + 1);
  return (
    <span
      role="img"
      aria-label={rating.format(value, config, { locale, timeZone: 'UTC', titleOf: () => undefined })}
      title={captionOf(value, config, locale)}
      style={{ display: 'inline-flex', gap: 2, verticalAlign: 'middle' }}
    >
      {places.map((place) => (
        <Icon
          key={place}
          size={14}
          strokeWidth={1.75}
          fill="currentColor"
          style={{ color: place <= value ? colors[config.icon] : 'var(--mo-press)' }}
          aria-hidden
        />
      ))}
    </span>
  );
}

export function captionOf(stars: number, { captions }: Config, locale: 'zh' | 'en'): string | undefined {
  const caption = captions[stars - 1];
  return caption === undefined ? undefined : textIn(caption, locale);
}
