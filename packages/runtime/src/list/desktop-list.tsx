'use client';

import {
  densities,
  type GridSettings,
  joinWords,
  type RecordView,
  type Sort,
  textIn,
  type ViewColumn,
} from '@mortise/core';
import { IconButton, ListSkeleton, MenuButton, useText } from '@mortise/ui';
import type { GridApi } from 'ag-grid-community';
import { Layers, Rows3 } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { GridHandle } from '../grid/record-grid.tsx';
import { Selection } from '../grid/selection.ts';
import { usePaste } from '../grid/use-paste.tsx';
import { useChanges } from '../live/use-changes.ts';
import { useSame } from '../view-kinds/use-same.ts';
import type { ViewKindProps } from '../view-kinds/view-kind-view.ts';
import { densityNames } from './density-names.ts';
import { editorReads } from './editor-reads.ts';
import { Foot } from './foot.tsx';
import { isEditable } from './list-fields.ts';
import { ListFrame } from './list-frame.tsx';
import type { RowMenuAt } from './row-menu.tsx';
import { countText, usePlace } from './use-place.ts';
import { useRecordWork } from './use-record-work.ts';
import { useRecords } from './use-records.ts';
import { useRowColors } from './use-row-colors.ts';
import { useSelected } from './use-selected.ts';
import { bothOf } from './within.ts';

const ListEmpty = lazy(() => import('./list-empty.tsx').then((module) => ({ default: module.ListEmpty })));
const BatchBar = lazy(() => import('./batch-bar.tsx').then((module) => ({ default: module.BatchBar })));
const RowMenu = lazy(() => import('./row-menu.tsx').then((module) => ({ default: module.RowMenu })));
const FieldTree = lazy(() => import('./tree/field-tree.tsx').then((module) => ({ default: module.FieldTree })));
const GroupedGrid = lazy(() =>
  import('../grid/groups/grouped-grid.tsx').then((module) => ({ default: module.GroupedGrid })),
);
const SummaryRow = lazy(() =>
  import('../grid/summary/summary-row.tsx').then((module) => ({ default: module.SummaryRow })),
);
const RecordGrid = lazy(() => import('../grid/record-grid.tsx').then((module) => ({ default: module.RecordGrid })));

const rowHeights = { compact: 32, standard: 40, relaxed: 56 } as const;

