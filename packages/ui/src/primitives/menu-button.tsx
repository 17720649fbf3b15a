'use client';

import type { MenuProps } from 'antd';
import { cloneElement, lazy, type ReactElement, Suspense, useState } from 'react';

const OpenedMenu = lazy(() => import('./opened-menu.tsx').then((module) => ({ default: module.OpenedMenu })));

export interface MenuButtonProps {
  readonly menu: MenuProps;
  readonly placement?: 'bottomLeft' | 'bottomRight' | 'topLeft';
  /** Of the menu itself, which stands at the end of the page. */
  readonly menuClassName?: string;
  /** The button. */
  readonly children: ReactElement<{ onClick?: () => void }>;
}

/** A button with a menu. The code of menus, 20 kB gzipped, comes with the first one opened. */
export function MenuButton(props: MenuButtonProps) {
  const [isWanted, setIsWanted] = useState(false);
  if (!isWanted) return cloneElement(props.children, { onClick: () => setIsWanted(true) });
  return (
    <Suspense fallback={props.children}>
      <OpenedMenu {...props} />
    </Suspense>
  );
}
