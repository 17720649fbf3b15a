'use client';

import { type Text, textIn } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';

interface TextSettingProps {
  label: string;
  value: Text | undefined;
  onChange: (next: Text) => void;
  placeholder?: string;
  error?: string | undefined;
  /** Several lines. */
  rows?: number;
}

/** A text of the builder's. Most are one string; a translation is added where it is wanted. */
export function TextSetting({ label, value = '', onChange, placeholder, error, rows }: TextSettingProps) {
  const { t, locale } = useText();
  const id = useId();
  const [wantsOther, setWantsOther] = useState(false);
  const isOpen = wantsOther || typeof value !== 'string';
  const other = locale === 'zh' ? 'en' : 'zh';
  const inOther = other === 'en' ? t({ zh: '英文', en: 'English' }) : t({ zh: '中文', en: 'Chinese' });

  function set(language: 'zh' | 'en', words: string) {
    if (typeof value === 'string' && language === locale) onChange(words);
    else onChange({ ...bothOf(value, locale), [language]: words });
  }
  /** Without the translation the text is one string again. */
  function toggle() {
    if (isOpen) onChange(textIn(value, locale));
    setWantsOther(!isOpen);
  }

  const common = { size: 'small' as const, ...(placeholder ? { placeholder } : {}) };
  return (
    <InspectorField label={label} htmlFor={id} error={error}>
      {rows ? (
        <Input.TextArea
          {...common}
          id={id}
          autoSize={{ minRows: rows, maxRows: 10 }}
          value={textIn(value, locale)}
          onChange={({ target }) => set(locale, target.value)}
        />
      ) : (
        <Input
          {...common}
          id={id}
          value={textIn(value, locale)}
          status={error ? 'error' : ''}
          onChange={({ target }) => set(locale, target.value)}
          suffix={
            <Button type="text" className="mo-translate" aria-pressed={isOpen} onClick={toggle}>
              {other.toUpperCase()}
            </Button>
          }
        />
      )}
      {isOpen && (
        <Input
          size="small"
          className="mo-translation"
          aria-label={`${label} ${inOther}`}
          placeholder={inOther}
          value={typeof value === 'string' ? '' : value[other]}
          onChange={({ target }) => set(other, target.value)}
        />
      )}
    </InspectorField>
  );
}

const bothOf = (value: Text, locale: 'zh' | 'en') =>
  typeof value === 'string' ? { zh: '', en: '', [locale]: value } : value;
