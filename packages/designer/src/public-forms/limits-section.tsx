'use client';

import { SettingRow, SettingsSection, useText } from '@mortise/ui';
import { DatePicker, InputNumber, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { LinkSectionProps } from './link-section.ts';

/** When it can be filled in, and how often. */
export function LimitsSection({ link: { content }, onChange }: LinkSectionProps) {
  const { t } = useText();
  const moment = (id: string, property: 'opensAt' | 'closesAt') => (
    <DatePicker
      id={id}
      className="mo-setting-input"
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      placeholder={t({ zh: '不限', en: 'No limit' })}
      value={content[property] === null ? null : dayjs(content[property])}
      onChange={(next: Dayjs | null) => onChange({ [property]: next === null ? null : next.toISOString() })}
    />
  );
  return (
    <SettingsSection title={t({ zh: '时间与数量', en: 'Time and number' })}>
      <SettingRow
        name={t({ zh: '开放填写', en: 'Open' })}
        meaning={t({ zh: '关闭后链接只显示「已停止填写」', en: 'Once off, the link says that it is closed' })}
        htmlFor="link-open"
      >
        <Switch id="link-open" checked={content.isOpen} onChange={(isOpen) => onChange({ isOpen })} />
      </SettingRow>
      <SettingRow name={t({ zh: '开始时间', en: 'Opens at' })} htmlFor="link-opens">
        {moment('link-opens', 'opensAt')}
      </SettingRow>
      <SettingRow name={t({ zh: '结束时间', en: 'Closes at' })} htmlFor="link-closes">
        {moment('link-closes', 'closesAt')}
      </SettingRow>
      <SettingRow
        name={t({ zh: '数量上限', en: 'Quota' })}
        meaning={t({ zh: '收满后不再接受填写', en: 'No answers are taken beyond it' })}
        htmlFor="link-quota"
      >
        <InputNumber
          id="link-quota"
          className="mo-setting-input"
          min={1}
          max={10_000_000}
          precision={0}
          changeOnWheel={false}
          placeholder={t({ zh: '不限', en: 'No limit' })}
          value={content.quota}
          changeOnBlur
          onBlur={({ target }) => {
            const quota = Number.parseInt(target.value.replaceAll(',', ''), 10) || null;
            if (quota !== content.quota) onChange({ quota });
          }}
        />
      </SettingRow>
      <SettingRow
        name={t({ zh: '每台设备一次', en: 'Once per device' })}
        meaning={t({ zh: '按浏览器识别，换浏览器可再填', en: 'By browser: another one may answer again' })}
        htmlFor="link-once"
      >
        <Switch
          id="link-once"
          checked={content.oncePerDevice}
          onChange={(oncePerDevice) => onChange({ oncePerDevice })}
        />
      </SettingRow>
    </SettingsSection>
  );
}
