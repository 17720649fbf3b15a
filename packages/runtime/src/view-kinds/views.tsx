import type { ViewKindName } from '@mortise/core';
import { calendarView } from './calendar/view.tsx';
import { gridView } from './grid/view.tsx';
import { kanbanView } from './kanban/view.tsx';
import { splitView } from './split/view.tsx';
import type { ViewKindView } from './view-kind-view.ts';

/** How each kind of view is drawn. What is heavy comes when a view of the kind is opened. */
export const viewKindViews: Readonly<Record<ViewKindName, ViewKindView>> = {
  grid: gridView,
  kanban: kanbanView,
  calendar: calendarView,
  split: splitView,
};
