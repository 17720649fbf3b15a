import type { WaypointShown } from '@mortise/core';
import type { NavNode, Words } from '@mortise/ui';
import type { RuntimeApp } from '../context/runtime-context.tsx';
import { formOf, waypointHref } from '../desk/hrefs.ts';

const most = 12;

/** What a person keeps at hand, as the sidebar draws it; none where there is nothing. */
export function favouriteNodes(
  favourites: readonly WaypointShown[],
  apps: readonly RuntimeApp[],
  t: Words['t'],
): readonly NavNode[] {
  const children = favourites.flatMap((waypoint): NavNode[] => {
    const href = waypointHref(apps, waypoint);
    if (href === null) return [];
    const icon = waypoint.kind === 'view' ? 'layers' : formOf(apps, waypoint.formId)?.icon;
    const label = waypoint.title || t({ zh: '未命名', en: 'Untitled' });
    return [{ kind: 'entry', id: `favourite ${waypoint.kind} ${waypoint.id}`, label, icon, href }];
  });
  if (children.length === 0) return [];
  return [
    { kind: 'group', id: 'favourites', label: t({ zh: '收藏', en: 'Favourites' }), children: children.slice(0, most) },
  ];
}
