'use client';

import { type RuleKind, textIn } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button, Dropdown } from 'antd';
import { Plus } from 'lucide-react';
import { useDesignerState } from '../designer-context.ts';
import { newRule, ruleKinds } from './rule-words.ts';
import { useRules } from './use-rules.ts';

interface RuleListProps {
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The rules of the form by their kind, and where new ones begin. */
export function RuleList({ chosen, onChoose }: RuleListProps) {
  const { t, locale } = useText();
  const rules = useDesignerState((state) => state.history.present.rules);
  const { change } = useRules();
  // Where none was chosen the first one is shown.
  const current = (rules.find(({ id }) => id === chosen) ?? rules[0])?.id;
  function add(kind: RuleKind) {
    const rule = newRule(kind);
    change((form) => ({ rules: [...form.rules, rule] }));
    onChoose(rule.id);
  }
  return (
    <div className="mo-rule-list">
      <Dropdown
        trigger={['click']}
        menu={{
          items: ruleKinds.map(({ kind, label, help }) => ({
            key: kind,
            label: (
              <>
                {t(label)} <span className="mo-meta">{t(help)}</span>
              </>
            ),
          })),
          onClick: ({ key }) => add(key as RuleKind),
        }}
      >
        <Button block icon={<Icon of={Plus} size={16} />}>
          {t({ zh: '新建规则', en: 'New rule' })}
        </Button>
      </Dropdown>
      {ruleKinds.map(({ kind, label }) => {
        const own = rules.filter((rule) => rule.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h3 className="mo-meta">{t(label)}</h3>
            {own.map((rule) => (
              <button
                key={rule.id}
                type="button"
                className="mo-menu-item"
                aria-current={rule.id === current || undefined}
                onClick={() => onChoose(rule.id)}
              >
                <span className="mo-cut">
                  {textIn(rule.name, locale) || t({ zh: '未命名规则', en: 'Untitled rule' })}
                </span>
                {!rule.enabled && <span className="mo-meta">{t({ zh: '已停用', en: 'Off' })}</span>}
              </button>
            ))}
          </section>
        );
      })}
    </div>
  );
}
