'use client';

import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { ShortcutLayer } from '../keyboard/layers.tsx';

interface SideDrawerProps {
  open: boolean;
  onClose: () => void;
  /** Names the drawer for readers of the page, drawn or not. */
  title: string;
  /** 720 for a record, 960 for one with subforms, 480 for a small form. */
  width?: 480 | 720 | 960;
  /** A head of the caller's own in place of title and close. */
  head?: ReactNode;
  extra?: ReactNode;
  footer?: ReactNode;
  /** Without padding: the content brings its own head, tabs and gutters. */
  flush?: boolean;
  onClosed?: () => void;
  children: ReactNode;
}

/** Slides over the page from the right and leaves the page scrolled where it was. Full width on phones. */
export function SideDrawer({
  open,
  onClose,
  title,
  width = 720,
  head,
  extra,
  footer,
  flush = false,
  onClosed,
  children,
}: SideDrawerProps) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={head ? undefined : title}
      aria-label={title}
      closable={head ? false : { placement: 'end' }}
      extra={extra}
      footer={footer}
      size={`min(${width}px, 100vw)`}
      destroyOnHidden
      afterOpenChange={(isOpen) => {
        if (!isOpen) onClosed?.();
      }}
      rootClassName="mo-drawer"
      styles={{ body: { padding: flush ? 0 : 20, display: 'flex', flexDirection: 'column' } }}
    >
      <ShortcutLayer>
        {head}
        {children}
      </ShortcutLayer>
    </Drawer>
  );
}
