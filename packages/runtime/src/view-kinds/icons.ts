import type { ViewKindName } from '@mortise/core';
import type { LucideIcon } from '@mortise/ui';
import { CalendarDays, Columns2, SquareKanban, Table2 } from 'lucide-react';

/** The same as the kinds name in core. Apart from what draws them, for they stand in every list of views. */
export const viewKindIcons = {
  grid: Table2,
  kanban: SquareKanban,
  calendar: CalendarDays,
  split: Columns2,
} satisfies Record<ViewKindName, LucideIcon>;
