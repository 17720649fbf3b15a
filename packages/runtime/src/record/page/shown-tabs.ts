import {
  overviewName,
  type PageDraft,
  type PagePart,
  type PageTab,
  partNames,
  partsOfTab,
  type Text,
  textIn,
} from '@mortise/core';

/** How much room a page has: columns side by side, one below the other, or a phone. */
export type PageRoom = 'wide' | 'narrow' | 'phone';

/** A tab as it is drawn. */
export interface ShownTab {
  readonly id: string;
  readonly label: Text;
  readonly left: readonly PagePart[];
  readonly main: readonly PagePart[];
  readonly right: readonly PagePart[];
}

/** Names of the forms at the ends of lists, by the id of their part. */
export type ListNames = (part: Extract<PagePart, { kind: 'related' }>) => Text;

/**
 * The tabs of a page for the room there is. Where columns do not fit side by side, what stands at the sides becomes a tab
 * of its own: facts first, or on a phone the stream. There the form stands whole, so a tab for nothing else is left out.
 */
export function shownTabs(page: Pick<PageDraft, 'tabs'>, room: PageRoom, nameOf: ListNames): readonly ShownTab[] {
  const named = page.tabs.map((tab): ShownTab => ({ ...tab, label: labelOf(tab, nameOf) }));
  if (room === 'wide') return named;
  const split = named.flatMap((tab): ShownTab[] => {
    const sides = [...tab.left, ...tab.right];
    if (sides.length === 0 || tab.main.length === 0) return [stacked(tab, [...sides, ...tab.main])];
    const [only] = tab.main;
    const main = stacked(
      { ...tab, label: tab.main.length === 1 && only ? titleOf(only, nameOf) : tab.label },
      tab.main,
    );
    const side = stacked({ ...tab, id: `${tab.id} side`, label: partNames.form }, sides);
    return room === 'phone' ? [main, side] : [side, main];
  });
  const isWhole = (tab: ShownTab) => tab.main.length === 1 && tab.main[0]?.kind === 'form';
  const hasFacts = split.some(({ main }) => main.some(isAllFacts));
  if (!hasFacts || !split.some(isWhole)) return split;
  return split
    .filter((tab) => !isWhole(tab))
    .map((tab) => ({ ...tab, main: tab.main.map((part) => (isAllFacts(part) ? wholeForm(part) : part)) }));
}

const stacked = (tab: ShownTab, main: readonly PagePart[]): ShownTab => ({ ...tab, left: [], main, right: [] });
const isAllFacts = (part: PagePart) => part.kind === 'fields' && part.fields === null;
const wholeForm = ({ id, title }: PagePart): PagePart => ({ kind: 'form', id, title });

function labelOf(tab: PageTab, nameOf: ListNames): Text {
  if (textIn(tab.title, 'zh') !== '') return tab.title;
  const parts = partsOfTab(tab);
  const [only] = parts;
  return parts.length === 1 && only ? titleOf(only, nameOf) : overviewName;
}

/** What a part is called. */
export function titleOf(part: PagePart, nameOf: ListNames): Text {
  if (textIn(part.title, 'zh') !== '') return part.title;
  return part.kind === 'related' ? nameOf(part) : partNames[part.kind];
}
