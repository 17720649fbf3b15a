import { tintOf } from '@mortise/ui';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Tag } from '../options/tag.tsx';
import type { tags } from './definition.ts';

export const Cell = ({ value, context }: DisplayProps<ConfigOf<typeof tags>, string[]>) => (
  <span style={{ display: 'inline-flex', gap: 4, maxWidth: '100%', overflow: 'hidden', verticalAlign: 'middle' }}>
    {value?.map((word) => (
      <Tag key={word} label={word} color={tintOf(word)} locale={context.locale} />
    ))}
  </span>
);
