'use client';

import { type Condition, defaultCalendar, workingCalendar } from '@mortise/core';
import { type AskedField, isComparison, isComplete } from '@mortise/fields';
import { type Asking, ComparisonEditor, FormulaOperand, GroupEditor } from '@mortise/fields/conditions';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFieldContext } from '../context/field-context.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import { workingDays } from '../context/working-calendar.ts';

interface PartEditorProps {
  readonly fields: readonly AskedField[];
  readonly part: Condition;
  /** A question about one field, which is at hand: it is answered with a value, and stays about that field. */
  readonly isQuick?: boolean;
  /** Told of every state that the server can run: the list follows while one edits. */
  readonly onChange: (part: Condition) => void;
}

/** One chip being edited. What is half-filled stays here. */
export function PartEditor({ fields, part, isQuick = false, onChange }: PartEditorProps) {
  const context = useFieldContext();
  const { api } = useRuntime();
  const { data: days } = useQuery(workingDays(api));
  const calendar = useMemo(() => workingCalendar(days ?? defaultCalendar), [days]);
  const [draft, setDraft] = useState(part);
  const take = (next: Condition) => {
    setDraft(next);
    const isEmptyGroup = ('all' in next && next.all.length === 0) || ('any' in next && next.any.length === 0);
    if (!isEmptyGroup && isComplete(next, (id) => fields.find((field) => field.id === id))) onChange(next);
  };
  if (isQuick && isComparison(draft))
    return <ComparisonEditor fields={fields} comparison={draft} context={context} onChange={take} isFixed />;
  const asking: Asking = {
    fields,
    operands: { as: 'field', fields, label: otherField },
    formula: (asked) => <FormulaOperand {...asked} calendar={calendar} context={context} />,
    context,
  };
  return isComparison(draft) ? (
    <ComparisonEditor {...asking} comparison={draft} onChange={take} />
  ) : (
    <GroupEditor {...asking} condition={draft} onChange={take} />
  );
}

const otherField = { zh: '其他字段', en: 'Other field' };
