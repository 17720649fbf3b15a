'use client';

import { SettingRow, SettingsSection, useText } from '@mortise/ui';
import { Button } from 'antd';

interface RemovalSectionProps {
  /** What the button does: 删除角色. */
  readonly action: string;
  /** What follows from it. */
  readonly meaning: string;
  readonly onRemove: () => void;
}

/** At the foot of a sheet: the way to delete what it describes. */
export function RemovalSection({ action, meaning, onRemove }: RemovalSectionProps) {
  const { t } = useText();
  return (
    <SettingsSection title={t({ zh: '危险操作', en: 'Danger zone' })} danger>
      <SettingRow name={action} meaning={meaning}>
        <Button danger onClick={onRemove}>
          {action}
        </Button>
      </SettingRow>
    </SettingsSection>
  );
}
