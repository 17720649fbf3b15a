'use client';

import { type Condition, describeCondition } from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Button, Segmented } from 'antd';
import { Plus, X } from 'lucide-react';
import { ComparisonEditor } from './comparison-editor.tsx';
import { isAskable, isComparison, isNothing, startComparison } from './comparison-parts.ts';
import { describedField } from './described-field.ts';
import type { Asking } from './operands.ts';

interface GroupEditorProps extends Asking {
  readonly condition: Condition;
  readonly onChange: (next: Condition) => void;
  /** Groups inside this one; the inner ones hold comparisons only. */
  readonly nests?: boolean;
}

/** Conditions of which all or any must hold, with groups one level deep. */
export function GroupEditor({ condition, onChange, nests = true, ...asking }: GroupEditorProps) {
  const { t } = useText();
  const { fields, lasting } = asking;
  const mode = 'any' in condition ? 'any' : 'all';
  const parts = 'any' in condition ? condition.any : 'all' in condition ? condition.all : [condition];
  const set = (next: readonly Condition[], as: 'all' | 'any' = mode) =>
    onChange(as === 'any' ? { any: [...next] } : { all: [...next] });
  // A group that lost its last condition goes too: an empty one of "any" would hold for nothing.
  const replace = (index: number, part: Condition) =>
    set(
      isNothing(part) ? parts.filter((_, at) => at !== index) : parts.map((each, at) => (at === index ? part : each)),
    );
  const first = fields.find(isAskable);
  const start = first && startComparison(first, lasting);

  return (
    <div className="mo-conditions">
      <Segmented<'all' | 'any'>
        size="small"
        value={mode as 'all' | 'any'}
        options={[
          { value: 'all', label: t({ zh: '满足全部', en: 'All hold' }) },
          { value: 'any', label: t({ zh: '满足任一', en: 'Any holds' }) },
        ]}
        onChange={(as) => set(parts, as)}
      />
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place.
        <div className="mo-conditions-row" key={index}>
          {isComparison(part) ? (
            <ComparisonEditor {...asking} comparison={part} onChange={(next) => replace(index, next)} inLine />
          ) : 'not' in part ? (
            <Negation part={part} {...asking} />
          ) : (
            <GroupEditor {...asking} condition={part} onChange={(next) => replace(index, next)} nests={false} />
          )}
          <IconButton
            icon={X}
            iconSize={14}
            label={t({ zh: '去掉条件', en: 'Remove the condition' })}
            onClick={() => set(parts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {start && (
        <div className="mo-row">
          <Button size="small" type="text" icon={<Icon of={Plus} size={14} />} onClick={() => set([...parts, start])}>
            {t({ zh: '条件', en: 'Condition' })}
          </Button>
          {nests && (
            <Button
              size="small"
              type="text"
              icon={<Icon of={Plus} size={14} />}
              onClick={() => set([...parts, mode === 'all' ? { any: [start] } : { all: [start] }])}
            >
              {t({ zh: '条件组', en: 'Group' })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Made through the API only: it is said, and kept as it is. */
function Negation({ part, fields, context }: Asking & { part: Condition }) {
  const fieldOf = describedField((id) => fields.find((field) => field.id === id), context);
  return <span className="mo-grow">{describeCondition(part, { locale: context.locale, fieldOf })}</span>;
}
