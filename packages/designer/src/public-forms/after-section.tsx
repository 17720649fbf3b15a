'use client';

import { blockName, textIn } from '@mortise/core';
import { InlineText, SettingRow, SettingsSection, useText } from '@mortise/ui';
import { InputNumber, Segmented, Select, Switch } from 'antd';
import type { LinkSectionProps } from './link-section.ts';

/** What follows when an answer is sent, and what visitors agree to before. */
export function AfterSection({ link: { content }, fields, onChange }: LinkSectionProps) {
  const { t, locale } = useText();
  const { thanks, consent, changeDays } = content;
  const moments = fields.filter(({ kind }) => kind === 'moment' || kind === 'date' || kind === 'boolean');
  return (
    <SettingsSection title={t({ zh: '提交前后', en: 'Before and after sending' })}>
      <SettingRow
        name={t({ zh: '同意条款', en: 'Consent' })}
        meaning={t({ zh: '勾选后才能提交，同意的时间会留存', en: 'Must be ticked before sending; the moment is kept' })}
        htmlFor="link-consent"
      >
        <InlineText
          id="link-consent"
          multiline
          maxLength={1000}
          placeholder={t({ zh: '例 同意按隐私政策处理我填写的信息', en: 'Such as I agree to the privacy policy' })}
          value={consent ? textIn(consent.text, locale) : ''}
          onSave={(text) => onChange({ consent: text === '' ? null : { text, field: consent?.field ?? null } })}
        />
      </SettingRow>
      {consent && moments.length > 0 && (
        <SettingRow name={t({ zh: '同意时间写入', en: 'Keep the moment in' })} htmlFor="link-consent-field">
          <Select
            id="link-consent-field"
            className="mo-setting-input"
            allowClear
            placeholder={t({ zh: '不写入字段', en: 'No field' })}
            value={consent.field}
            options={moments.map(({ id, block, type }) => ({
              value: id,
              label: textIn(blockName(block, type), locale),
            }))}
            onChange={(field: string | undefined) => onChange({ consent: { ...consent, field: field ?? null } })}
          />
        </SettingRow>
      )}
      <SettingRow name={t({ zh: '提交后', en: 'After sending' })}>
        <Segmented<'page' | 'redirect'>
          size="small"
          value={thanks.kind}
          aria-label={t({ zh: '提交后', en: 'After sending' })}
          options={[
            { value: 'page', label: t({ zh: '显示感谢页', en: 'Thank-you page' }) },
            { value: 'redirect', label: t({ zh: '跳转网址', en: 'Go to an address' }) },
          ]}
          onChange={(kind) =>
            onChange({
              thanks:
                kind === 'page' ? { kind, title: '', text: '', again: false } : { kind, url: window.location.origin },
            })
          }
        />
      </SettingRow>
      {thanks.kind === 'redirect' ? (
        <SettingRow name={t({ zh: '网址', en: 'Address' })} htmlFor="link-redirect">
          <InlineText
            id="link-redirect"
            required
            maxLength={2000}
            value={thanks.url}
            onSave={(url) => onChange({ thanks: { kind: 'redirect', url } })}
          />
        </SettingRow>
      ) : (
        <>
          <SettingRow name={t({ zh: '感谢标题', en: 'Title' })} htmlFor="link-thanks">
            <InlineText
              id="link-thanks"
              placeholder={t({ zh: '已收到你的填写', en: 'We received your answer' })}
              value={textIn(thanks.title, locale)}
              onSave={(title) => onChange({ thanks: { ...thanks, title } })}
            />
          </SettingRow>
          <SettingRow name={t({ zh: '感谢文字', en: 'Text' })} htmlFor="link-thanks-text">
            <InlineText
              id="link-thanks-text"
              multiline
              maxLength={1000}
              value={textIn(thanks.text, locale)}
              onSave={(text) => onChange({ thanks: { ...thanks, text } })}
            />
          </SettingRow>
          <SettingRow name={t({ zh: '可以再填一份', en: 'Offer another' })} htmlFor="link-again">
            <Switch
              id="link-again"
              checked={thanks.again}
              onChange={(again) => onChange({ thanks: { ...thanks, again } })}
            />
          </SettingRow>
        </>
      )}
      <SettingRow
        name={t({ zh: '提交后可修改', en: 'May be changed' })}
        meaning={t({ zh: '访客凭专属链接回来修改', en: 'Visitors come back by a secret link of their own' })}
        htmlFor="link-change"
      >
        {changeDays !== null && (
          <InputNumber
            aria-label={t({ zh: '天数', en: 'Days' })}
            min={1}
            max={365}
            precision={0}
            changeOnWheel={false}
            suffix={t({ zh: '天', en: 'days' })}
            value={changeDays}
            onChange={(days) => days !== null && days !== changeDays && onChange({ changeDays: days })}
          />
        )}
        <Switch
          id="link-change"
          checked={changeDays !== null}
          onChange={(isOn) => onChange({ changeDays: isOn ? 7 : null })}
        />
      </SettingRow>
    </SettingsSection>
  );
}
