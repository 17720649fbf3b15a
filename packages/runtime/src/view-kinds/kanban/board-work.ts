import type { RecordView } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { createContext, useContext } from 'react';
import type { ListField } from '../../list/list-fields.ts';
import type { Place } from './board.ts';
import type { CardFacts } from './card-facts.ts';
import type { BoardColumn } from './columns.ts';

/** What cards and columns of one board share. */
export interface BoardWork {
  readonly columns: readonly BoardColumn[];
  readonly facts: CardFacts;
  readonly fields: FieldViewContext;
  readonly sums: readonly ListField[];
  readonly limits: Readonly<Record<string, number>>;
  /** How many days a record has been lying, where that is too long; null otherwise. */
  readonly staleOf: (record: RecordView) => number | null;
  readonly staleLimit: number;
  readonly mayMove: boolean;
  readonly mayChangeLane: boolean;
  readonly isPhone: boolean;
  readonly open: (recordId: string) => void;
  readonly move: (record: RecordView, from: Place, to: Place) => void;
  /** Nothing is drawn anew until it is let go. */
  readonly hold: () => () => void;
  readonly more: (place: Place, cursor: string) => Promise<void>;
}

const BoardContext = createContext<BoardWork | null>(null);
export const BoardProvider = BoardContext.Provider;

export function useBoardWork(): BoardWork {
  const work = useContext(BoardContext);
  if (!work) throw new Error('A card stands outside of a board.');
  return work;
}
