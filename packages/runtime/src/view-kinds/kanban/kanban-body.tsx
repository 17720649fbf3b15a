'use client';

import type { KanbanSettings } from '@mortise/core';
import { EmptyState, useIsPhone, useText } from '@mortise/ui';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { useFieldContext } from '../../context/field-context.tsx';
import { NotLoaded } from '../../context/not-loaded.tsx';
import { ListEmpty } from '../../list/list-empty.tsx';
import { useSame } from '../use-same.ts';
import type { ViewKindProps } from '../view-kind-view.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { BoardProvider, type BoardWork } from './board-work.ts';
import { cardFacts } from './card-facts.ts';
import { columnsOf, markOf } from './columns.ts';
import { daysSince } from './days-since.ts';
import { KanbanBoard } from './kanban-board.tsx';
import { mayMoveBetween } from './moving.ts';
import { useBoard } from './use-board.ts';
import { useMove } from './use-move.ts';

const AskDialog = lazy(() => import('../changing/ask-dialog.tsx').then((module) => ({ default: module.AskDialog })));

/** Tells how many records the board has, once it knows. */
interface KanbanBodyProps extends ViewKindProps {
  readonly onCount: (count: number, isExact: boolean) => void;
}

/** The board of a view, or what one does about it where there is none. */
export function KanbanBody(props: KanbanBodyProps) {
  const { t } = useText();
  const { list, shown } = props;
  // Another address is another view object: what a board is made of stays the same.
  const settings = useSame(shown.settings as unknown as KanbanSettings);
  const cardFields = useSame(shown.columns);
  const by = settings.group === null ? undefined : list.fieldOf(settings.group);
  if (!by)
    return (
      <EmptyState
        title={t({ zh: '还没有选择分列字段', en: 'No field for the columns yet' })}
        hint={t({
          zh: '在看板设置里选一个单选、成员或关联记录字段，它的每个值是一列',
          en: 'Choose a field of options, people or records in the board settings: each of its values is a column',
        })}
      />
    );
  return <Cards {...props} settings={settings} cardFields={cardFields} by={by} />;
}

type Field = NonNullable<ReturnType<ViewKindProps['list']['fieldOf']>>;

function Cards({
  list,
  form,
  shown,
  settings,
  cardFields,
  by,
  onCreate,
  onCount,
}: KanbanBodyProps & {
  readonly settings: KanbanSettings;
  readonly cardFields: ViewKindProps['shown']['columns'];
  readonly by: Field;
}) {
  const { t } = useText();
  const isPhone = useIsPhone();
  const { fieldOf, state, go } = list;
  const lanesField = settings.lanes === null ? undefined : fieldOf(settings.lanes);
  const sums = useMemo(() => settings.sums.flatMap((id) => fieldOf(id) ?? []), [settings.sums, fieldOf]);
  const staleField = settings.stale ? fieldOf(settings.stale.field) : undefined;
  const facts = useMemo(
    () => cardFacts(cardFields, fieldOf, [form.titleField?.id, by.id, lanesField?.id]),
    [cardFields, fieldOf, form.titleField, by, lanesField],
  );
  const question = { filter: shown.filter, sort: shown.sort, search: state.search };
  const read = [...cardFields.map(({ field }) => field), ...settings.sums, by.id, lanesField?.id, staleField?.id];
  const boardState = useBoard(form.form.id, {
    question,
    by: by.id,
    lanes: lanesField?.id ?? null,
    sums: settings.sums,
    fields: [...new Set(read.filter((id) => id !== undefined))],
  });
  const { board, groups, isRead, hasMore, error, hold, more, retry } = boardState;
  const fields = useFieldContext();

  const latest = useRef(go);
  latest.current = go;
  const open = useCallback((recordId: string) => latest.current({ recordId }, true), []);

  const counted = useMemo(() => [...board.cells.values()], [board]);
  const columns = useSame(useMemo(() => columnsOf(by, counted, fields.titleOf), [by, counted, fields]));
  const { move, asking } = useMove(form, { by, lanes: lanesField, sums }, columns, boardState);
  const lanes = useMemo(
    () =>
      lanesField
        ? columnsOf(
            lanesField,
            counted.map(({ lane, count }) => ({ key: lane, count })),
            fields.titleOf,
          ).filter(({ key }) => key !== null || counted.some(({ lane, count }) => lane === null && count > 0))
        : null,
    [lanesField, counted, fields],
  );
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  useEffect(() => {
    if (isRead) onCount(total, !hasMore);
  }, [isRead, total, hasMore, onCount]);

  const mayMove = mayMoveBetween(by, form.rights);
  const work = useMemo<BoardWork>(
    () => ({
      columns,
      facts,
      fields,
      sums,
      limits: settings.limits,
      staleOf: (record) => {
        const days = staleField ? daysSince(staleField.valueOf(record), Date.now(), fields.timeZone) : null;
        return days !== null && settings.stale && days >= settings.stale.days ? days : null;
      },
      staleLimit: settings.stale?.days ?? 0,
      mayMove,
      mayChangeLane: lanesField !== undefined && mayMoveBetween(lanesField, form.rights),
      isPhone,
      open,
      move,
      hold,
      more,
    }),
    [
      columns,
      facts,
      fields,
      sums,
      settings,
      staleField,
      mayMove,
      lanesField,
      form.rights,
      isPhone,
      open,
      move,
      hold,
      more,
    ],
  );

  if (error && !isRead) {
    return (
      <NotLoaded title={t({ zh: '看板没有加载出来', en: "Couldn't load the board" })} error={error} onRetry={retry} />
    );
  }
  if (!isRead) return <BoardSkeleton />;
  if (groups.length === 0 && total === 0)
    return <ListEmpty list={list} name={t(form.form.name)} question={question} onCreate={() => onCreate()} />;

  // A column of no value that nothing is in takes no room until somebody opens it.
  const idle = counted.some(({ key, count }) => key === null && count > 0) ? [] : [markOf(null)];
  const folded = new Set(state.folded ?? [...settings.folded, ...idle]);
  return (
    <BoardProvider value={work}>
      <KanbanBoard
        board={board}
        lanes={lanes}
        isFolded={({ key }) => folded.has(markOf(key))}
        onFold={({ key }) => {
          const mark = markOf(key);
          go({ folded: folded.has(mark) ? [...folded].filter((one) => one !== mark) : [...folded, mark] });
        }}
        onCreate={
          by.isSystem || !mayMove || !form.rights.may('create') ? null : ({ key }) => onCreate({ [by.id]: key })
        }
      />
      {asking && (
        <Suspense>
          <AskDialog form={form} asked={asking} />
        </Suspense>
      )}
    </BoardProvider>
  );
}
