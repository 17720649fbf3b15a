import { lazy } from 'react';
import type { ViewKindView } from '../view-kind-view.ts';

const desktop = () => import('./desktop-kanban.tsx');
const DesktopKanban = lazy(() => desktop().then((module) => ({ default: module.DesktopKanban })));
const PhoneKanban = lazy(() => import('./phone-kanban.tsx').then((module) => ({ default: module.PhoneKanban })));

/** Cards in columns. */
export const kanbanView: ViewKindView = { Desktop: DesktopKanban, Phone: PhoneKanban, preload: desktop };
