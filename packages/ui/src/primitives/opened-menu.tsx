'use client';

import { Dropdown } from 'antd';
import { useState } from 'react';
import type { MenuButtonProps } from './menu-button.tsx';

/** The menu of a button that was pressed: it begins open. */
export function OpenedMenu({ menu, placement = 'bottomLeft', menuClassName, children }: MenuButtonProps) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Dropdown
      trigger={['click']}
      open={isOpen}
      onOpenChange={setIsOpen}
      menu={menu}
      placement={placement}
      {...(menuClassName ? { classNames: { root: menuClassName } } : {})}
    >
      {children}
    </Dropdown>
  );
}
