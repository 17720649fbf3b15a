'use client';

import { blockName, type Field, isAskable, textIn, withNeeded, withoutNeeding } from '@mortise/core';
import { SettingRow, SettingsSection, useText } from '@mortise/ui';
import { Checkbox, Select } from 'antd';
import type { LinkSectionProps } from './link-section.ts';

/** Which fields strangers are asked for; those that name your people and records cannot be. */
export function FieldsSection({ link: { content }, fields, onChange }: LinkSectionProps) {
  const { t, locale } = useText();
  const able = fields.filter(isAskable);
  const nameOf = ({ block, type }: Field) => textIn(blockName(block, type), locale);
  const missing = able.filter(
    ({ id, block }) => block.required && block.default === null && !content.fields.includes(id),
  );

  // With a field go those without which it cannot be filled in.
  function toggle(id: string, isOn: boolean) {
    const byId = new Map(fields.map((field) => [field.id, field]));
    const chosen = isOn ? withNeeded([...content.fields, id], byId) : withoutNeeding(content.fields, id, byId);
    const nameField = content.nameField !== null && chosen.has(content.nameField) ? content.nameField : null;
    if (chosen.size > 0)
      onChange({ fields: fields.map((field) => field.id).filter((each) => chosen.has(each)), nameField });
  }

  return (
    <SettingsSection
      title={t({ zh: '公开字段', en: 'Public fields' })}
      note={t({
        zh: '次序和布局与表单一致。成员、部门、关联记录和系统填写的字段不公开',
        en: 'Placed as in the form. Fields that name members, departments or records are never public',
      })}
    >
      <div className="mo-link-fields">
        {able.map((field) => (
          <Checkbox
            key={field.id}
            checked={content.fields.includes(field.id)}
            disabled={content.fields.length === 1 && content.fields[0] === field.id}
            onChange={({ target }) => toggle(field.id, target.checked)}
          >
            {nameOf(field)}
          </Checkbox>
        ))}
      </div>
      {missing.length > 0 && (
        <p className="mo-help">
          {t({
            zh: `${missing.map(nameOf).join('、')}在表单里必填，没有公开时留空`,
            en: `Required in the form and left empty here: ${missing.map(nameOf).join(', ')}`,
          })}
        </p>
      )}
      <SettingRow
        name={t({ zh: '访客姓名', en: "Visitor's name" })}
        meaning={t({
          zh: '列表、历史和「创建人」用它显示是谁提交的，看得到记录的人都看得到',
          en: 'Lists and histories show by it who sent the record, to everybody who sees the record',
        })}
        htmlFor="link-name-field"
      >
        <Select
          id="link-name-field"
          size="small"
          allowClear
          popupMatchSelectWidth={false}
          placeholder={t({ zh: '公开表单访客', en: 'Public form visitor' })}
          value={content.nameField}
          options={able
            .filter(({ id, kind }) => kind === 'text' && content.fields.includes(id))
            .map((field) => ({ value: field.id, label: nameOf(field) }))}
          onChange={(nameField) => onChange({ nameField: nameField ?? null })}
        />
      </SettingRow>
    </SettingsSection>
  );
}
