'use client';

import {
  type CalendarScale,
  type CalendarViewSettings,
  calendarScales,
  mayAge,
  mayGroup,
  maySpan,
} from '@mortise/core';
import { useText } from '@mortise/ui';
import { Segmented } from 'antd';
import { ColorRules } from '../../views/settings/color-rules.tsx';
import { FieldSelect } from '../../views/settings/field-select.tsx';
import { SettingRow } from '../../views/settings/setting-row.tsx';
import type { SettingsProps } from '../view-kind-view.ts';
import { scaleNames } from './scale-names.ts';

/** When a record is, how much one sees at first, and what colour entries have. */
export function SettingsPanel({ list, shown, onChange }: SettingsProps) {
  const { t } = useText();
  const settings = shown.settings as unknown as CalendarViewSettings;
  const { start, end, scale, color, colors } = settings;
  const set = (change: Partial<CalendarViewSettings>) => onChange({ ...settings, ...change } as never);
  const begins = start === null ? undefined : list.fieldOf(start);
  return (
    <div className="rt-view-form">
      <SettingRow label={t({ zh: '开始日期', en: 'Starts on' })}>
        {(id) => (
          <FieldSelect
            id={id}
            fields={list.asked.filter(maySpan)}
            value={start}
            onChange={(next) => set({ start: next, end: end === next ? null : end })}
          />
        )}
      </SettingRow>
      {begins?.kind !== 'period' && (
        <SettingRow label={t({ zh: '结束日期', en: 'Ends on' })}>
          {(id) => (
            <FieldSelect
              id={id}
              fields={list.asked.filter((field) => mayAge(field) && field.id !== start)}
              value={end}
              none={t({ zh: '只占一天', en: 'One day only' })}
              onChange={(next) => set({ end: next })}
            />
          )}
        </SettingRow>
      )}
      <SettingRow label={t({ zh: '打开时显示', en: 'Opens with' })}>
        {(id) => (
          <Segmented<CalendarScale>
            id={id}
            size="small"
            value={scale}
            options={calendarScales.map((value) => ({ value, label: t(scaleNames[value]) }))}
            onChange={(next) => {
              set({ scale: next });
              // What the address says would hide the change.
              list.go({ scale: null });
            }}
          />
        )}
      </SettingRow>
      <SettingRow label={t({ zh: '颜色', en: 'Colour by' })}>
        {(id) => (
          <FieldSelect
            id={id}
            fields={list.asked.filter((field) => field.kind === 'option' && mayGroup(field))}
            value={color}
            none={t({ zh: '都用一种颜色', en: 'One colour' })}
            onChange={(next) => set({ color: next })}
          />
        )}
      </SettingRow>
      <ColorRules
        list={list}
        rules={colors}
        whole={{ zh: '日程', en: 'Entry' }}
        onChange={(next) => set({ colors: next })}
      />
    </div>
  );
}
