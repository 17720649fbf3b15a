import { type PageColumn, type PageDraft, pageColumns } from '@mortise/core';
import { movePart, moveTab, type PartPlace, placeOf } from './page-edits.ts';

/** What is dragged or dropped on, as dnd-kit names it. */
export const dragIds = {
  part: (id: string) => `part ${id}`,
  tab: (id: string) => `tab ${id}`,
  column: (column: PageColumn) => `column ${column}`,
  /** Something of the palette. */
  fresh: (name: string) => `new ${name}`,
};

const after = (name: string, id: string) => (id.startsWith(`${name} `) ? id.slice(name.length + 1) : null);

/** Where something falls on the tab that is open: before a part, at the end of a column, or onto another tab. */
export function dropPlace(page: PageDraft, tabId: string, over: string): PartPlace | null {
  const part = after('part', over);
  if (part !== null) return placeOf(page, part);
  const column = pageColumns.find((name) => dragIds.column(name) === over);
  const tab = page.tabs.find(({ id }) => id === (after('tab', over) ?? tabId));
  if (!tab) return null;
  if (column) return { tabId: tab.id, column, index: tab[column].length };
  return after('tab', over) === null ? null : { tabId: tab.id, column: 'main', index: tab.main.length };
}

/** The page after a drag of what stands on it; the same where nothing moved. */
export function dropped(page: PageDraft, tabId: string, active: string, over: string): PageDraft {
  if (active === over) return page;
  const [tab, target] = [after('tab', active), after('tab', over)];
  if (tab !== null)
    return target === null
      ? page
      : moveTab(
          page,
          tab,
          page.tabs.findIndex(({ id }) => id === target),
        );
  const part = after('part', active);
  const place = part === null ? null : dropPlace(page, tabId, over);
  if (part === null || !place) return page;
  // In its own column a part takes the place of the one it falls on; elsewhere that one makes room.
  const own = placeOf(page, part);
  const isSame = own?.tabId === place.tabId && own.column === place.column;
  const isEnd = after('part', over) === null;
  return movePart(page, part, { ...place, index: isSame && isEnd ? place.index - 1 : place.index });
}
