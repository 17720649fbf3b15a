'use client';

import { type RecordView, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useCallback, useRef } from 'react';
import type { RuntimeForm } from '../../context/use-form.ts';
import type { ListField } from '../../list/list-fields.ts';
import { changed } from '../changing/change.ts';
import { useChange } from '../changing/use-change.ts';
import { cellAt, moved, type Place, settled } from './board.ts';
import type { BoardColumn } from './columns.ts';
import { changeOf } from './moving.ts';
import type { BoardState } from './use-board.ts';

interface Fields {
  readonly by: ListField;
  readonly lanes: ListField | undefined;
  readonly sums: readonly ListField[];
}

export type MoveCard = (record: RecordView, from: Place, to: Place) => void;

/** Moves cards: shown at once, then written. */
export function useMove(
  form: RuntimeForm,
  { by, lanes, sums }: Fields,
  columns: readonly BoardColumn[],
  { board, set, during }: BoardState,
) {
  const { locale } = useText();
  const { write, asking } = useChange(form);
  const latest = useRef(board);
  latest.current = board;

  const move: MoveCard = useCallback(
    (record, from, to) => {
      const change = changeOf(by, lanes, from, to);
      const index = cellAt(latest.current, from).items.findIndex(({ id }) => id === record.id);
      const amounts = Object.fromEntries(sums.map((field) => [field.id, field.valueOf(record)]));
      set((before) => moved(before, { record: changed(record, change), from, to, amounts, isHeld: true }));
      void during(() =>
        write({
          record,
          change,
          target: textIn(columns.find(({ key }) => key === to.key)?.label ?? '', locale),
          isStill: (stored) =>
            [by, ...(lanes ? [lanes] : [])].every((field) => field.valueOf(stored) === field.valueOf(record)),
          show: (saved) => set((before) => settled(before, saved)),
          back: () =>
            set((before) =>
              moved(before, { record, from: to, to: from, amounts, index: Math.max(index, 0), isHeld: false }),
            ),
        }),
      );
    },
    [write, locale, by, lanes, sums, columns, set, during],
  );
  return { move, asking };
}
