'use client';

import type { RecordView, RuleColor } from '@mortise/core';
import { useShortcut, useText } from '@mortise/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import type { RowFacts } from '../../phone/row-facts.ts';
import { SplitRow } from './split-row.tsx';

interface SplitListProps {
  readonly label: string;
  readonly items: readonly RecordView[];
  readonly chosen: string | null;
  readonly facts: RowFacts;
  readonly colorOf: (record: RecordView) => RuleColor | null;
  readonly onChoose: (recordId: string) => void;
  /** The last rows are in sight. */
  readonly onEnd: () => void;
}

const rowHeight = 72;
const nearEnd = 10;

/** Rows of which one is chosen, by a click or with the arrow keys. Only those in sight are drawn. */
export function SplitList({ label, items, chosen, facts, colorOf, onChoose, onEnd }: SplitListProps) {
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const base = useId();
  const at = items.findIndex(({ id }) => id === chosen);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    initialRect: { width: 320, height: 720 },
    overscan: 4,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (last >= items.length - nearEnd) end.current();
  }, [last, items.length]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);

  const step = (by: 1 | -1) => {
    const next = items[Math.max(at + by, 0)];
    if (next) onChoose(next.id);
  };
  useShortcut('list.nextRow', () => step(1));
  useShortcut('list.previousRow', () => step(-1));
  return (
    <div
      className="rt-split-list"
      ref={frame}
      role="listbox"
      aria-label={label}
      aria-activedescendant={at < 0 ? undefined : `${base}${at}`}
      tabIndex={0}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'ArrowDown' && pressed.key !== 'ArrowUp') return;
        pressed.preventDefault();
        step(pressed.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {rows.map(({ index, start, key }) => {
          const record = items[index];
          return (
            record && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the list choose.
              <div
                key={key}
                id={`${base}${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={record.id === chosen}
                className={colored('rt-split-row', colorOf(record))}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                onClick={() => onChoose(record.id)}
              >
                <SplitRow record={record} facts={facts} untitled={t({ zh: '未命名', en: 'Untitled' })} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

const colored = (name: string, color: RuleColor | null) => (color ? `${name} rt-colored rt-color-${color}` : name);
