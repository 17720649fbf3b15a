import { Rate } from 'antd';
import type { FieldView } from '../field-view.ts';
import { Cell, captionOf, colors, icons, Stars } from './cell.tsx';
import type { rating } from './definition.ts';

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
  Cell,
};
