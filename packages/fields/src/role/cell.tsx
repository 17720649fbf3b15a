import { textIn } from '@mortise/core';
import { OptionTag } from '@mortise/ui';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { labelOfRole, type role, rolesIn } from './definition.ts';

export function Roles({ value, context }: DisplayProps<ConfigOf<typeof role>, string | string[]>) {
  if (value === null) return null;
  return (
    <span style={{ display: 'inline-flex', gap: 4, maxWidth: '100%', overflow: 'hidden', verticalAlign: 'middle' }}>
      {rolesIn(value).map((name) => (
        <OptionTag key={name} color="slate">
          {textIn(labelOfRole(name), context.locale)}
        </OptionTag>
      ))}
    </span>
  );
}
