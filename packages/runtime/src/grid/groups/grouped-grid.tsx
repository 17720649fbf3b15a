'use client';

import type { GridSettings } from '@mortise/core';
import { formatNumber, ListSkeleton, Note, useText } from '@mortise/ui';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { ListField } from '../../list/list-fields.ts';
import type { Question } from '../../list/use-records.ts';
import { type GridHandle, RecordGrid, type RecordGridProps } from '../record-grid.tsx';
import { layoutOf } from './group-layout.ts';
import { GroupedSource } from './grouped-source.ts';
import { HeadFigure, HeadName, HeadToggle } from './head-cells.tsx';
import { useGroups } from './use-groups.ts';

interface GroupedGridProps extends Omit<RecordGridProps, 'rows' | 'readPage' | 'count' | 'ref' | 'heads' | 'onFold'> {
  readonly question: Question;
  readonly settings: GridSettings;
  readonly fieldOf: (id: string) => ListField | undefined;
  readonly fieldIds: readonly string[];
  /** Names of the groups that are not as the view has them: folded, or open where the view folds all. */
  readonly turned: readonly string[];
  readonly onTurn: (turned: readonly string[]) => void;
  readonly ref?: Ref<GridHandle>;
}

const heads = { Toggle: HeadToggle, Name: HeadName, Figure: HeadFigure };
const mostGroups = 500;

/** Rows in groups, each with its count and figures. */
export function GroupedGrid({ question, settings, fieldIds, turned, onTurn, ref, ...grid }: GroupedGridProps) {
  const { t } = useText();
  const { form, fieldOf, rowHeight, onFailed, onOpenedRow } = grid;
  const { groups, ports, hasMore, error, refresh } = useGroups({
    formId: form.form.id,
    question,
    settings,
    fieldOf,
    fieldIds,
  });
  const failed = useRef(onFailed);
  failed.current = onFailed;
  useEffect(() => {
    if (error && !groups) failed.current(error);
  }, [error, groups]);

  const layout = useMemo(() => {
    const marked = new Set(turned);
    return groups && layoutOf(groups, (name) => marked.has(name) !== settings.folded);
  }, [groups, turned, settings.folded]);
  const inner = useRef<GridHandle>(null);
  const isCounted = layout !== null;
  // One for each question, so that the grid stays where it is while groups are folded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout of the moment is the first of several.
  const rows = useMemo(() => layout && new GroupedSource(layout, ports), [isCounted, ports]);
  useEffect(() => {
    if (!rows || !layout) return;
    rows.arrange(layout);
    inner.current?.rearrange();
  }, [rows, layout]);

  useImperativeHandle(ref, () => ({
    refresh: () => {
      refresh();
      inner.current?.refresh();
    },
    rearrange: () => inner.current?.rearrange(),
    range: (from, to) => inner.current?.range(from, to) ?? Promise.resolve([]),
    focused: () => inner.current?.focused() ?? null,
    isEditing: () => inner.current?.isEditing() ?? false,
    focus: () => inner.current?.focus(),
  }));

  if (!rows) return <ListSkeleton rows={16} rowHeight={rowHeight} />;
  return (
    <>
      {hasMore && (
        <div className="rt-grid-note">
          <Note tone="warning">
            {t({
              zh: `分组超过 ${formatNumber(mostGroups)} 个，只显示最大的 ${formatNumber(mostGroups)} 个。加一个筛选条件，或换一个字段分组`,
              en: `More than ${formatNumber(mostGroups)} groups: only the largest ${formatNumber(mostGroups)} are shown. Add a filter or group by another field`,
            })}
          </Note>
        </div>
      )}
      <RecordGrid
        {...grid}
        ref={inner}
        rows={rows}
        heads={heads}
        count={null}
        onOpenedRow={(row) => onOpenedRow(row === null ? null : rows.place(row))}
        onFold={(name) => onTurn(turned.includes(name) ? turned.filter((one) => one !== name) : [...turned, name])}
      />
    </>
  );
}
