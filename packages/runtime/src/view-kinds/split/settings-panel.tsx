'use client';

import { colorsOf } from '../../list/use-row-colors.ts';
import { ColorRules } from '../../views/settings/color-rules.tsx';
import type { SettingsProps } from '../view-kind-view.ts';

/** What stands out in the list. */
export function SettingsPanel({ list, shown, onChange }: SettingsProps) {
  return (
    <div className="rt-view-form">
      <ColorRules
        list={list}
        rules={colorsOf(shown)}
        whole={{ zh: '整行', en: 'Row' }}
        onChange={(colors) => onChange({ ...shown.settings, colors } as never)}
      />
    </div>
  );
}
