import type { Words } from '@mortise/ui';
import type { OtherForm } from '../document/other-forms.ts';

/** All forms under the names of their apps, those of this app first. */
export function formOptions(forms: readonly OtherForm[], appId: string, t: Words['t']) {
  const apps = [...new Set(forms.map((form) => form.appId))].sort((left, right) =>
    left === appId ? -1 : right === appId ? 1 : 0,
  );
  return apps.map((app) => {
    const inside = forms.filter((form) => form.appId === app);
    return {
      label: t(inside[0]?.appName ?? ''),
      options: inside.map((form) => ({
        value: form.id,
        label: form.isPublished ? t(form.name) : t({ zh: `${t(form.name)}（未发布）`, en: `${t(form.name)} (draft)` }),
      })),
    };
  });
}
