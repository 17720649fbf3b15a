'use client';

import { type Width, widths } from '@mortise/core';
import { InspectorRow, useText } from '@mortise/ui';
import { Segmented, Switch } from 'antd';

export function SwitchRow({
  label,
  help,
  checked,
  onChange,
}: {
  label: string;
  help?: string | undefined;
  checked: boolean;
  onChange: (next: boolean) => void;
}) {
  return (
    <InspectorRow label={label} help={help}>
      <Switch checked={checked} onChange={onChange} aria-label={label} />
    </InspectorRow>
  );
}

export function WidthRow({ value, onChange }: { value: Width | undefined; onChange: (next: Width) => void }) {
  const { t } = useText();
  return (
    <InspectorRow label={t({ zh: '宽度', en: 'Width' })}>
      <Segmented
        size="small"
        {...(value === undefined ? { value: '' as Width } : { value })}
        aria-label={t({ zh: '宽度', en: 'Width' })}
        onChange={onChange}
        options={widths.map((width) => ({
          value: width,
          label: width === '1' ? t({ zh: '整行', en: 'Row' }) : width,
        }))}
      />
    </InspectorRow>
  );
}
