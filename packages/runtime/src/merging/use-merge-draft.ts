'use client';

import type { RecordView } from '@mortise/core';
import { useMemo, useState } from 'react';
import type { RuntimeForm } from '../context/use-form.ts';
import { listFields } from '../list/list-fields.ts';
import { type Choice, firstChoice, fullest, type MergeRow, mergeRows, takenOver } from './merge-choice.ts';

/** Which record stays and what it takes, as far as it was chosen. What nobody chose follows the record that stays. */
export function useMergeDraft(form: RuntimeForm, records: readonly RecordView[], stays: string | undefined) {
  const rows = useMemo(() => mergeRows(listFields(form), records, form.rights), [form, records]);
  const ids = useMemo(() => records.map(({ id }) => id), [records]);
  const [survivorId, setSurvivor] = useState(() => stays ?? fullest(rows, records));
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());

  const choiceOf = (row: MergeRow): Choice => {
    const said = row.isOpen ? chosen.get(row.field.id) : undefined;
    return said ?? firstChoice(row, ids, survivorId);
  };
  const choose = (wanted: readonly MergeRow[], choice: Choice) =>
    setChosen(new Map([...chosen, ...wanted.map(({ field }) => [field.id, choice] as const)]));

  return {
    rows,
    ids,
    records,
    survivorId,
    setSurvivor,
    choiceOf,
    choose,
    taken: takenOver(rows, choiceOf, ids, survivorId),
  };
}

export type MergeDraft = ReturnType<typeof useMergeDraft>;
