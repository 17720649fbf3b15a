'use client';

import type { Condition } from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Button, Segmented } from 'antd';
import { Plus, X } from 'lucide-react';
import type { ListField } from '../list/list-fields.ts';
import { ComparisonEditor } from './comparison-editor.tsx';
import { isComparison, startComparison } from './filter-parts.ts';

interface GroupEditorProps {
  readonly fields: readonly ListField[];
  readonly condition: Condition;
  readonly onChange: (next: Condition) => void;
  /** Groups inside this one; the inner ones hold comparisons only. */
  readonly nests?: boolean;
}

/** Conditions of which all or any must hold, with groups one level deep. */
export function GroupEditor({ fields, condition, onChange, nests = true }: GroupEditorProps) {
  const { t } = useText();
  const mode = 'any' in condition ? 'any' : 'all';
  const parts = 'any' in condition ? condition.any : 'all' in condition ? condition.all : [condition];
  const set = (next: readonly Condition[], as: 'all' | 'any' = mode) =>
    onChange(as === 'any' ? { any: [...next] } : { all: [...next] });
  const replace = (index: number, part: Condition) => set(parts.map((each, at) => (at === index ? part : each)));
  const [first] = fields;

  return (
    <div className="rt-group">
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
        <div className="rt-group-row" key={index}>
          {isComparison(part) ? (
            <ComparisonEditor fields={fields} comparison={part} onChange={(next) => replace(index, next)} inLine />
          ) : (
            <GroupEditor fields={fields} condition={part} onChange={(next) => replace(index, next)} nests={false} />
          )}
          <IconButton
            icon={X}
            iconSize={14}
            label={t({ zh: '去掉条件', en: 'Remove the condition' })}
            onClick={() => set(parts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {first && (
        <div className="mo-row">
          <Button
            size="small"
            type="text"
            icon={<Icon of={Plus} size={14} />}
            onClick={() => set([...parts, startComparison(first)])}
          >
            {t({ zh: '条件', en: 'Condition' })}
          </Button>
          {nests && (
            <Button
              size="small"
              type="text"
              icon={<Icon of={Plus} size={14} />}
              onClick={() =>
                set([...parts, { [mode === 'all' ? 'any' : 'all']: [startComparison(first)] } as Condition])
              }
            >
              {t({ zh: '条件组', en: 'Group' })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
