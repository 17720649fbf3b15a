import type { Locale } from '@mortise/core';
import { textIn } from '@mortise/core';
import { OptionTag } from '@mortise/ui';
import { X } from 'lucide-react';
import type { CSSProperties, MouseEvent } from 'react';
import type { Option, OptionColor } from './option.ts';
import { labelOf } from './option-values.ts';

interface TagProps {
  readonly label: string;
  /** Grey when absent: an option that no longer exists. */
  readonly color?: OptionColor | undefined;
  readonly locale: Locale;
  readonly onRemove?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
}

const removeButton: CSSProperties = {
  display: 'inline-flex',
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  cursor: 'pointer',
};

/** One value of a choice or one free word, in its colour. */
export function Tag({ label, color, locale, onRemove }: TagProps) {
  return (
    <OptionTag color={color}>
      <span className="mo-cut" title={label}>
        {label}
      </span>
      {onRemove && (
        <button
          type="button"
          tabIndex={-1}
          style={removeButton}
          aria-label={textIn({ zh: `移除 ${label}`, en: `Remove ${label}` }, locale)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onRemove}
        >
          <X size={12} strokeWidth={2} aria-hidden />
        </button>
      )}
    </OptionTag>
  );
}

interface OptionTagsProps {
  readonly ids: readonly string[];
  readonly options: readonly Option[];
  readonly locale: Locale;
  /** On one line, cut off at the edge, as in a grid cell. */
  readonly inLine?: boolean;
}

/** The picked options as tags. */
export function OptionTags({ ids, options, locale, inLine = false }: OptionTagsProps) {
  if (ids.length === 0) return null;
  const row: CSSProperties = {
    display: 'inline-flex',
    gap: 4,
    maxWidth: '100%',
    verticalAlign: 'middle',
    ...(inLine ? { overflow: 'hidden' } : { flexWrap: 'wrap' }),
  };
  return (
    <span style={row}>
      {ids.map((id) => (
        <Tag
          key={id}
          label={labelOf(id, options, locale)}
          color={options.find((option) => option.id === id)?.color}
          locale={locale}
        />
      ))}
    </span>
  );
}
