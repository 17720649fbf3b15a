import { lazy } from 'react';
import type { ViewKindView } from '../view-kind-view.ts';

const desktop = () => import('./desktop-calendar.tsx');
const DesktopCalendar = lazy(() => desktop().then((module) => ({ default: module.DesktopCalendar })));
const PhoneCalendar = lazy(() => import('./phone-calendar.tsx').then((module) => ({ default: module.PhoneCalendar })));

/** Entries on days; on a phone a list of them, day by day. */
export const calendarView: ViewKindView = { Desktop: DesktopCalendar, Phone: PhoneCalendar, preload: desktop };
