'use client';

import { EmptyState, useText } from '@mortise/ui';
import { useDesignerState } from '../designer-context.ts';
import { RuleCard } from './rule-card.tsx';

/** The rule that is chosen, drawn as a sentence. */
export function RulesCanvas({ chosen }: { chosen: string | null }) {
  const { t } = useText();
  const rules = useDesignerState((state) => state.history.present.rules);
  const rule = rules.find(({ id }) => id === chosen) ?? rules[0];
  return (
    <div className="mo-rule-canvas">
      {rule ? (
        <RuleCard key={rule.id} rule={rule} />
      ) : (
        <EmptyState
          title={t({ zh: '还没有规则', en: 'No rules yet' })}
          hint={t({
            zh: '规则决定字段何时显示、必填、只读，什么不能保存，何时锁定',
            en: 'Rules say when fields are shown, required or read-only, what may not be saved, and when a record is locked',
          })}
        />
      )}
    </div>
  );
}
