import { joinWords, textIn } from '@mortise/core';
import type { Words } from '@mortise/ui';
import type { RuntimeApp } from '../context/runtime-context.tsx';
import { appOf, creationHref, formOf } from './hrefs.ts';

export interface Creation {
  readonly formId: string;
  /** Of the form. */
  readonly name: string;
  /** 新建商机 */
  readonly label: string;
  readonly icon: string;
  readonly app: string;
  readonly href: string;
}

interface Which {
  /** In this order; absent: all, as the apps have them. */
  readonly formIds?: readonly string[] | null | undefined;
  /** Its forms come first. */
  readonly appId?: string | null | undefined;
}

/** The forms in which the person may make a record, each once. */
export function creationsIn(apps: readonly RuntimeApp[], t: Words['t'], { formIds, appId }: Which = {}): Creation[] {
  const inOrder = [...apps.filter(({ id }) => id === appId), ...apps.filter(({ id }) => id !== appId)];
  const ids = formIds ?? [...new Set(inOrder.flatMap((app) => app.forms.map(({ id }) => id)))];
  return ids.flatMap((formId): Creation[] => {
    const [app, form] = [appOf(inOrder, formId), formOf(inOrder, formId)];
    const href = creationHref(inOrder, formId);
    if (!app || !form?.mayCreate || href === null) return [];
    const { name, icon } = form;
    const label = t({ zh: joinWords('新建', textIn(name, 'zh')), en: `New ${textIn(name, 'en')}` });
    return [{ formId, name: t(name), label, icon, app: t(app.name), href }];
  });
}
