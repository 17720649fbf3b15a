'use client';

import { type FormRule, textIn } from '@mortise/core';
import { IconButton, useConfirm, useText } from '@mortise/ui';
import { Input, Switch } from 'antd';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { RuleThen } from './rule-then.tsx';
import { RuleWhenLine } from './rule-when.tsx';
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
          <RuleWhenLine rule={rule} onChange={onChange} />
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