/** Records as rows and columns. */
export function DesktopList({ list, form, shown, onCreate, onFailed, onPlace }: ViewKindProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const { fields, fieldOf, state, go, preferences, setPreferences } = list;
  const formId = form.form.id;
  const name = t(form.form.name);
  const grid = useRef<GridHandle>(null);
  const [selection] = useState(() => new Selection());
  const [menu, setMenu] = useState<RowMenuAt | null>(null);
  const settings = useSame(shown.settings as unknown as GridSettings);
  const { groups, summary, quick } = settings;
  const ofTree = { filter: shown.filter, sort: shown.sort, search: state.search };
  const question = { ...ofTree, filter: bothOf(shown.filter, list.within) };
  const fieldIds = shown.columns.map(({ field }) => field);
  const colors = useRowColors(form, fieldOf, settings.colors);
  const besides = useMemo(
    () => editorReads(shown.columns.flatMap(({ field }) => fieldOf(field) ?? []).filter(isEditable)),
    [shown.columns, fieldOf],
  );
  const readIds = [...fieldIds, ...besides, ...(colors?.reads ?? [])];
  const records = useRecords(formId, question, readIds);
  const selected = useSelected(selection);
  const [openedRow, setOpenedRow] = useState<number | null>(null);
  usePlace(openedRow, records.count, onPlace);

  const refresh = () => {
    grid.current?.refresh();
    records.recount();
  };
  useChanges(formId, refresh);
  const work = useRecordWork(form, refresh);
  const open = (recordId: string) => go({ recordId }, true);
  const create = () => onCreate();
  const { may } = form.rights;
  const paste = usePaste({ grid, fieldOf, work });

  const onSort = (fieldId: string, add: boolean) => {
    const before = shown.sort.find(({ field }) => field === fieldId);
    const others = add ? shown.sort.filter(({ field }) => field !== fieldId) : [];
    const next: Sort[] = !before
      ? [{ field: fieldId, direction: 'asc' }]
      : before.direction === 'asc'
        ? [{ field: fieldId, direction: 'desc' }]
        : [];
    go({ sort: [...others, ...next] });
  };
  const isEmpty = records.isCounted && records.count?.count === 0;
  const setSettings = (change: Partial<GridSettings>) =>
    setPreferences({ ...preferences, settings: { ...settings, ...change } as never });
  const by = groups[0] && fieldOf(groups[0].field);
  const gridProps = {
    form,
    fieldOf,
    columns: shown.columns,
    rowHeight: rowHeights[shown.density],
    sort: shown.sort,
    selection,
    colors,
    onSort,
    onColumns: (columns: ViewColumn[]) => setPreferences({ ...preferences, columns }),
    onOpen: open,
    opened: state.recordId,
    onOpenedRow: setOpenedRow,
    onMenu: (record: RecordView, at: Omit<RowMenuAt, 'record'>) => setMenu({ record, ...at }),
    onFailed,
    ...(Object.keys(summary).length > 0
      ? {
          foot: (api: GridApi<RecordView>) => (
            <Suspense fallback={<div className="rt-summary" />}>
              <SummaryRow
                grid={api}
                formId={formId}
                question={question}
                summary={summary}
                fieldOf={fieldOf}
                onChange={(next) => setSettings({ summary: next })}
              />
            </Suspense>
          ),
        }
      : {}),
  };
  const importHere = () => runtime.navigate(`/import?form=${formId}`);

  const body = (
    <section
      className="rt-body"
      aria-label={t({ zh: joinWords(name, '列表'), en: `List of ${name}` })}
      onPaste={paste.onPaste}
    >
      {isEmpty ? (
        <Suspense>
          <ListEmpty list={list} name={name} question={question} onCreate={create} onImport={importHere} />
        </Suspense>
      ) : (
        <Suspense fallback={<ListSkeleton rows={16} rowHeight={rowHeights[shown.density]} />}>
          {by ? (
            <GroupedGrid
              {...gridProps}
              ref={grid}
              key={formId}
              question={question}
              settings={settings}
              fieldIds={readIds}
              turned={state.folded ?? []}
              onTurn={(folded) => go({ folded })}
            />
          ) : (
            <RecordGrid {...gridProps} ref={grid} key={formId} readPage={records.readPage} count={records.count} />
          )}
        </Suspense>
      )}
      {selected > 0 && (may('export') || may('print') || (may('batch') && (may('update') || may('delete')))) && (
        <Suspense>
          <BatchBar
            formId={formId}
            selection={selection}
            fields={fields}
            rights={form.rights}
            question={question}
            count={records.count}
            work={work}
          />
        </Suspense>
      )}
    </section>
  );
  return (
    <ListFrame
      list={list}
      form={form}
      shown={shown}
      count={records.count ? countText(records.count) : undefined}
      onCreate={create}
      pinned={quick}
      settings={{
        label: by
          ? { zh: `按${textIn(by.label, 'zh')}分组`, en: `Grouped by ${textIn(by.label, 'en')}` }
          : { zh: '分组', en: 'Group' },
        icon: Layers,
      }}
      tools={
        <MenuButton
          placement="bottomRight"
          menu={{
            selectedKeys: [shown.density],
            items: densities.map((density) => ({
              key: density,
              label: t(densityNames[density]),
              onClick: () => setPreferences({ ...preferences, density }),
            })),
          }}
        >
          <IconButton icon={Rows3} iconSize={14} label={t({ zh: '行高', en: 'Row height' })} />
        </MenuButton>
      }
    >
      {list.treeField ? (
        <div className="rt-with-tree">
          <Suspense fallback={<div className="rt-tree" />}>
            <FieldTree
              formId={formId}
              field={list.treeField}
              question={ofTree}
              chosen={state.tree}
              onChoose={(tree) => go({ tree })}
            />
          </Suspense>
          {body}
        </div>
      ) : (
        body
      )}
      <Foot
        count={records.count}
        isCounting={records.isCounting}
        selected={selected}
        updatedAt={records.updatedAt}
        onExact={() => void records.countAll().catch(onFailed)}
      />
      {menu && (
        <Suspense>
          <RowMenu
            at={menu}
            formId={formId}
            fields={fields}
            rights={form.rights}
            work={work}
            onOpen={open}
            onClose={() => setMenu(null)}
          />
        </Suspense>
      )}
      {paste.dialog}
    </ListFrame>
  );
}
