'use client';

import { type Condition, comparisonsOf, describeCondition, isPointer, type Text, textIn } from '@mortise/core';
import { describedField, elementKindOf } from '@mortise/fields';
import type { Asking } from '@mortise/fields/conditions';
import { useText } from '@mortise/ui';
import { useEffect, useState } from 'react';
import { useDesigner } from '../designer-context.ts';

/** A condition in sentences, one for each part that stands for itself. Names of people and records come a moment later. */
export function useConditionWords(value: Condition | null, { fields, operands }: Omit<Asking, 'context'>): string[] {
  const { locale } = useText();
  const { fieldContext } = useDesigner();
  const { titleOf, search } = fieldContext;
  const [, setLearnt] = useState(0);
  const fieldOf = (id: string) => fields.find((field) => field.id === id);

  const named = value === null ? [] : comparisonsOf(value).flatMap((comparison) => nameless(comparison, fieldOf));
  const wanted = JSON.stringify(named.filter(({ id }) => titleOf(id) === undefined));
  useEffect(() => {
    const missing = JSON.parse(wanted) as typeof named;
    for (const { kind, id, formId } of missing)
      search(kind, '', { ids: [id], ...(formId ? { formId } : {}) }).then(
        () => setLearnt((count) => count + 1),
        // A name that cannot be had leaves the id; the condition itself is whole.
        () => undefined,
      );
  }, [wanted, search]);

  if (value === null) return [];
  const words = {
    locale,
    fieldOf: describedField(fieldOf, fieldContext),
    variableLabel: (name: string) => here(operands?.fields.find(({ id }) => id === name)?.label ?? name),
  };
  return [...new Set(('all' in value ? value.all : [value]).map((part) => describeCondition(part, words)))];
}

/** So that a field of this form is not taken for one of the records. */
const here = (label: Text): Text => ({ zh: `本表「${textIn(label, 'zh')}」`, en: `"${textIn(label, 'en')}" here` });

type FieldOf = (id: string) => Asking['fields'][number] | undefined;

/** What a comparison names by its id alone. */
function nameless({ field: id, operand }: ReturnType<typeof comparisonsOf>[number], fieldOf: FieldOf) {
  const field = fieldOf(id);
  const kind = field && elementKindOf(field.kind);
  if (!kind || kind === 'option' || operand?.kind !== 'constant') return [];
  const ids = Array.isArray(operand.value) ? operand.value : [operand.value];
  if (kind === 'pointer')
    return ids.flatMap((one) => (isPointer(one) ? [{ kind: 'record' as const, id: one.id, formId: one.formId }] : []));
  const { formId } = field.config as { formId?: string };
  return ids.flatMap((one) => (typeof one === 'string' ? [{ kind, id: one, formId }] : []));
}
