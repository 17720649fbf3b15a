'use client';

import { blockName } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Tooltip } from 'antd';
import { FieldValue } from '../field-value.tsx';
import { usePageScope } from './page-scope.ts';

/** Values of the header by the ids of their fields: those that are empty are left out. */
export function HeaderValues({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useText();
  const { form, record, context, maskedOf, session } = usePageScope();
  return ids.flatMap((id) => {
    const field = form.fields.find((candidate) => candidate.id === id);
    const masked = field && maskedOf(field.key);
    const value = field && (record.values[field.key] ?? null);
    if (!field || (masked === undefined && value === null)) return [];
    return [
      <Tooltip key={id} title={t(blockName(field.block, field.type))} mouseEnterDelay={0.4}>
        <span className="mo-header-value" data-color={session.stateOf(id)?.color ?? undefined}>
          {masked ?? <FieldValue field={field} value={value} context={context} />}
        </span>
      </Tooltip>,
    ];
  });
}
