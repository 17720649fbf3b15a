'use client';

import { type DuplicateForm, type DuplicateRuleDraft, mostDuplicateForms } from '@mortise/core';
import { IconButton, SettingRow, SettingsSection, useText } from '@mortise/ui';
import { Select } from 'antd';
import { Trash2 } from 'lucide-react';
import type { OtherForm } from '../form/document/other-forms.ts';
import { formOptions } from '../form/inspector/form-options.ts';
import { likelyField } from './rule-presets.ts';

interface FormsSectionProps {
  readonly appId: string;
  readonly rule: DuplicateRuleDraft;
  readonly forms: readonly OtherForm[];
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<DuplicateRuleDraft>) => void;
}

/** Whose records are compared with whose. */
export function FormsSection({ appId, rule, forms, problems, onChange }: FormsSectionProps) {
  const { t } = useText();
  const chosen = new Set(rule.forms.map(({ formId }) => formId));
  const free = forms.filter(({ id, isPublished }) => isPublished && !chosen.has(id));
  const looking: readonly { value: DuplicateForm['looksIn']; zh: string; en: string }[] = [
    { value: 'all', zh: '在全部表单中查', en: 'Looked for in all forms' },
    { value: 'own', zh: '只在本表单中查', en: 'Looked for in this form' },
    { value: 'none', zh: '不检查，只供其他表单查', en: 'Not asked, only found' },
  ];
  const change = (formId: string, next: Partial<DuplicateForm>) =>
    onChange({ forms: rule.forms.map((form) => (form.formId === formId ? { ...form, ...next } : form)) });

  function add(formId: string) {
    const other = forms.find(({ id }) => id === formId);
    const fields = Object.fromEntries(
      rule.keys.map(({ id, match }) => {
        const likely = other && likelyField(other, { match, looksLike: likelyNames[match] ?? /./ });
        return [id, likely ? [likely.id] : []];
      }),
    );
    onChange({ forms: [...rule.forms, { formId, fields, looksIn: 'all' }] });
  }

  return (
    <SettingsSection
      title={t({ zh: '在哪些表单', en: 'Forms' })}
      note={t({
        zh: '例如线索和客户：新建线索时，在客户里也查一遍',
        en: 'Such as leads and customers: a new lead is looked for among customers too',
      })}
    >
      {problems.get('forms') && <p className="mo-danger-text">{problems.get('forms')}</p>}
      {rule.forms.map(({ formId, looksIn }) => {
        const form = forms.find(({ id }) => id === formId);
        return (
          <SettingRow
            key={formId}
            name={form ? t(form.name) : t({ zh: '表单不存在', en: 'The form is gone' })}
            meaning={form && form.appId !== appId ? t(form.appName) : undefined}
            htmlFor={`looks ${formId}`}
          >
            <div className="mo-row">
              <Select
                id={`looks ${formId}`}
                className="mo-setting-input"
                value={looksIn}
                options={looking.map(({ value, ...label }) => ({ value, label: t(label) }))}
                onChange={(next) => change(formId, { looksIn: next })}
              />
              <IconButton
                icon={Trash2}
                label={t({ zh: '移除表单', en: 'Remove form' })}
                onClick={() => onChange({ forms: rule.forms.filter((each) => each.formId !== formId) })}
              />
            </div>
          </SettingRow>
        );
      })}
      {chosen.size < mostDuplicateForms && (
        <Select
          aria-label={t({ zh: '添加表单', en: 'Add a form' })}
          className="mo-duplicate-add"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t({ zh: '添加表单', en: 'Add a form' })}
          value={null}
          options={formOptions(free, appId, t)}
          onChange={(formId: string | null) => formId && add(formId)}
        />
      )}
    </SettingsSection>
  );
}

const likelyNames: Readonly<Record<string, RegExp>> = {
  company: /公司|客户|企业|单位|company|customer|account|名称|name/i,
  phone: /手机|电话|phone|mobile|tel/i,
  email: /邮箱|邮件|e-?mail/i,
  domain: /网址|官网|网站|website|url/i,
  'credit-code': /信用代码|税号|credit/i,
};
