'use client';

import { type Field, type TeamMember, teamKey, textIn } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { FieldValue } from '../field-value.tsx';

interface ChangedValueProps {
  name: string;
  value: unknown;
  fields: readonly Field[];
  context: FieldViewContext;
  isOld?: boolean;
}

/** One side of a change, drawn by its field. */
export function ChangedValue({ name, value, fields, context, isOld = false }: ChangedValueProps) {
  const field = fields.find(({ key }) => key === name);
  return (
    <span className={isOld ? 'mo-history-value mo-history-old' : 'mo-history-value'}>
      {field ? (
        <FieldValue field={field} value={value} context={context} />
      ) : name === teamKey ? (
        team(value as TeamMember[], context)
      ) : (
        plain(value, context)
      )}
    </span>
  );
}

const team = (members: readonly TeamMember[], { titleOf, locale }: FieldViewContext): string =>
  members
    .map(({ id, mayEdit }) => {
      const right = textIn(mayEdit ? { zh: '读写', en: 'edits' } : { zh: '只读', en: 'reads' }, locale);
      return textIn({ zh: `${titleOf(id) ?? id}（${right}）`, en: `${titleOf(id) ?? id} (${right})` }, locale);
    })
    .join(textIn({ zh: '、', en: ', ' }, locale)) || '—';

const plain = (value: unknown, { titleOf }: FieldViewContext): string => {
  if (value === null || value === undefined) return '—';
  if (typeof value !== 'string') return JSON.stringify(value);
  return titleOf(value) ?? value;
};
