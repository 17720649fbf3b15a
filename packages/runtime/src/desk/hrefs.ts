import type { RecordRef, Waypoint } from '@mortise/core';
import type { RuntimeApp } from '../context/runtime-context.tsx';

/** The app that a form stands in. */
export const appOf = (apps: readonly RuntimeApp[], formId: string) =>
  apps.find(({ forms }) => forms.some(({ id }) => id === formId));

/** Where the list of a form is; null where it is in no app of the person. */
export function formHref(apps: readonly RuntimeApp[], formId: string): string | null {
  const app = appOf(apps, formId);
  return app ? `/a/${app.id}/${formId}` : null;
}

/** Where a record opens as a page. */
export function recordHref(apps: readonly RuntimeApp[], { formId, recordId }: RecordRef): string | null {
  const list = formHref(apps, formId);
  return list && `${list}/${recordId}`;
}

/** Where a new record of a form begins. */
export function creationHref(apps: readonly RuntimeApp[], formId: string): string | null {
  const list = formHref(apps, formId);
  return list && `${list}?record=new`;
}

export function waypointHref(apps: readonly RuntimeApp[], { kind, id, formId }: Waypoint): string | null {
  const list = formHref(apps, formId);
  if (list === null) return null;
  return kind === 'record' ? `${list}/${id}` : kind === 'view' ? `${list}?view=${id}` : list;
}

/** The icon and the name of the form that a thing belongs to. */
export const formOf = (apps: readonly RuntimeApp[], formId: string) =>
  appOf(apps, formId)?.forms.find(({ id }) => id === formId);
