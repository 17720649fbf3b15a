'use client';

import {
  blockName,
  type DuplicateKey,
  type DuplicateRuleDraft,
  type MatchName,
  matches,
  matchNames,
  mostDuplicateKeys,
  mostKeyFields,
  newPartId,
} from '@mortise/core';
import { Icon, IconButton, SettingsSection, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { OtherForm } from '../form/document/other-forms.ts';
import { comparedFields, likelyField } from './rule-presets.ts';

interface KeysSectionProps {
  readonly rule: DuplicateRuleDraft;
  readonly forms: readonly OtherForm[];
  /** By where it belongs, as the server names it. */
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<DuplicateRuleDraft>) => void;
}

const likenesses = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

/** What two records have in common, and where each form has it. */
export function KeysSection({ rule, forms, problems, onChange }: KeysSectionProps) {
  const { t } = useText();
  const { keys } = rule;
  const change = (id: string, next: Partial<DuplicateKey>) =>
    onChange({ keys: keys.map((key) => (key.id === id ? { ...key, ...next } : key)) });

  function add() {
    const id = newPartId('k');
    onChange({ keys: [...keys, { id, match: 'text', similarity: null }] });
  }
  /** What another way cannot compare is taken out, and what it most likely compares is put in. */
  function compareAs(key: DuplicateKey, match: MatchName) {
    const fitting = rule.forms.map((form) => {
      const other = forms.find(({ id }) => id === form.formId);
      if (!other) return form;
      const fitting = new Set(comparedFields(other, match).map(({ id }) => id));
      const kept = (form.fields[key.id] ?? []).filter((id) => fitting.has(id));
      const likely =
        kept.length > 0 ? null : likelyField(other, { match, looksLike: new RegExp(matches[match].label.zh, 'i') });
      return { ...form, fields: { ...form.fields, [key.id]: likely ? [likely.id] : kept } };
    });
    const similarity = matches[match].mayBeAlike ? key.similarity : null;
    onChange({
      keys: keys.map((each) => (each.id === key.id ? { ...each, match, similarity } : each)),
      forms: fitting,
    });
  }

  return (
    <SettingsSection
      title={t({ zh: '比较什么', en: 'What is compared' })}
      note={t({
        zh: '几项都相同才算重复。有一项没填的记录不参与比较',
        en: 'Records are duplicates when all of it matches. One in which something is empty is compared with none',
      })}
      extra={
        keys.length < mostDuplicateKeys && (
          <Button size="small" icon={<Icon of={Plus} size={14} />} onClick={add}>
            {t({ zh: '添加一项', en: 'Add' })}
          </Button>
        )
      }
    >
      {problems.get('keys') && <p className="mo-danger-text">{problems.get('keys')}</p>}
      {keys.map((key, index) => (
        <div key={key.id} className="mo-duplicate-key">
          <div className="mo-row">
            {index > 0 && <span className="mo-ink-3">{t({ zh: '并且', en: 'and' })}</span>}
            <Select
              aria-label={t({ zh: '比较方式', en: 'Compare as' })}
              className="mo-duplicate-match"
              value={key.match}
              options={matchNames.map((name) => ({ value: name, label: t(matches[name].label) }))}
              onChange={(match) => compareAs(key, match)}
            />
            {matches[key.match].mayBeAlike && (
              <Select
                aria-label={t({ zh: '相同或相似', en: 'The same or alike' })}
                className="mo-duplicate-likeness"
                value={key.similarity ?? 1}
                options={[
                  { value: 1, label: t({ zh: '相同', en: 'The same' }) },
                  ...likenesses.map((value) => ({
                    value,
                    label: t({ zh: `相似 ${value * 100}% 以上`, en: `${value * 100}% alike or more` }),
                  })),
                ]}
                onChange={(value) => change(key.id, { similarity: value === 1 ? null : value })}
              />
            )}
            <span className="mo-grow" />
            <IconButton
              icon={Trash2}
              label={t({ zh: '删除这一项', en: 'Remove' })}
              onClick={() => onChange({ keys: keys.filter(({ id }) => id !== key.id) })}
            />
          </div>
          <p className="mo-help">{t(matches[key.match].help)}</p>
          {(problems.get(`keys.${index}`) ?? problems.get(`keys.${index}.similarity`)) && (
            <p className="mo-danger-text">
              {problems.get(`keys.${index}`) ?? problems.get(`keys.${index}.similarity`)}
            </p>
          )}
          {rule.forms.map((form, place) => {
            const other = forms.find(({ id }) => id === form.formId);
            const problem = problems.get(`forms.${place}.fields.${key.id}`);
            return (
              <div key={form.formId} className="mo-duplicate-field">
                <label htmlFor={`${key.id} ${form.formId}`}>{other ? t(other.name) : t(gone)}</label>
                <div className="mo-grow">
                  <Select
                    id={`${key.id} ${form.formId}`}
                    mode="multiple"
                    maxCount={mostKeyFields}
                    showSearch={{ optionFilterProp: 'label' }}
                    placeholder={t({ zh: '选择字段，任一相同即可', en: 'Choose fields; one of them is enough' })}
                    {...(problem ? { status: 'error' as const } : {})}
                    value={form.fields[key.id] ?? []}
                    options={(other ? comparedFields(other, key.match) : []).map((field) => ({
                      value: field.id,
                      label: t(blockName(field.block, field.type)),
                    }))}
                    onChange={(ids: string[]) =>
                      onChange({
                        forms: rule.forms.map((each) =>
                          each === form ? { ...form, fields: { ...form.fields, [key.id]: ids } } : each,
                        ),
                      })
                    }
                  />
                  {problem && <p className="mo-danger-text">{problem}</p>}
                </div>
              </div>
            );
          })}
        </div>
      ))}
    </SettingsSection>
  );
}

const gone = { zh: '表单不存在', en: 'The form is gone' };
