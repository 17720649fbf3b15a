'use client';

import { type Bilingual, blockName, type Capture, captures, textIn } from '@mortise/core';
import { SettingRow, SettingsSection, useText } from '@mortise/ui';
import { Select } from 'antd';
import type { LinkSectionProps } from './link-section.ts';

const names: Record<Capture, Bilingual> = {
  utm_source: { zh: '来源 utm_source', en: 'Source utm_source' },
  utm_medium: { zh: '媒介 utm_medium', en: 'Medium utm_medium' },
  utm_campaign: { zh: '活动 utm_campaign', en: 'Campaign utm_campaign' },
  utm_term: { zh: '关键词 utm_term', en: 'Term utm_term' },
  utm_content: { zh: '内容 utm_content', en: 'Content utm_content' },
  referrer: { zh: '上一页网址', en: 'Page before' },
  page: { zh: '本页网址', en: 'This page' },
};

/** Where visitors came from, kept in fields of the record. */
export function CaptureSection({ link: { content }, fields, onChange }: LinkSectionProps) {
  const { t, locale } = useText();
  const texts = fields.filter(({ kind, type }) => kind === 'text' && !type.supports.generated);
  const options = texts.map(({ id, block, type }) => ({ value: id, label: textIn(blockName(block, type), locale) }));
  if (texts.length === 0) return null;
  return (
    <SettingsSection
      title={t({ zh: '来源信息', en: 'Where visitors come from' })}
      note={t({ zh: '写入文本字段，访客看不到', en: 'Kept in text fields that visitors do not see' })}
    >
      {captures.map((what) => (
        <SettingRow key={what} name={t(names[what])} htmlFor={`link-${what}`}>
          <Select
            id={`link-${what}`}
            className="mo-setting-input"
            allowClear
            placeholder={t({ zh: '不记录', en: 'Not kept' })}
            value={content.capture.find((one) => one.what === what)?.field}
            options={options}
            onChange={(field: string | undefined) => {
              const others = content.capture.filter((one) => one.what !== what);
              onChange({ capture: field ? [...others, { what, field }] : others });
            }}
          />
        </SettingRow>
      ))}
    </SettingsSection>
  );
}
