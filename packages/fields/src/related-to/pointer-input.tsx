import { textIn } from '@mortise/core';
import { Select } from 'antd';
import { GitFork } from 'lucide-react';
import { useState } from 'react';
import type { InputProps } from '../field-view.ts';
import { type Ids, idsOf } from '../picking/ids.ts';
import { LookupSelect } from '../picking/lookup-select.tsx';
import { formLabel, type Pointers, pointersOf, type RelatedToConfig } from './definition.ts';

/** The form first, then a record of it; or one after the other, from whichever form. */
export function PointerInput(field: InputProps<RelatedToConfig, Pointers>) {
  const { value, config, context, onChange } = field;
  const { forms, multiple } = config;
  const { locale, createRecord } = context;
  const [picked, setPicked] = useState<string | null>(null);
  const pointers = pointersOf(value);
  const only = multiple ? undefined : pointers[0]?.formId;
  const formId = only ?? picked ?? pointers.at(-1)?.formId ?? forms[0]?.formId ?? '';
  const isOff = field.disabled || field.readOnly || formId === '';
  const formOf = (id: string) => pointers.find((one) => one.id === id)?.formId ?? formId;

  const turnTo = (next: string) => {
    setPicked(next);
    if (only !== undefined && only !== next) onChange(null);
  };
  const choose = (next: Ids | null) => {
    const chosen = idsOf(next).map((id) => ({ formId: formOf(id), id }));
    onChange(multiple ? (chosen.length > 0 ? chosen : null) : (chosen[0] ?? null));
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
        options={forms.map((form) => ({ value: form.formId, label: textIn(form.label, locale) }))}
        onChange={turnTo}
      />
      <LookupSelect
        field={{
          ...field,
          disabled: isOff,
          value: multiple ? pointers.map(({ id }) => id) : (pointers[0]?.id ?? null),
          onChange: choose,
        }}
        kind="record"
        multiple={multiple}
        within={{ formId }}
        formOf={formOf}
        markOf={(id) => (multiple ? formLabel(config, formOf(id), locale) : '')}
        create={
          config.allowCreate && createRecord && !isOff
            ? (title) => createRecord(formId, title === '' ? {} : { title })
            : undefined
        }
        placeholder={
          multiple ? { zh: '选择记录，可多选', en: 'Choose records' } : { zh: '选择一条记录', en: 'Choose a record' }
        }
        suffix={<GitFork size={16} strokeWidth={1.75} aria-hidden />}
      />
    </div>
  );
}
