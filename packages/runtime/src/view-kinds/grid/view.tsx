import { lazy } from 'react';
import { DesktopList } from '../../list/desktop-list.tsx';
import type { ViewKindView } from '../view-kind-view.ts';

const PhoneList = lazy(() => import('../../phone/phone-list.tsx').then((module) => ({ default: module.PhoneList })));

/** Rows and columns; on a phone rows alone. */
export const gridView: ViewKindView = { Desktop: DesktopList, Phone: PhoneList };
