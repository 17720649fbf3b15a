import type { WaypointShown } from '@mortise/core';
import type { NavNode, Words } from '@mortise/ui';
import type { RuntimeApp } from '../context/runtime-context.tsx';
import { waypointLook } from './waypoint-look.ts';

const most = 12;

/** What a person keeps at hand, as the sidebar draws it; none where there is nothing. */
export function favouriteNodes(
  favourites: readonly WaypointShown[],
  apps: readonly RuntimeApp[],
  t: Words['t'],
): readonly NavNode[] {
  const children = favourites.flatMap((waypoint): NavNode[] => {
    const look = waypointLook(apps, waypoint, t);
    return look ? [{ kind: 'entry', ...look, id: `favourite ${look.id}` }] : [];
  });
  if (children.length === 0) return [];
  return [
    { kind: 'group', id: 'favourites', label: t({ zh: '收藏', en: 'Favourites' }), children: children.slice(0, most) },
  ];
}
