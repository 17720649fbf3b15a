import type { NavigationItem, Text } from '@mortise/core';
import type { NavNode } from '@mortise/ui';
import type { RuntimeApp } from '../context/runtime-context.tsx';

/** The navigation of an app as the sidebar draws it. Hidden forms are left out, and groups that have nothing left. */
export function navigationOf(app: RuntimeApp, t: (text: Text) => string): NavNode[] {
  const formOf = new Map(app.forms.map((form) => [form.id, form]));
  const nodes = (items: readonly NavigationItem[]): NavNode[] =>
    items.flatMap((item): NavNode[] => {
      if (item.kind === 'group') {
        const children = nodes(item.children);
        return children.length > 0 ? [{ kind: 'group', id: item.id, label: t(item.label), children }] : [];
      }
      const form = formOf.get(item.formId);
      if (!form || item.hidden) return [];
      const label = t(item.label ?? form.name);
      return [{ kind: 'entry', id: form.id, label, icon: item.icon ?? form.icon, href: `/a/${app.id}/${form.id}` }];
    });
  return nodes(app.navigation);
}
