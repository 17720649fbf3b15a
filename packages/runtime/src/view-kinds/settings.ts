import type { ViewKindName } from '@mortise/core';
import { type ComponentType, lazy } from 'react';
import type { SettingsProps } from './view-kind-view.ts';

/** How what only one kind of view has is set. Apart from what draws the views, which has the way to it. */
export const viewKindSettings: Partial<Readonly<Record<ViewKindName, ComponentType<SettingsProps>>>> = {
  grid: lazy(() => import('./grid/settings-panel.tsx').then((module) => ({ default: module.SettingsPanel }))),
  kanban: lazy(() => import('./kanban/settings-panel.tsx').then((module) => ({ default: module.SettingsPanel }))),
  calendar: lazy(() => import('./calendar/settings-panel.tsx').then((module) => ({ default: module.SettingsPanel }))),
  split: lazy(() => import('./split/settings-panel.tsx').then((module) => ({ default: module.SettingsPanel }))),
};
