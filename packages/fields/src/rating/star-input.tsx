import { textIn } from '@mortise/core';
import { type KeyboardEvent, useState } from 'react';
import type { ConfigOf, InputProps } from '../field-view.ts';
import { captionOf, colors, icons } from './cell.tsx';
import type { rating } from './definition.ts';

/** Radio buttons drawn as stars: arrows move among them, and the one chosen takes itself away when chosen again. */
export function StarInput(field: InputProps<ConfigOf<typeof rating>, number>) {
  const { id, value, config, onChange, onBlur, disabled, readOnly, autoFocus, context } = field;
  const { locale } = context;
  const [over, setOver] = useState<number | null>(null);
  const isOff = disabled || readOnly || false;
  const Icon = icons[config.icon];
  const lit = over ?? value ?? 0;
  const caption = lit > 0 ? captionOf(lit, config, locale) : undefined;

  const clear = (event: KeyboardEvent) => {
    if (isOff || (event.key !== 'Backspace' && event.key !== 'Delete')) return;
    event.preventDefault();
    onChange(null);
  };
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8, minHeight: 32 }}>
      <span
        role="radiogroup"
        id={id}
        className="mo-stars"
        aria-labelledby={`${id}-label`}
        aria-describedby={field.ariaDescribedBy}
        aria-invalid={field.invalid ?? false}
        onMouseLeave={() => setOver(null)}
        onKeyDown={clear}
        {...(onBlur ? { onBlur } : {})}
      >
        {Array.from({ length: config.max }, (_, index) => index + 1).map((place) => (
          <label
            key={place}
            onMouseEnter={() => !isOff && setOver(place)}
            style={{ color: place <= lit ? colors[config.icon] : 'var(--mo-press)' }}
          >
            <input
              type="radio"
              className="mo-visually-hidden"
              name={id}
              checked={value === place}
              disabled={isOff}
              // biome-ignore lint/a11y/noAutofocus: the cell was opened to be edited.
              autoFocus={(autoFocus ?? false) && place === (value ?? 1)}
              onChange={() => onChange(place)}
              onClick={() => value === place && onChange(null)}
            />
            <Icon size={20} strokeWidth={1.75} fill="currentColor" aria-hidden />
            <span className="mo-visually-hidden">{nameOf(place, config, locale)}</span>
          </label>
        ))}
      </span>
      {caption && <span style={{ fontSize: 13, color: 'var(--mo-ink-3)' }}>{caption}</span>}
    </span>
  );
}

function nameOf(place: number, config: ConfigOf<typeof rating>, locale: 'zh' | 'en'): string {
  const caption = captionOf(place, config, locale);
  const points = textIn({ zh: `${place} 分`, en: place === 1 ? '1 point' : `${place} points` }, locale);
  return caption ? `${points} ${caption}` : points;
}
