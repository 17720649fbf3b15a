import { type Pointer, textIn } from '@mortise/core';
import { Select } from 'antd';
import { GitFork } from 'lucide-react';
import { useState } from 'react';
import type { InputProps } from '../field-view.ts';
import { LookupSelect } from '../picking/lookup-select.tsx';
import type { RelatedToConfig } from './definition.ts';

/** The form first, then a record of it. */
export function PointerInput(field: InputProps<RelatedToConfig, Pointer>) {
  const { value, config, context, onChange } = field;
  const { locale, createRecord } = context;
  const [picked, setPicked] = useState<string | null>(null);
  const formId = value?.formId ?? picked ?? config.forms[0]?.formId ?? '';
  const isOff = field.disabled || field.readOnly || formId === '';

  const turnTo = (next: string) => {
    setPicked(next);
    if (value !== null && value.formId !== next) onChange(null);
  };
  return (
    <div className="mo-pointer-input">
      <Select
        size={field.size ?? 'middle'}
        disabled={isOff}
        aria-label={textIn({ zh: '哪张表单', en: 'Which form' }, locale)}
        popupMatchSelectWidth={false}
        value={formId || null}
        placeholder={textIn({ zh: '表单', en: 'Form' }, locale)}
        options={config.forms.map((form) => ({ value: form.formId, label: textIn(form.label, locale) }))}
        onChange={turnTo}
      />
      <LookupSelect
        // What was found in one form is nothing of another.
        key={formId}
        field={{
          ...field,
          disabled: isOff,
          value: value?.id ?? null,
          onChange: (next) => onChange(typeof next === 'string' ? { formId, id: next } : null),
        }}
        kind="record"
        multiple={false}
        within={{ formId }}
        create={
          config.allowCreate && createRecord && !isOff
            ? (title) => createRecord(formId, title === '' ? {} : { title })
            : undefined
        }
        placeholder={{ zh: '选择一条记录', en: 'Choose a record' }}
        suffix={<GitFork size={16} strokeWidth={1.75} aria-hidden />}
      />
    </div>
  );
}
