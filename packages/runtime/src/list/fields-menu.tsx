'use client';

import { Icon, useText } from '@mortise/ui';
import { Button, Popover, Spin } from 'antd';
import { Columns3 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { FieldsPanelProps } from './fields-panel.tsx';

const FieldsPanel = lazy(() => import('./fields-panel.tsx').then((module) => ({ default: module.FieldsPanel })));

/** The way to choosing columns. */
export function FieldsMenu(props: FieldsPanelProps) {
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
        <span className="rt-wide-only">{t({ zh: '字段', en: 'Fields' })}</span>
      </Button>
    </Popover>
  );
}
