'use client';

import type { Condition } from '@mortise/core';
import { describedField, isComplete } from '@mortise/fields';
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
  /** What one more condition is called. */
  readonly label?: string;
  readonly onChange: (filter: Condition | null) => void;
}

/** The conditions in force as chips, and the way to one more. */
export function FilterBar({ fields, fieldOf, filter, label, onChange }: FilterBarProps) {
  const { t } = useText();
  const context = useFieldContext();
  const [openAt, setOpenAt] = useState<number | null>(null);
  const words = useMemo(
    () => ({ locale: context.locale, fieldOf: describedField(fieldOf, context) }),
    [context, fieldOf],
  );
  const parts = partsOf(filter);
  return (
    <div className="rt-chips">
      {parts.map((part, index) => {
        const { field, rest } = chipText(part, words);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place.
          <span className="rt-chip" key={index}>
            <Popover
              trigger="click"
              arrow={false}
              placement="bottomLeft"
              open={openAt === index}
              onOpenChange={(isOpen) => setOpenAt(isOpen ? index : null)}
              destroyOnHidden
              content={
                <Editor>
                  <PartEditor
                    fields={fields}
                    part={part}
                    onChange={(next) => onChange(withPart(filter, index, next))}
                  />
                </Editor>
              }
            >
              <button type="button" className="rt-chip-text">
                {field && <span className="mo-ink-3">{field}</span>}
                <span className="mo-cut">{rest}</span>
              </button>
            </Popover>
            <button
              type="button"
              className="rt-chip-close"
              aria-label={t({ zh: `去掉条件 ${field || rest}`, en: `Remove the condition ${field || rest}` })}
              onClick={() => onChange(withoutPart(filter, index))}
            >
              <Icon of={X} size={12} />
            </button>
          </span>
        );
      })}
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
