'use client';

import type { RecordView } from '@mortise/core';
import { useText } from '@mortise/ui';
import type { CustomCellRendererProps } from 'ag-grid-react';
import { Checkbox } from 'antd';
import { useRef, useSyncExternalStore } from 'react';
import { useGrid } from './grid-context.ts';
import { headOf } from './groups/group-head.ts';

/** A row's box. With Shift, everything from the one ticked before. */
export function SelectCell({ data, node, api }: CustomCellRendererProps<RecordView>) {
  const { t } = useText();
  const { selection, loadedIds, heads } = useGrid();
  const ids = useSyncExternalStore(selection.subscribe, selection.ids, selection.ids);
  if (!data) return null;
  const head = headOf(data);
  if (head !== undefined) return head && heads && <heads.Toggle head={head} />;
  const isSelected = ids.has(data.id);
  return (
    <Checkbox
      className="rt-check"
      checked={isSelected}
      aria-label={t({ zh: `选择 ${data.title}`, en: `Select ${data.title}` })}
      onChange={({ nativeEvent }) => {
        const last = lastTicked.get(selection);
        lastTicked.set(selection, data.id);
        const from = last && nativeEvent.shiftKey ? api.getRowNode(last)?.rowIndex : null;
        if (from === null || from === undefined || node.rowIndex === null)
          return selection.toggle(data.id, !isSelected);
        const next = new Set(ids);
        for (const id of loadedIds()) {
          const at = api.getRowNode(id)?.rowIndex ?? -1;
          if (at >= Math.min(from, node.rowIndex) && at <= Math.max(from, node.rowIndex)) next.add(id);
        }
        selection.set(next);
      }}
    />
  );
}

const lastTicked = new WeakMap<object, string>();

/** Ticks the rows that are loaded; the bar below offers all of the filter. */
export function SelectHead() {
  const { t } = useText();
  const { selection, loadedIds } = useGrid();
  const ids = useSyncExternalStore(selection.subscribe, selection.ids, selection.ids);
  const loaded = useRef<readonly string[]>([]);
  loaded.current = loadedIds();
  const isAll = ids.size > 0 && loaded.current.every((id) => ids.has(id));
  return (
    <Checkbox
      className="rt-check"
      checked={isAll}
      indeterminate={ids.size > 0 && !isAll}
      aria-label={t({ zh: '选择已加载的行', en: 'Select the loaded rows' })}
      onChange={() => selection.set(ids.size > 0 ? [] : loadedIds())}
    />
  );
}
