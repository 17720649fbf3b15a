'use client';

import { type Field, type RecordView, textIn } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { RuntimeForm } from '../../context/use-form.ts';
import { useChange } from '../../view-kinds/changing/use-change.ts';

interface Moving {
  readonly fieldId: string;
  readonly to: string | null;
}

/** Moves a record to another stage: shown at once, written as a drag on a board is, and undone from the toast. */
export function useStageMove(form: RuntimeForm, onSaved: (record: RecordView) => void) {
  const { write, asking } = useChange(form);
  const queries = useQueryClient();
  const toast = useToast();
  const { t, locale } = useText();
  const [moving, setMoving] = useState<Moving | null>(null);

  const move = useCallback(
    async (record: RecordView, field: Field, to: string | null): Promise<void> => {
      const before = optionIn(record, field);
      const label = field.type.ownOptions?.(field.config).find(({ id }) => id === to)?.label;
      const target = label === undefined ? t({ zh: '未填写', en: 'empty' }) : textIn(label, locale);
      setMoving({ fieldId: field.id, to });
      await write({
        record,
        change: { values: { [field.key]: to } },
        target,
        isStill: (stored) => optionIn(stored, field) === before,
        show: (saved) => {
          onSaved(saved);
          void queries.invalidateQueries({ queryKey: ['stages', form.form.id, record.id] });
          toast.undo(t({ zh: `已移到${target}`, en: `Moved to ${target}` }), () => move(saved, field, before));
        },
        back: () => undefined,
      });
      setMoving(null);
    },
    [write, queries, toast, t, locale, form.form.id, onSaved],
  );
  return { move, moving, asking };
}

export const optionIn = (record: RecordView, { key }: Field) => (record.values[key] ?? null) as string | null;
