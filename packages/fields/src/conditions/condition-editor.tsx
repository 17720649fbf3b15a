'use client';

import type { Condition } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { isAskable, isNothing, startComparison } from './comparison-parts.ts';
import { GroupEditor } from './group-editor.tsx';
import type { Asking } from './operands.ts';

interface ConditionEditorProps extends Asking {
  /** Null: nothing is asked. */
  readonly value: Condition | null;
  /** Told of half-filled conditions too. */
  readonly onChange: (next: Condition | null) => void;
}

/** A condition being made, from none at all. The last one removed leaves none. */
export function ConditionEditor({ value, onChange, ...asking }: ConditionEditorProps) {
  const { t } = useText();
  const first = asking.fields.find(isAskable);
  if (value !== null && !isNothing(value))
    return <GroupEditor {...asking} condition={value} onChange={(next) => onChange(isNothing(next) ? null : next)} />;
  return (
    <Button
      size="small"
      type="text"
      disabled={!first}
      icon={<Icon of={Plus} size={14} />}
      onClick={() => first && onChange({ all: [startComparison(first, asking.lasting)] })}
    >
      {t({ zh: '添加条件', en: 'Add a condition' })}
    </Button>
  );
}
