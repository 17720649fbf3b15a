'use client';

import type { Condition } from '@mortise/core';
import { describedField, isComparison, isComplete, startComparison } from '@mortise/fields';
import { Icon, useText } from '@mortise/ui';
import { Popover, Spin } from 'antd';
import { Plus, X } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useFieldContext } from '../context/field-context.tsx';
import type { ListField } from '../list/list-fields.ts';
import { chipText, partsOf, withoutPart, withPart } from './filter-parts.ts';

const FieldPicker = lazy(() => import('./field-picker.tsx').then((module) => ({ default: module.FieldPicker })));
const PartEditor = lazy(() => import('./part-editor.tsx').then((module) => ({ default: module.PartEditor })));

interface FilterBarProps {
  readonly fields: readonly ListField[];
  readonly fieldOf: (id: string) => ListField | undefined;
  readonly filter: Condition | null;
  /** Ids of fields that are always at hand, whether the filter asks for them or not. */
  readonly pinned?: readonly string[];
  /** What one more condition is called. */
  readonly label?: string;
  readonly onChange: (filter: Condition | null) => void;
}

const nonePinned: readonly string[] = [];

/** The conditions in force as chips, and the way to one more. */
export function FilterBar({ fields, fieldOf, filter, pinned = nonePinned, label, onChange }: FilterBarProps) {
  const { t } = useText();
  const parts = partsOf(filter);
  const quick = pinned.flatMap((id) => {
    const field = fields.find((one) => one.id === id);
    const index = parts.findIndex((part) => isComparison(part) && part.field === id);
    return field ? [{ field, index }] : [];
  });
  const others = parts.flatMap((part, index) => (quick.some((one) => one.index === index) ? [] : [{ part, index }]));
  const chip = { fields, fieldOf, onRemove: (index: number) => onChange(withoutPart(filter, index)) };
  const change = (index: number) => (next: Condition) => onChange(withPart(filter, index, next));
  return (
    <div className="rt-chips">
      {quick.map(({ field, index }) => (
        <Chip
          {...chip}
          key={field.id}
          index={index < 0 ? parts.length : index}
          part={parts[index] ?? startComparison(field)}
          isUnset={index < 0}
          isQuick
          onChange={change(index < 0 ? parts.length : index)}
        />
      ))}
      {others.map(({ part, index }) => (
        <Chip {...chip} key={index} index={index} part={part} onChange={change(index)} />
      ))}
      <AddPart
        fields={fields}
        fieldOf={fieldOf}
        label={label ?? t({ zh: '筛选', en: 'Filter' })}
        onPart={(part, index) => onChange(withPart(filter, index ?? parts.length, part))}
        nextIndex={parts.length}
      />
    </div>
  );
}

interface ChipProps extends Pick<FilterBarProps, 'fields' | 'fieldOf'> {
  readonly part: Condition;
  readonly index: number;
  /** Always at hand, and not asked for now. */
  readonly isUnset?: boolean;
  readonly isQuick?: boolean;
  readonly onChange: (part: Condition) => void;
  readonly onRemove: (index: number) => void;
}

/** One condition: a click opens it. */
function Chip({ fields, fieldOf, part, index, isUnset = false, isQuick = false, onChange, onRemove }: ChipProps) {
  const { t } = useText();
  const context = useFieldContext();
  const words = useMemo(
    () => ({ locale: context.locale, fieldOf: describedField(fieldOf, context) }),
    [context, fieldOf],
  );
  const { field, rest } =
    isUnset && isComparison(part)
      ? { field: t(fieldOf(part.field)?.label ?? ''), rest: t({ zh: '不限', en: 'Any' }) }
      : chipText(part, words);
  return (
    <span className="rt-chip" data-unset={isUnset || undefined}>
      <Popover
        trigger="click"
        arrow={false}
        placement="bottomLeft"
        destroyOnHidden
        content={
          <Editor>
            <PartEditor fields={fields} part={part} isQuick={isQuick} onChange={onChange} />
          </Editor>
        }
      >
        <button type="button" className="rt-chip-text">
          {field && <span className="mo-ink-3">{field}</span>}
          <span className="mo-cut">{rest}</span>
        </button>
      </Popover>
      {!isUnset && (
        <button
          type="button"
          className="rt-chip-close"
          aria-label={t({ zh: `去掉条件 ${field || rest}`, en: `Remove the condition ${field || rest}` })}
          onClick={() => onRemove(index)}
        >
          <Icon of={X} size={12} />
        </button>
      )}
    </span>
  );
}

const Editor = ({ children }: { children: React.ReactNode }) => (
  <div className="rt-editor-panel">
    <Suspense fallback={<Spin size="small" />}>{children}</Suspense>
  </div>
);

interface AddPartProps {
  readonly fields: readonly ListField[];
  readonly fieldOf: (id: string) => ListField | undefined;
  readonly label: string;
  readonly nextIndex: number;
  readonly onPart: (part: Condition, index: number) => void;
}

/** First which field, then what is asked of it. The condition is in force as soon as it can be. */
export function AddPart({ fields, fieldOf, label, nextIndex, onPart }: AddPartProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState<{ part: Condition; index: number } | null>(null);
  const begin = (part: Condition) => {
    setDraft({ part, index: nextIndex });
    if (isComplete(part, fieldOf)) onPart(part, nextIndex);
  };
  return (
    <Popover
      trigger="click"
      arrow={false}
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={(next) => {
        setIsOpen(next);
        setDraft(null);
      }}
      destroyOnHidden
      styles={{ container: { padding: draft ? 12 : 6 } }}
      content={
        draft ? (
          <Editor>
            <PartEditor fields={fields} part={draft.part} onChange={(part) => onPart(part, draft.index)} />
          </Editor>
        ) : (
          <Suspense fallback={<Spin size="small" />}>
            <FieldPicker fields={fields} onPick={begin} />
          </Suspense>
        )
      }
    >
      <button type="button" className="rt-chip rt-chip-add">
        <Icon of={Plus} size={14} />
        {label}
      </button>
    </Popover>
  );
}
