'use client';

import type { Condition } from '@mortise/core';
import { useState } from 'react';
import type { ListField } from '../list/list-fields.ts';
import { ComparisonEditor } from './comparison-editor.tsx';
import { isComparison, isComplete } from './filter-parts.ts';
import { GroupEditor } from './group-editor.tsx';

interface PartEditorProps {
  readonly fields: readonly ListField[];
  readonly part: Condition;
  /** Told of every state that the server can run: the list follows while one edits. */
  readonly onChange: (part: Condition) => void;
}

/** One chip being edited. What is half-filled stays here. */
export function PartEditor({ fields, part, onChange }: PartEditorProps) {
  const [draft, setDraft] = useState(part);
  const take = (next: Condition) => {
    setDraft(next);
    const isEmptyGroup = ('all' in next && next.all.length === 0) || ('any' in next && next.any.length === 0);
    if (!isEmptyGroup && isComplete(next, (id) => fields.find((field) => field.id === id))) onChange(next);
  };
  return isComparison(draft) ? (
    <ComparisonEditor fields={fields} comparison={draft} onChange={take} />
  ) : (
    <GroupEditor fields={fields} condition={draft} onChange={take} />
  );
}
