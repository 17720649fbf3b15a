'use client';

import { HeaderSettings } from './header-settings.tsx';
import { usePageDesigning } from './page-designer-context.ts';
import { findPart } from './page-edits.ts';
import { PartSettings } from './part-settings.tsx';
import { TabSettings } from './tab-settings.tsx';

/** The properties of what is chosen. */
export function PageInspector() {
  const { page, chosen } = usePageDesigning();
  if (chosen.kind === 'part') {
    const part = findPart(page, chosen.id);
    if (part) return <PartSettings key={part.id} part={part} />;
  }
  if (chosen.kind === 'tab') {
    const tab = page.tabs.find(({ id }) => id === chosen.id);
    if (tab) return <TabSettings key={tab.id} tab={tab} />;
  }
  return <HeaderSettings />;
}
