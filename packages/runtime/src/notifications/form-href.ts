import type { RuntimeApp } from '../context/runtime-context.tsx';

/** Where the list of a form is; null where it is in no app of the person. */
export function formHref(apps: readonly RuntimeApp[], formId: string): string | null {
  const app = apps.find(({ forms }) => forms.some(({ id }) => id === formId));
  return app ? `/a/${app.id}/${formId}` : null;
}
