import type { Waypoint, WaypointShown } from '@mortise/core';
import type { Words } from '@mortise/ui';
import type { RuntimeApp } from '../context/runtime-context.tsx';
import { appOf, formOf, waypointHref } from '../desk/hrefs.ts';

export interface WaypointLook {
  readonly id: string;
  readonly label: string;
  /** The app of a form, and of the rest their form. */
  readonly place: string;
  readonly icon: string;
  readonly href: string;
}

/** How a form, a view or a record is shown wherever it is listed; null where it is in no app of the person. */
export function waypointLook(
  apps: readonly RuntimeApp[],
  waypoint: Waypoint & Partial<Pick<WaypointShown, 'title'>>,
  t: Words['t'],
): WaypointLook | null {
  const href = waypointHref(apps, waypoint);
  const form = formOf(apps, waypoint.formId);
  if (href === null || !form) return null;
  const isForm = waypoint.kind === 'form';
  return {
    id: `${waypoint.kind} ${waypoint.id}`,
    label: isForm ? t(form.name) : waypoint.title || t({ zh: '未命名', en: 'Untitled' }),
    place: isForm ? t(appOf(apps, waypoint.formId)?.name ?? '') : t(form.name),
    icon: waypoint.kind === 'view' ? 'layers' : form.icon,
    href,
  };
}
