'use client';

import type { KanbanSettings } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button, Popover, Spin } from 'antd';
import { SquareKanban } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { List, ShownView } from '../../list/use-list.ts';

const SettingsPanel = lazy(() => import('./settings-panel.tsx').then((module) => ({ default: module.SettingsPanel })));

export interface SettingsProps {
  readonly list: List;
  readonly shown: ShownView;
  readonly onChange: (settings: KanbanSettings) => void;
}

/** The way to how a board is laid out. Changes show at once, and are the person's own until they save the view. */
export function SettingsMenu(props: SettingsProps) {
  const { t } = useText();
  const { list, shown } = props;
  const { group } = shown.settings as unknown as KanbanSettings;
  const by = group === null ? undefined : list.fieldOf(group);
  const words = by
    ? t({ zh: `按${t(by.label)}分列`, en: `Columns by ${t(by.label)}` })
    : t({ zh: '看板设置', en: 'Board settings' });
  return (
    <Popover
      trigger="click"
      arrow={false}
      placement="bottomRight"
      destroyOnHidden
      defaultOpen={by === undefined}
      content={
        <div className="rt-editor-panel rt-board-settings">
          <Suspense fallback={<Spin size="small" />}>
            <SettingsPanel {...props} />
          </Suspense>
        </div>
      }
    >
      <Button
        size="small"
        type="text"
        icon={<Icon of={SquareKanban} size={14} />}
        aria-label={t({ zh: '看板设置', en: 'Board settings' })}
      >
        <span className="rt-wide-only">{words}</span>
      </Button>
    </Popover>
  );
}
