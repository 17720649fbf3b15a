import { calendar } from './calendar.ts';
import { grid } from './grid.ts';
import { kanban } from './kanban.ts';
import { split } from './split.ts';
import type { StartField, ViewKind } from './view-kind.ts';

/** Every kind of view, by its stored name, in the order people are offered them. */
export const viewKinds = { grid, kanban, calendar, split } as const;
export type ViewKindName = keyof typeof viewKinds;
export const viewKindNames = Object.keys(viewKinds) as [ViewKindName, ...ViewKindName[]];

/** The kind of a view and its settings, complete: what does not parse falls back to the kind's defaults. */
export function viewKindOf({ kind, settings }: { readonly kind: ViewKindName; readonly settings: unknown }): {
  readonly kind: ViewKind;
  readonly settings: unknown;
} {
  const found = viewKinds[kind] as ViewKind;
  const parsed = found.settings.safeParse(settings);
  return { kind: found, settings: parsed.success ? parsed.data : found.settings.parse({}) };
}

/** Fields that the settings of a view name, with what they do there. */
export function settingsUses(view: Parameters<typeof viewKindOf>[0]) {
  const { kind, settings } = viewKindOf(view);
  return kind.uses(settings);
}

/** What a new view of that kind begins with, on a form with these fields. */
export function startOf(name: ViewKindName, fields: readonly StartField[]): unknown {
  const kind = viewKinds[name] as ViewKind;
  return kind.start?.(fields) ?? kind.settings.parse({});
}
