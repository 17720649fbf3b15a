import { type Everything, fold, joinWords, textIn, type Waypoint, type WaypointShown } from '@mortise/core';
import type { LucideIcon, Words } from '@mortise/ui';
import { Plus } from 'lucide-react';
import type { RuntimeApp } from '../context/runtime-context.tsx';
import { creationsIn } from '../desk/creations.ts';
import { formHref, formOf, recordHref } from '../desk/hrefs.ts';
import { waypointLook } from '../waypoints/waypoint-look.ts';
import { type PaletteAction, paletteActions } from './actions.ts';

/** Something to choose. What it leads to is an address, an action, or a person whose card opens. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Where it is, or what kind of thing. */
  readonly place: string;
  readonly icon: string | LucideIcon;
  readonly href?: string;
  readonly action?: PaletteAction['id'];
  readonly person?: Everything['people'][number];
}

export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

interface Surroundings {
  readonly apps: readonly RuntimeApp[];
  /** The app one is in; null: none. */
  readonly appId: string | null;
  readonly mayBuild: boolean;
  readonly t: Words['t'];
}

const mostRecent = 6;
const mostFirst = 6;

/** Before anything is typed: where one was, and what one makes in this app. */
export function firstGroups(around: Surroundings, recent: readonly WaypointShown[]): PaletteGroup[] {
  const { apps, appId, t } = around;
  const visited = recent.flatMap((waypoint) => waypointEntry(around, waypoint)).slice(0, mostRecent);
  const app = apps.find(({ id }) => id === appId);
  const made = creations(
    around,
    (app?.forms ?? []).map(({ id }) => id),
  );
  return groupsOf([
    [t({ zh: '最近', en: 'Recent' }), visited],
    [t({ zh: '操作', en: 'Actions' }), [...made.slice(0, mostFirst), ...actionEntries(around, '')]],
  ]);
}

/** What was found for what was typed. Forms that the person has in no app are left out. */
export function foundGroups(around: Surroundings, typed: string, found: Everything): PaletteGroup[] {
  const { apps, mayBuild, t } = around;
  const records = found.records.flatMap(({ formId, recordId, title }) => {
    const href = recordHref(apps, { formId, recordId });
    const form = formOf(apps, formId);
    if (href === null || !form) return [];
    return [{ id: recordId, label: title || t(untitled), place: t(form.name), icon: form.icon, href }];
  });
  const forms = found.formIds.flatMap((id) => waypointEntry(around, { kind: 'form', id, formId: id }));
  const views = found.views.flatMap(({ id, formId, name }) =>
    waypointEntry(around, { kind: 'view', id, formId, title: t(name) }),
  );
  const designs = mayBuild ? found.formIds.flatMap((id) => design(around, id)) : [];
  const people = found.people.map((person) => ({
    id: person.id,
    label: person.name,
    place: person.department ?? '',
    icon: 'user-round',
    person,
  }));
  return groupsOf([
    [t({ zh: '记录', en: 'Records' }), records],
    [t({ zh: '前往', en: 'Go to' }), [...forms, ...views]],
    [
      t({ zh: '操作', en: 'Actions' }),
      [...creations(around, found.createIn), ...actionEntries(around, typed), ...designs],
    ],
    [t({ zh: '人员', en: 'People' }), people],
  ]);
}

const untitled = { zh: '未命名', en: 'Untitled' };

const groupsOf = (groups: readonly (readonly [string, readonly PaletteEntry[]])[]): PaletteGroup[] =>
  groups.filter(([, entries]) => entries.length > 0).map(([title, entries]) => ({ title, entries }));

function waypointEntry({ apps, t }: Surroundings, waypoint: Waypoint & { readonly title?: string }): PaletteEntry[] {
  const look = waypointLook(apps, waypoint, t);
  return look ? [look] : [];
}

const creations = ({ apps, appId, t }: Surroundings, formIds: readonly string[]): PaletteEntry[] =>
  creationsIn(apps, t, { formIds, appId }).map(({ formId, label, href }) => ({
    id: `new ${formId}`,
    label,
    place: t({ zh: '操作', en: 'Action' }),
    icon: Plus,
    href,
  }));

function design({ apps, t }: Surroundings, formId: string): PaletteEntry[] {
  const form = formOf(apps, formId);
  if (!form || formHref(apps, formId) === null) return [];
  const label = t({ zh: joinWords('设计', textIn(form.name, 'zh')), en: `Design ${textIn(form.name, 'en')}` });
  return [
    {
      id: `design ${formId}`,
      label,
      place: t({ zh: '搭建', en: 'Build' }),
      icon: 'ruler',
      href: `/build/form/${formId}`,
    },
  ];
}

/** Nothing typed: those that are always near. */
function actionEntries({ t, mayBuild }: Surroundings, typed: string): PaletteEntry[] {
  const wanted = fold(typed).replaceAll(/\s+/g, '');
  return paletteActions
    .filter(({ forBuilders }) => mayBuild || !forBuilders)
    .filter(({ isNear, label, keys }) =>
      wanted === ''
        ? isNear
        : [label.zh, label.en, ...keys].some((name) => fold(name).replaceAll(/\s+/g, '').includes(wanted)),
    )
    .map(({ id, label, icon, href }) => ({
      id,
      label: t(label),
      place: t({ zh: '操作', en: 'Action' }),
      icon,
      ...(href ? { href } : { action: id }),
    }));
}
