import { lazy } from 'react';
import type { ViewKindView } from '../view-kind-view.ts';

const DesktopCalendar = lazy(() =>
  import('./desktop-calendar.tsx').then((module) => ({ default: module.DesktopCalendar })),
);
const PhoneCalendar = lazy(() => import('./phone-calendar.tsx').then((module) => ({ default: module.PhoneCalendar })));

/** Entries on days; on a phone a list of them, day by day. Too heavy to come before it is asked for. */
export const calendarView: ViewKindView = { Desktop: DesktopCalendar, Phone: PhoneCalendar };
