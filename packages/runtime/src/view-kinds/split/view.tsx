import { lazy } from 'react';
import type { ViewKindView } from '../view-kind-view.ts';

const desktop = () => import('./desktop-split.tsx');
const DesktopSplit = lazy(() => desktop().then((module) => ({ default: module.DesktopSplit })));
const PhoneList = lazy(() => import('../../phone/phone-list.tsx').then((module) => ({ default: module.PhoneList })));

/** A list with the record beside it; on a phone first the one, then the other. */
export const splitView: ViewKindView = {
  Desktop: DesktopSplit,
  Phone: PhoneList,
  holdsRecord: true,
  preload: desktop,
};
