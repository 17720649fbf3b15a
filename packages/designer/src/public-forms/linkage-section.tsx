'use client';

import { blockName, type Field, publicLinkages, textIn, variablesIn } from '@mortise/core';
import { SettingRow, SettingsSection, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Switch } from 'antd';
import { loadForms } from '../form/document/other-forms.ts';
import type { LinkSectionProps } from './link-section.ts';

/** Whether visitors see what linked defaults pull from other forms, and what that makes visible to strangers. */
export function LinkageSection({ api, link: { content }, fields, onChange }: LinkSectionProps) {
  const { t, locale } = useText();
  const linked = publicLinkages(content.fields, fields);
  const forms = useQuery({
    queryKey: ['linkage-forms'],
    enabled: linked.length > 0,
    queryFn: () => loadForms(api),
  });
  if (linked.length === 0 && !content.linkage) return null;
  const nameOf = ({ block, type }: Field) => textIn(blockName(block, type), locale);
  const all = new Map(fields.flatMap((field) => [field, ...field.columns]).map((field) => [field.id, field]));
  const sourceOf = ({ formId, fieldId }: { formId: string; fieldId: string }) => {
    const form = forms.data?.find(({ id }) => id === formId);
    const block = form?.blocks.find(({ id }) => id === fieldId);
    return form && block
      ? `${textIn(form.name, locale)} · ${textIn(block.label, locale)}`
      : t({ zh: '另一个表单的值', en: 'a value of another form' });
  };
  return (
    <SettingsSection
      title={t({ zh: '数据联动', en: 'Linkage' })}
      note={t({
        zh: '访客看不到别的表单。打开后，下面这些字段会由服务器替访客取值，每次只取一个值',
        en: 'Visitors see no other form. When on, the server pulls these fields for them, one value at a time',
      })}
    >
      <SettingRow
        name={t({ zh: '让访客看到联动的值', en: 'Show pulled values to visitors' })}
        meaning={t({
          zh: '知道或猜中条件的人都能看到对应的值，只用于可以公开的内容',
          en: 'Whoever knows or guesses the conditions sees the value: only for what strangers may know',
        })}
        htmlFor="link-linkage"
      >
        <Switch id="link-linkage" checked={content.linkage} onChange={(linkage) => onChange({ linkage })} />
      </SettingRow>
      <ul className="mo-condition-words">
        {linked.map(({ field, linkage }) => {
          const by = variablesIn(linkage.when).flatMap((id) => {
            const read = all.get(id);
            return read ? [nameOf(read)] : [];
          });
          return (
            <li key={field.id}>
              {t({
                zh: `填了「${by.join('、')}」的人，在「${nameOf(field)}」看到「${sourceOf(linkage)}」`,
                en: `Who fills in ${by.join(', ')} sees “${sourceOf(linkage)}” in ${nameOf(field)}`,
              })}
            </li>
          );
        })}
      </ul>
    </SettingsSection>
  );
}
