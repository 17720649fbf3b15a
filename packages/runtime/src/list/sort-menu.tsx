'use client';

import { Icon, useText } from '@mortise/ui';
import { Button, Popover, Spin } from 'antd';
import { ArrowUpDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { SortPanelProps } from './sort-panel.tsx';

const SortPanel = lazy(() => import('./sort-panel.tsx').then((module) => ({ default: module.SortPanel })));

/** By what the list is sorted, first to last. */
export function SortMenu(props: SortPanelProps) {
  const { t } = useText();
  const { fields, sort } = props;
  const [first] = sort;
  const named = first && fields.find(({ id }) => id === first.field);
  const words = first?.direction === 'asc' ? { zh: '从低到高', en: 'ascending' } : { zh: '从高到低', en: 'descending' };
  return (
    <Popover
      trigger="click"
      arrow={false}
      placement="bottomRight"
      destroyOnHidden
      content={
        <div className="rt-editor-panel rt-sorts">
          <Suspense fallback={<Spin size="small" />}>
            <SortPanel {...props} />
          </Suspense>
        </div>
      }
    >
      <Button size="small" type="text" icon={<Icon of={ArrowUpDown} size={14} />}>
        <span className="rt-wide-only">
          {named ? `${t(named.label)} ${t(words)}` : t({ zh: '排序', en: 'Sort' })}
          {sort.length > 1 && ` +${sort.length - 1}`}
        </span>
      </Button>
    </Popover>
  );
}
