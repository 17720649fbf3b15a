'use client';

import { textIn } from '@mortise/core';
import { InlineText, SettingRow, SettingsSection, useText } from '@mortise/ui';
import type { LinkSectionProps } from './link-section.ts';

/** What visitors read above and below the fields. */
export function ContentSection({ link: { content }, onChange }: LinkSectionProps) {
  const { t, locale } = useText();
  return (
    <SettingsSection title={t({ zh: '内容', en: 'Content' })}>
      <SettingRow
        name={t({ zh: '链接名称', en: 'Name of the link' })}
        meaning={t({ zh: '只有你们看得到，用来区分投放渠道', en: 'Only you see it, to tell channels apart' })}
        htmlFor="link-name"
      >
        <InlineText id="link-name" value={textIn(content.name, locale)} onSave={(name) => onChange({ name })} />
      </SettingRow>
      <SettingRow
        name={t({ zh: '标题', en: 'Title' })}
        meaning={t({ zh: '不填时用表单名称', en: 'The name of the form when empty' })}
        htmlFor="link-title"
      >
        <InlineText id="link-title" value={textIn(content.title, locale)} onSave={(title) => onChange({ title })} />
      </SettingRow>
      <SettingRow name={t({ zh: '说明', en: 'Introduction' })} htmlFor="link-intro">
        <InlineText
          id="link-intro"
          multiline
          maxLength={2000}
          value={textIn(content.intro, locale)}
          onSave={(intro) => onChange({ intro })}
        />
      </SettingRow>
      <SettingRow name={t({ zh: '按钮文字', en: 'Button text' })} htmlFor="link-button">
        <InlineText
          id="link-button"
          maxLength={20}
          placeholder={t({ zh: '提交', en: 'Send' })}
          value={textIn(content.submitLabel, locale)}
          onSave={(submitLabel) => onChange({ submitLabel })}
        />
      </SettingRow>
    </SettingsSection>
  );
}
