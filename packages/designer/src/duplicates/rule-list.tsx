'use client';

import { textIn } from '@mortise/core';
import { Icon, MenuButton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { CopyCheck, Plus } from 'lucide-react';
import { rulePresets } from './rule-presets.ts';
import type { EditedRule } from './use-duplicate-rules.ts';

interface RuleListProps {
  readonly rules: readonly EditedRule[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** By the id of a preset; null is a blank one. */
  readonly onAdd: (preset: string | null) => void;
}

/** The duplicate rules of an app. */
export function RuleList({ rules, chosen, onChoose, onAdd }: RuleListProps) {
  const { t, locale } = useText();
  return (
    <div className="mo-links">
      <h2 className="mo-palette-title">{t({ zh: '查重规则', en: 'Duplicate rules' })}</h2>
      <ul className="mo-nav-list">
        {rules.map(({ id, draft }) => (
          <li key={id}>
            <button
              type="button"
              className="mo-nav"
              aria-current={id === chosen ? 'page' : undefined}
              onClick={() => id && onChoose(id)}
            >
              <Icon of={CopyCheck} />
              <span className="mo-cut mo-grow">
                {textIn(draft.name, locale) || t({ zh: '未命名规则', en: 'Untitled rule' })}
              </span>
              <span className="mo-meta">
                {t({ zh: `${draft.forms.length} 张表单`, en: `${draft.forms.length} forms` })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <MenuButton
        menu={{
          items: [
            ...rulePresets.map(({ id, name }) => ({ key: id, label: t(name), onClick: () => onAdd(id) })),
            { type: 'divider' as const },
            { key: 'blank', label: t({ zh: '空白规则', en: 'Blank rule' }), onClick: () => onAdd(null) },
          ],
        }}
      >
        <Button type="text" size="small" icon={<Icon of={Plus} size={14} />}>
          {t({ zh: '新建规则', en: 'New rule' })}
        </Button>
      </MenuButton>
    </div>
  );
}
