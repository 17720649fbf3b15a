'use client';

import { isSameValue, type RecordView, type Values } from '@mortise/core';
import { useCallback } from 'react';
import type { RuntimeForm } from '../../context/use-form.ts';
import { isEditable } from '../../list/list-fields.ts';
import { changed } from '../changing/change.ts';
import { useChange } from '../changing/use-change.ts';
import type { When } from './when.ts';

/** Moves records to other days: shown at once, then written. `target`: the new day, in words. */
export function useReschedule(
  form: RuntimeForm,
  { start, end }: When,
  hold: (id: string, record: RecordView | null) => void,
  refresh: () => void,
) {
  const { write, asking } = useChange(form);
  const reschedule = useCallback(
    (record: RecordView, values: Values, target: string) => {
      const change = { values };
      hold(record.id, changed(record, change));
      const isStill = (stored: RecordView) =>
        [start, end].every(
          (field) => field === undefined || isSameValue(field.kind, field.valueOf(stored), field.valueOf(record)),
        );
      const show = (saved: RecordView) => hold(record.id, saved);
      void write({ record, change, target, isStill, show, back: () => hold(record.id, null) }).finally(refresh);
    },
    [write, hold, refresh, start, end],
  );
  return { reschedule, asking };
}

/** May the person give this record another day? What has no end needs none to be moved. */
export const mayMove = (record: RecordView, { start, end }: When): boolean =>
  isEditable(start) && (end === undefined || (end.valueOf(record) ?? null) === null || isEditable(end));

export const mayResize = ({ start, end }: When): boolean =>
  start.kind === 'period' ? isEditable(start) : end !== undefined && isEditable(end);
