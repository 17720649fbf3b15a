import { textIn } from '@mortise/core';
import { Rate } from 'antd';
import { Flame, Heart, type LucideIcon, Star, ThumbsUp } from 'lucide-react';
import type { ConfigOf, FieldView } from '../field-view.ts';
import { rating } from './definition.ts';

type Config = ConfigOf<typeof rating>;

const icons: Record<Config['icon'], LucideIcon> = { star: Star, heart: Heart, thumb: ThumbsUp, flame: Flame };
const colors: Record<Config['icon'], string> = {
  star: 'var(--mo-opt-gold)',
  heart: 'var(--mo-opt-red)',
  thumb: 'var(--mo-opt-indigo)',
  flame: 'var(--mo-opt-orange)',
};

export const ratingView: FieldView<typeof rating> = {
  Input: ({ id, value, config, onChange, onBlur, disabled, readOnly, autoFocus = false, ...field }) => {
    const { locale } = field.context;
    const Icon = icons[config.icon];
    const caption = value === null ? undefined : captionOf(value, config, locale);
    return (
      <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8, minHeight: 32 }}>
        <Rate
          id={id}
          value={value ?? 0}
          count={config.max}
          disabled={disabled || readOnly || false}
          autoFocus={autoFocus}
          character={<Icon size={20} strokeWidth={1.75} fill="currentColor" aria-hidden />}
          tooltips={config.captions.map((_, index) => captionOf(index + 1, config, locale) ?? '')}
          style={{ color: colors[config.icon] }}
          // Choosing the same again, or going left from the first, takes the rating away.
          onChange={(stars) => onChange(stars === 0 ? null : stars)}
          {...(onBlur ? { onBlur } : {})}
          aria-describedby={field.ariaDescribedBy}
        />
        {caption && <span style={{ fontSize: 13, color: 'var(--mo-ink-3)' }}>{caption}</span>}
      </span>
    );
  },
  Display: ({ value, config, context }) =>
    value === null ? null : (
      <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
        <Stars value={value} config={config} locale={context.locale} />
        <span style={{ fontSize: 13, color: 'var(--mo-ink-3)' }}>{captionOf(value, config, context.locale)}</span>
      </span>
    ),
  Cell: ({ value, config, context }) =>
    value === null ? null : <Stars value={value} config={config} locale={context.locale} />,
};

interface StarsProps {
  readonly value: number;
  readonly config: Config;
  readonly locale: 'zh' | 'en';
}

/** Drawn by hand rather than as a disabled Rate: a list shows hundreds of them. */
function Stars({ value, config, locale }: StarsProps) {
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

function captionOf(stars: number, { captions }: Config, locale: 'zh' | 'en'): string | undefined {
  const caption = captions[stars - 1];
  return caption === undefined ? undefined : textIn(caption, locale);
}
