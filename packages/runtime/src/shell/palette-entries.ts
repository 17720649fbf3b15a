import { fold, joinWords, type SearchHit, type Text } from '@mortise/core';
import { addressOf, mayBuild, type Runtime } from '../context/runtime-context.tsx';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Where it is, or what kind of thing. */
  readonly place: string;
  readonly icon: string;
  readonly href: string;
}

type Say = (text: Text) => string;

const mostEntries = 8;

/** Forms, apps and actions whose name holds the text; without a text, what this app has. */
export function paletteEntries(runtime: Runtime, text: string, t: Say): PaletteEntry[] {
  const { app, apps } = runtime;
  const forms = [app, ...apps.filter(({ id }) => id !== app.id)].flatMap((each) =>
    each.forms.map((form) => ({ ...form, app: each })),
  );
  const opening = forms.map((form) => ({
    id: `form ${form.app.id} ${form.id}`,
    label: t(form.name),
    place: t(form.app.name),
    icon: form.icon,
    href: `/a/${form.app.id}/${form.id}`,
  }));
  const creating = app.forms.map((form) => ({
    id: `new ${form.id}`,
    label: t({ zh: joinWords('新建', t(form.name)), en: `New ${t(form.name)}` }),
    place: t({ zh: '操作', en: 'Action' }),
    icon: 'plus',
    href: `${addressOf(runtime, form.id)}?record=new`,
  }));
  const designing = mayBuild(runtime)
    ? app.forms.map((form) => ({
        id: `design ${form.id}`,
        label: t({ zh: joinWords('设计', t(form.name)), en: `Design ${t(form.name)}` }),
        place: t({ zh: '搭建', en: 'Build' }),
        icon: 'ruler',
        href: `/build/form/${form.id}`,
      }))
    : [];
  const wanted = fold(text);
  const all = [...opening, ...creating, ...designing];
  return (wanted === '' ? opening : all.filter(({ label }) => fold(label).includes(wanted))).slice(0, mostEntries);
}

export function recordEntries(runtime: Runtime, hits: readonly SearchHit[], t: Say): PaletteEntry[] {
  const forms = runtime.apps.flatMap(({ forms: some }) => some);
  return hits.map(({ formId, recordId, title }) => {
    const form = forms.find(({ id }) => id === formId);
    return {
      id: recordId,
      label: title || t({ zh: '未命名', en: 'Untitled' }),
      place: form ? t(form.name) : '',
      icon: form?.icon ?? 'file-text',
      href: addressOf(runtime, formId, recordId),
    };
  });
}
