'use client';

import { type Text, viewKinds } from '@mortise/core';
import { Icon, type LucideIcon, useText } from '@mortise/ui';
import { Button, Popover, Spin } from 'antd';
import { Suspense } from 'react';
import { viewKindIcons } from '../../view-kinds/icons.ts';
import { viewKindSettings } from '../../view-kinds/settings.ts';
import type { SettingsProps } from '../../view-kinds/view-kind-view.ts';

interface SettingsMenuProps extends SettingsProps {
  /** What the most telling of the settings say. */
  readonly label: Text;
  /** In place of the one of the kind. */
  readonly icon?: LucideIcon;
  /** Something must be set before there is anything to see. */
  readonly isOpen?: boolean;
}

/** The way to what only this kind of view has. Changes show at once, and are the person's own until they save the view. */
export function SettingsMenu({ label, icon, isOpen = false, ...props }: SettingsMenuProps) {
  const { t } = useText();
  const { kind } = props.shown;
  const Settings = viewKindSettings[kind];
  const name = t(viewKinds[kind].label);
  return (
    <Popover
      trigger="click"
      arrow={false}
      placement="bottomRight"
      destroyOnHidden
      defaultOpen={isOpen}
      content={
        <div className="rt-editor-panel rt-view-settings">
          <Suspense fallback={<Spin size="small" />}>{Settings && <Settings {...props} />}</Suspense>
        </div>
      }
    >
      <Button
        size="small"
        type="text"
        icon={<Icon of={icon ?? viewKindIcons[kind]} size={14} />}
        aria-label={t({ zh: `${name}设置`, en: `${name} settings` })}
      >
        <span className="rt-wide-only">{t(label)}</span>
      </Button>
    </Popover>
  );
}
