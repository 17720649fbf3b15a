'use client';

import { Popover, Spin } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import type { FieldsPanelProps } from './fields-panel.tsx';

const FieldsPanel = lazy(() => import('./fields-panel.tsx').then((module) => ({ default: module.FieldsPanel })));

interface FieldsPopoverProps extends FieldsPanelProps {
  readonly placement: 'bottomLeft' | 'bottomRight';
  /** What opens it. */
  readonly children: ReactNode;
}

/** The choosing of fields, under the button for it. */
export function FieldsPopover({ placement, children, ...panel }: FieldsPopoverProps) {
  return (
    <Popover
      trigger="click"
      arrow={false}
      placement={placement}
      destroyOnHidden
      styles={{ container: { padding: 6 } }}
      content={
        <Suspense fallback={<Spin size="small" />}>
          <FieldsPanel {...panel} />
        </Suspense>
      }
    >
      {children}
    </Popover>
  );
}
