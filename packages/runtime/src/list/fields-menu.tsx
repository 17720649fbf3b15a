'use client';

import type { Text } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button, Popover, Spin } from 'antd';
import { Columns3 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { FieldsPanelProps } from './fields-panel.tsx';

const FieldsPanel = lazy(() => import('./fields-panel.tsx').then((module) => ({ default: module.FieldsPanel })));

interface FieldsMenuProps extends FieldsPanelProps {
  /** What the fields are, where they are no columns. */
  readonly label?: Text;
}

/** The way to choosing columns. */
export function FieldsMenu({ label = { zh: '字段', en: 'Fields' }, ...props }: FieldsMenuProps) {
  const { t } = useText();
  return (
    <Popover
      trigger="click"
      arrow={false}
      placement="bottomRight"
      destroyOnHidden
      styles={{ container: { padding: 6 } }}
      content={
        <Suspense fallback={<Spin size="small" />}>
          <FieldsPanel {...props} />
        </Suspense>
      }
    >
      <Button size="small" type="text" icon={<Icon of={Columns3} size={14} />}>
        <span className="rt-wide-only">{t(label)}</span>
      </Button>
    </Popover>
  );
}
