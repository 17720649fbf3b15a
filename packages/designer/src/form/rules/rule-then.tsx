'use client';

import { type FormRule, ruleColors } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button, Checkbox, Select } from 'antd';
import { Plus } from 'lucide-react';
import { TextSetting } from '../inspector/text-setting.tsx';
import { FieldChoice } from './field-choice.tsx';
import { RuleActionRow } from './rule-action.tsx';
import { colorLabels, newAction } from './rule-words.ts';

interface RuleThenProps {
  readonly rule: FormRule;
  readonly onChange: (next: Partial<FormRule>) => void;
}

/** What happens while the rule holds. */
export function RuleThen({ rule, onChange }: RuleThenProps) {
  const { t } = useText();
  const fieldsLabel = t({ zh: '字段', en: 'Fields' });
  switch (rule.kind) {
    case 'interact': {
      const set = (actions: typeof rule.actions) => onChange({ actions });
      return (
        <>
          {rule.actions.map((action, index) => (
            <RuleActionRow
              // biome-ignore lint/suspicious/noArrayIndexKey: actions have no identity but their place.
              key={index}
              action={action}
              onChange={(next) => set(rule.actions.map((each, at) => (at === index ? next : each)))}
              onRemove={() => set(rule.actions.filter((_, at) => at !== index))}
            />
          ))}
          <div>
            <Button
              size="small"
              type="text"
              icon={<Icon of={Plus} size={14} />}
              onClick={() => set([...rule.actions, newAction('show')])}
            >
              {t({ zh: '动作', en: 'Action' })}
            </Button>
          </div>
        </>
      );
    }
    case 'validate':
      return (
        <>
          <TextSetting
            label={t({ zh: '不能保存，并提示', en: 'Refuse to save and say' })}
            value={rule.message}
            placeholder={t({ zh: '例如 结束日期不能早于开始日期', en: 'Such as: the end is before the beginning' })}
            onChange={(message) => onChange({ message })}
          />
          <div className="mo-rule-line">
            <span>{t({ zh: '提示在', en: 'Beside' })}</span>
            <FieldChoice label={fieldsLabel} value={rule.fields} onChange={(fields) => onChange({ fields })} />
          </div>
        </>
      );
    case 'style':
      return (
        <div className="mo-rule-line">
          <span>{t({ zh: '把', en: 'Colour' })}</span>
          <FieldChoice label={fieldsLabel} value={rule.fields} onChange={(fields) => onChange({ fields })} />
          <Checkbox checked={rule.record} onChange={({ target }) => onChange({ record: target.checked })}>
            {t({ zh: '整条记录', en: 'The whole record' })}
          </Checkbox>
          <span>{t({ zh: '标成', en: 'as' })}</span>
          <Select
            size="small"
            aria-label={t({ zh: '颜色', en: 'Colour' })}
            value={rule.color}
            options={ruleColors.map((color) => ({
              value: color,
              label: (
                <span className="mo-row">
                  <i className="mo-dot mo-dot-square" style={{ background: `var(--mo-opt-${color})` }} />
                  {t(colorLabels[color])}
                </span>
              ),
            }))}
            onChange={(color) => onChange({ color })}
          />
        </div>
      );
    case 'lock':
      return (
        <>
          <TextSetting
            label={t({ zh: '锁定整条记录，并提示', en: 'Lock the record and say' })}
            value={rule.message}
            placeholder={t({ zh: '这条记录已锁定，不能修改', en: 'This record is locked and cannot be changed' })}
            onChange={(message) => onChange({ message })}
          />
          <div className="mo-rule-line">
            <span>{t({ zh: '仍可修改', en: 'Except' })}</span>
            <FieldChoice label={fieldsLabel} value={rule.except} onChange={(except) => onChange({ except })} />
          </div>
        </>
      );
  }
}
