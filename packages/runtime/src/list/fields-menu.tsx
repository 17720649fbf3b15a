'use client';

import type { Text } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Columns3 } from 'lucide-react';
import type { FieldsPanelProps } from './fields-panel.tsx';
import { FieldsPopover } from './fields-popover.tsx';

interface FieldsMenuProps extends FieldsPanelProps {
  /** What the fields are, where they are no columns. */
  readonly label?: Text;
}

/** The way to choosing columns. */
export function FieldsMenu({ label = { zh: '字段', en: 'Fields' }, ...panel }: FieldsMenuProps) {
  const { t } = useText();
  return (
    <FieldsPopover placement="bottomRight" {...panel}>
      <Button size="small" type="text" icon={<Icon of={Columns3} size={14} />}>
        <span className="rt-wide-only">{t(label)}</span>
      </Button>
    </FieldsPopover>
  );
}
