import type { FieldView } from '../field-view.ts';
import { Cell, captionOf, Stars } from './cell.tsx';
import type { rating } from './definition.ts';
import { StarInput } from './star-input.tsx';

export const ratingView: FieldView<typeof rating> = {
  Input: StarInput,
  Display: ({ value, config, context }) =>
    value === null ? null : (
      <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
        <Stars value={value} config={config} locale={context.locale} />
        <span style={{ fontSize: 13, color: 'var(--mo-ink-3)' }}>{captionOf(value, config, context.locale)}</span>
      </span>
    ),
  Cell,
};
