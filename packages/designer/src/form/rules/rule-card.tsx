'use client';

import { type FormRule, type RuleWhen, textIn } from '@mortise/core';
import { IconButton, useConfirm, useText } from '@mortise/ui';
import { Input, Select, Switch } from 'antd';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { FormulaInput } from '../../formula-editor/formula-input.tsx';
import { RuleThen } from './rule-then.tsx';
import { ruleKinds } from './rule-words.ts';
import { useRules } from './use-rules.ts';

/** One rule as a sentence: 当 …，那么 …. */
export function RuleCard({ rule }: { rule: FormRule }) {
  const { t, locale } = useText();
  const confirm = useConfirm();
  const { update, remove, move } = useRules();
  const onChange = (next: Partial<FormRule>) => update(rule.id, next);
  const kind = ruleKinds.find((each) => each.kind === rule.kind);

  async function onRemove() {
    const agreed = await confirm({
      title: t({ zh: '删除这条规则', en: 'Delete this rule' }),
      consequence: t({ zh: '发布后不再执行，可以撤销', en: 'It no longer holds once published. You can undo this.' }),
      action: t({ zh: '删除规则', en: 'Delete rule' }),
      danger: true,
    });
    if (agreed) remove(rule.id);
  }

  return (
    <article className="mo-rule-card">
      <header className="mo-rule-head">
        <Input
          variant="borderless"
          className="mo-rule-name"
          aria-label={t({ zh: '规则名称', en: 'Name of the rule' })}
          placeholder={t({ zh: '未命名规则', en: 'Untitled rule' })}
          value={textIn(rule.name, locale)}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Switch
          size="small"
          checked={rule.enabled}
          aria-label={t({ zh: '启用', en: 'Enabled' })}
          onChange={(enabled) => onChange({ enabled })}
        />
        <IconButton icon={ArrowUp} label={t({ zh: '上移', en: 'Move up' })} onClick={() => move(rule.id, -1)} />
        <IconButton icon={ArrowDown} label={t({ zh: '下移', en: 'Move down' })} onClick={() => move(rule.id, 1)} />
        <IconButton icon={Trash2} label={t({ zh: '删除规则', en: 'Delete rule' })} onClick={() => void onRemove()} />
      </header>
      {kind && <p className="mo-meta">{t(kind.help)}</p>}
      <div className="mo-rule-step">
        <span className="mo-rule-word mo-rule-word-first">{t({ zh: '当', en: 'When' })}</span>
        <div className="mo-rule-body">
          <When rule={rule} onChange={onChange} />
        </div>
      </div>
      <div className="mo-rule-step">
        <span className="mo-rule-word">{t({ zh: '那么', en: 'Then' })}</span>
        <div className="mo-rule-body">
          <RuleThen rule={rule} onChange={onChange} />
        </div>
      </div>
    </article>
  );
}

const truth = { wants: 'boolean' } as const;

function When({ rule, onChange }: { rule: FormRule; onChange: (next: Partial<FormRule>) => void }) {
  const { t } = useText();
  const { when } = rule;
  const choices = useMemo(
    () => [
      { value: 'always', label: t({ zh: '总是', en: 'Always' }) },
      { value: 'formula', label: t({ zh: '公式成立', en: 'A formula holds' }) },
      ...(rule.kind === 'validate' ? [{ value: 'fails', label: t({ zh: '公式不成立', en: 'A formula fails' }) }] : []),
      // Made through the API; the tree is kept as it is.
      ...(when.kind === 'condition'
        ? [{ value: 'condition', label: t({ zh: '满足条件', en: 'A condition holds' }) }]
        : []),
    ],
    [rule.kind, when.kind, t],
  );
  const fails = rule.kind === 'validate' && rule.refuses === 'fails' && when.kind === 'formula';
  const onKind = (chosen: string) => {
    const formula = when.kind === 'formula' ? when.formula : '';
    const next: RuleWhen = chosen === 'always' ? { kind: 'always' } : { kind: 'formula', formula };
    onChange(
      rule.kind === 'validate' ? { when: next, refuses: chosen === 'fails' ? 'fails' : 'holds' } : { when: next },
    );
  };
  return (
    <div className="mo-rule-line">
      <Select
        size="small"
        variant="borderless"
        className="mo-rule-verb"
        popupMatchSelectWidth={false}
        aria-label={t({ zh: '何时', en: 'When' })}
        value={fails ? 'fails' : when.kind}
        options={choices}
        onChange={onKind}
      />
      {when.kind === 'formula' && (
        <div className="mo-rule-formula">
          <FormulaInput
            title={t({ zh: '规则的条件', en: 'When the rule holds' })}
            source={when.formula}
            place={truth}
            onChange={(formula) => onChange({ when: { kind: 'formula', formula } })}
          />
        </div>
      )}
    </div>
  );
}
