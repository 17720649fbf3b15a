'use client';

import type { Condition } from '@mortise/core';
import { type AskedField, isComparison, isComplete } from '@mortise/fields';
import { ComparisonEditor, GroupEditor } from '@mortise/fields/conditions';
import { useState } from 'react';
import { useFieldContext } from '../context/field-context.tsx';

interface PartEditorProps {
  readonly fields: readonly AskedField[];
  readonly part: Condition;
  /** Told of every state that the server can run: the list follows while one edits. */
  readonly onChange: (part: Condition) => void;
}

/** One chip being edited. What is half-filled stays here. */
export function PartEditor({ fields, part, onChange }: PartEditorProps) {
  const context = useFieldContext();
  const [draft, setDraft] = useState(part);
  const take = (next: Condition) => {
    setDraft(next);
    const isEmptyGroup = ('all' in next && next.all.length === 0) || ('any' in next && next.any.length === 0);
    if (!isEmptyGroup && isComplete(next, (id) => fields.find((field) => field.id === id))) onChange(next);
  };
  return isComparison(draft) ? (
    <ComparisonEditor fields={fields} comparison={draft} onChange={take} context={context} />
  ) : (
    <GroupEditor fields={fields} condition={draft} onChange={take} context={context} />
  );
}
