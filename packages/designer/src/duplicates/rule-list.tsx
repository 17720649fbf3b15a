'use client';

import { useText } from '@mortise/ui';
import { CopyCheck } from 'lucide-react';
import { PresetButton } from '../sheets/preset-button.tsx';
import { SheetList } from '../sheets/sheet-list.tsx';
import { type RulePreset, rulePresets } from './rule-presets.ts';
import type { EditedRule } from './use-duplicate-rules.ts';

interface RuleListProps {
  readonly rules: readonly EditedRule[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onAdd: (preset: RulePreset | null) => void;
}

/** The duplicate rules of an app. */
export function RuleList({ rules, chosen, onChoose, onAdd }: RuleListProps) {
  const { t } = useText();
  return (
    <SheetList
      title={t({ zh: '查重规则', en: 'Duplicate rules' })}
      unnamed={t({ zh: '未命名规则', en: 'Untitled rule' })}
      entries={rules.map(({ id, draft: { name, forms } }) => ({
        id,
        name,
        icon: CopyCheck,
        note: t({ zh: `${forms.length} 张表单`, en: `${forms.length} forms` }),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    >
      <PresetButton
        action={t({ zh: '新建规则', en: 'New rule' })}
        presets={rulePresets}
        labelOf={({ name }) => t(name)}
        blank={t({ zh: '空白规则', en: 'Blank rule' })}
        onAdd={onAdd}
      />
    </SheetList>
  );
}
