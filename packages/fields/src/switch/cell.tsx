import { textIn } from '@mortise/core';
import { Check, X } from 'lucide-react';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { noText, type switchField, yesText } from './definition.ts';

export function Cell({ value, config, context }: DisplayProps<ConfigOf<typeof switchField>, boolean>) {
  if (value === null) return null;
  const text = textIn(value ? yesText : noText, context.locale);
  if (config.appearance === 'yes-no') return text;
  const Sign = value ? Check : X;
  return (
    <span
      role="img"
      aria-label={text}
      style={{
        display: 'inline-flex',
        verticalAlign: 'middle',
        color: value ? 'var(--mo-ink-1)' : 'var(--mo-ink-3)',
      }}
    >
      <Sign size={16} strokeWidth={1.75} aria-hidden />
    </span>
  );
}
