'use client';

import { type ColorRule, type RuleColor, ruleColors, type Text } from '@mortise/core';
import { Icon, IconButton, OptionDot, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { FilterBar } from '../../filter/filter-bar.tsx';
import type { List } from '../../list/use-list.ts';

interface ColorRulesProps {
  readonly list: Pick<List, 'fields' | 'asked' | 'fieldOf'>;
  readonly rules: readonly ColorRule[];
  /** What a rule colours that names no field: a row, an entry. */
  readonly whole: Text;
  /** Rules may colour the cell of one field alone. */
  readonly hasCells?: boolean;
  readonly onChange: (rules: ColorRule[]) => void;
}

const mostRules = 20;
const wholeRecord = '';

/** What stands out in a view, and by what condition. The first rule that holds counts. */
export function ColorRules({ list, rules, whole, hasCells = false, onChange }: ColorRulesProps) {
  const { t } = useText();
  const { fields, asked, fieldOf } = list;
  const replace = (index: number, change: Partial<ColorRule>) =>
    onChange(rules.map((rule, at) => (at === index ? { ...rule, ...change } : rule)));
  return (
    <section className="rt-color-rules" aria-label={t({ zh: '颜色规则', en: 'Colour rules' })}>
      <h4>{t({ zh: '颜色规则', en: 'Colour rules' })}</h4>
      {rules.map((rule, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no identity but their place.
        <div key={index} className="rt-color-rule">
          <Select<RuleColor>
            size="small"
            aria-label={t({ zh: '颜色', en: 'Colour' })}
            value={rule.color}
            options={ruleColors.map((value) => ({ value, label: <OptionDot color={value} /> }))}
            onChange={(color) => replace(index, { color })}
          />
          {hasCells && (
            <Select
              size="small"
              className="mo-grow"
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t({ zh: '给什么上色', en: 'What is coloured' })}
              value={rule.field ?? wholeRecord}
              options={[
                { value: wholeRecord, label: t(whole) },
                ...fields.map(({ id, label }) => ({ value: id, label: t(label) })),
              ]}
              onChange={(id) => replace(index, { field: id === wholeRecord ? null : id })}
            />
          )}
          <IconButton
            icon={Trash2}
            iconSize={14}
            className="mo-end"
            label={t({ zh: '删除规则', en: 'Delete the rule' })}
            onClick={() => onChange(rules.filter((_, at) => at !== index))}
          />
          <FilterBar
            fields={asked}
            fieldOf={fieldOf}
            filter={rule.when}
            label={t({ zh: '条件', en: 'Condition' })}
            onChange={(when) => replace(index, { when: when ?? { all: [] } })}
          />
        </div>
      ))}
      <Button
        size="small"
        type="text"
        icon={<Icon of={Plus} size={14} />}
        disabled={rules.length >= mostRules}
        onClick={() => {
          const used = rules.map(({ color }) => color);
          const color = ruleColors.find((one) => !used.includes(one)) ?? 'red';
          onChange([...rules, { when: { all: [] }, color, field: null }]);
        }}
      >
        {t({ zh: '添加颜色规则', en: 'Add a colour rule' })}
      </Button>
    </section>
  );
}
