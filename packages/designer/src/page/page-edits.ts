import {
  mostParts,
  type PageColumn,
  type PageDraft,
  type PagePart,
  type PageTab,
  pageColumns,
  partsOfTab,
  withParts,
} from '@mortise/core';

/** A place for a part: before the one at `index` of a column, or at its end. */
export interface PartPlace {
  readonly tabId: string;
  readonly column: PageColumn;
  readonly index: number;
}

/** May the column take one more? */
export const hasRoom = (page: PageDraft, { tabId, column }: PartPlace): boolean =>
  page.tabs.some((tab) => tab.id === tabId && tab[column].length < mostParts);

export function placePart(page: PageDraft, part: PagePart, place: PartPlace): PageDraft {
  return {
    ...page,
    tabs: page.tabs.map((tab) =>
      tab.id === place.tabId ? { ...tab, [place.column]: tab[place.column].toSpliced(place.index, 0, part) } : tab,
    ),
  };
}

/** `index` counts without the part itself. Where there is no room it stays. */
export function movePart(page: PageDraft, partId: string, place: PartPlace): PageDraft {
  const part = findPart(page, partId);
  const others = removePart(page, partId);
  return part && hasRoom(others, place) ? placePart(others, part, place) : page;
}

export const removePart = (page: PageDraft, partId: string): PageDraft =>
  withParts(page, (part) => (part.id === partId ? null : part));

export const changePart = (page: PageDraft, partId: string, change: Partial<PagePart>): PageDraft =>
  withParts(page, (part) => (part.id === partId ? ({ ...part, ...change } as PagePart) : part));

export const findPart = (page: PageDraft, partId: string): PagePart | undefined =>
  page.tabs.flatMap(partsOfTab).find(({ id }) => id === partId);

/** Where a part stands; null where it is not on the page. */
export function placeOf(page: PageDraft, partId: string): PartPlace | null {
  for (const tab of page.tabs)
    for (const column of pageColumns) {
      const index = tab[column].findIndex(({ id }) => id === partId);
      if (index >= 0) return { tabId: tab.id, column, index };
    }
  return null;
}

export const addTab = (page: PageDraft, tab: PageTab): PageDraft => ({ ...page, tabs: [...page.tabs, tab] });

export const removeTab = (page: PageDraft, tabId: string): PageDraft => ({
  ...page,
  tabs: page.tabs.filter(({ id }) => id !== tabId),
});

export const changeTab = (page: PageDraft, tabId: string, change: Partial<PageTab>): PageDraft => ({
  ...page,
  tabs: page.tabs.map((tab) => (tab.id === tabId ? { ...tab, ...change } : tab)),
});

/** Puts a tab where another stands; the others make room. */
export function moveTab(page: PageDraft, tabId: string, index: number): PageDraft {
  const tab = page.tabs.find(({ id }) => id === tabId);
  if (!tab) return page;
  return { ...page, tabs: page.tabs.filter(({ id }) => id !== tabId).toSpliced(index, 0, tab) };
}
