'use client';

import { useDroppable } from '@dnd-kit/core';
import {
  horizontalListSortingStrategy,
  SortableContext,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import {
  newPartId,
  overviewName,
  type PageColumn,
  type PagePart,
  type PageTab,
  partsOfTab,
  PageTab as Tab,
  textIn,
} from '@mortise/core';
import { EmptyLine, Icon, IconButton, useText } from '@mortise/ui';
import { ArrowDown, ArrowUp, Heading, Plus, Trash2 } from 'lucide-react';
import { usePageDesigning } from './page-designer-context.ts';
import { dragIds } from './page-drop.ts';
import { addTab, movePart, placeOf, removePart } from './page-edits.ts';
import { partLooks } from './part-looks.ts';

interface PageCanvasProps {
  readonly tab: PageTab | undefined;
  readonly onTab: (tabId: string) => void;
}

/** The page as boxes: its header, its tabs, and the three columns of the one that is open. */
export function PageCanvas({ tab, onTab }: PageCanvasProps) {
  const { t } = useText();
  const { form, page, chosen, choose, change } = usePageDesigning();
  function add() {
    const made = Tab.parse({ id: newPartId('tab'), title: t({ zh: '新标签页', en: 'New tab' }) });
    change((before) => addTab(before, made));
    onTab(made.id);
    choose({ kind: 'tab', id: made.id });
  }
  return (
    <div className="mo-page-sheet">
      <button
        type="button"
        className="mo-page-header"
        aria-pressed={chosen.kind === 'header'}
        onClick={() => choose({ kind: 'header' })}
      >
        <Icon of={Heading} size={16} />
        <b>{t(form.name)}</b>
        <span className="mo-meta">
          {t({ zh: '页头：标签、字段、数字、按钮、阶段路径', en: 'Header: tags, fields, figures, buttons, paths' })}
        </span>
      </button>
      <div className="mo-page-tabs" role="tablist">
        <SortableContext items={page.tabs.map(({ id }) => dragIds.tab(id))} strategy={horizontalListSortingStrategy}>
          {page.tabs.map((one) => (
            <TabName key={one.id} tab={one} isOpen={one.id === tab?.id} onOpen={() => onTab(one.id)} />
          ))}
        </SortableContext>
        <IconButton icon={Plus} label={t({ zh: '添加标签页', en: 'Add a tab' })} onClick={add} />
      </div>
      {tab ? (
        <div className="mo-page-grid">
          <Column tab={tab} column="left" label={t({ zh: '左栏', en: 'Left' })} />
          <Column tab={tab} column="main" label={t({ zh: '中间', en: 'Middle' })} />
          <Column tab={tab} column="right" label={t({ zh: '右栏', en: 'Right' })} />
        </div>
      ) : (
        <EmptyLine>{t({ zh: '还没有标签页', en: 'No tab yet' })}</EmptyLine>
      )}
    </div>
  );
}

interface TabNameProps {
  readonly tab: PageTab;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function TabName({ tab, isOpen, onOpen }: TabNameProps) {
  const { t } = useText();
  const { choose, nameOf } = usePageDesigning();
  const sortable = useSortable({ id: dragIds.tab(tab.id) });
  const [only, ...others] = partsOfTab(tab);
  const name = textIn(tab.title, 'zh') !== '' ? tab.title : only && others.length === 0 ? nameOf(only) : overviewName;
  return (
    <button
      ref={sortable.setNodeRef}
      type="button"
      className="mo-page-tab"
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      data-over={sortable.isOver || undefined}
      {...sortable.attributes}
      {...sortable.listeners}
      role="tab"
      aria-selected={isOpen}
      onClick={() => {
        onOpen();
        choose({ kind: 'tab', id: tab.id });
      }}
    >
      {t(name)}
    </button>
  );
}

interface ColumnProps {
  readonly tab: PageTab;
  readonly column: PageColumn;
  readonly label: string;
}

function Column({ tab, column, label }: ColumnProps) {
  const { t } = useText();
  const { setNodeRef, isOver } = useDroppable({ id: dragIds.column(column) });
  const parts = tab[column];
  return (
    <section ref={setNodeRef} className="mo-page-column" data-over={isOver || undefined} aria-label={label}>
      <h3 className="mo-meta">{label}</h3>
      <SortableContext items={parts.map(({ id }) => dragIds.part(id))} strategy={verticalListSortingStrategy}>
        {parts.map((part) => (
          <PartBox key={part.id} part={part} />
        ))}
      </SortableContext>
      {parts.length === 0 && <p className="mo-page-empty">{t({ zh: '拖到这里', en: 'Drop here' })}</p>}
    </section>
  );
}

function PartBox({ part }: { readonly part: PagePart }) {
  const { t } = useText();
  const { page, chosen, choose, change, nameOf } = usePageDesigning();
  const sortable = useSortable({ id: dragIds.part(part.id) });
  const isChosen = chosen.kind === 'part' && chosen.id === part.id;
  const { icon, hint } = partLooks[part.kind];
  const name = t(nameOf(part));
  const place = placeOf(page, part.id);
  const shift = (by: number) =>
    place && change((before) => movePart(before, part.id, { ...place, index: Math.max(0, place.index + by) }));
  return (
    <div
      ref={sortable.setNodeRef}
      className="mo-page-box"
      data-chosen={isChosen || undefined}
      data-lifted={sortable.isDragging || undefined}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      <button
        type="button"
        className="mo-page-box-name"
        {...sortable.attributes}
        {...sortable.listeners}
        aria-pressed={isChosen}
        onClick={() => choose({ kind: 'part', id: part.id })}
      >
        <Icon of={icon} size={16} />
        <span className="mo-grow">
          <span className="mo-cut">{name}</span>
          <span className="mo-meta mo-cut">{t(hint)}</span>
        </span>
      </button>
      {isChosen && (
        <span className="mo-page-box-tools">
          <IconButton icon={ArrowUp} iconSize={14} label={t({ zh: '上移', en: 'Move up' })} onClick={() => shift(-1)} />
          <IconButton
            icon={ArrowDown}
            iconSize={14}
            label={t({ zh: '下移', en: 'Move down' })}
            onClick={() => shift(1)}
          />
          <IconButton
            icon={Trash2}
            iconSize={14}
            label={t({ zh: `移除 ${name}`, en: `Take out ${name}` })}
            onClick={() => {
              change((before) => removePart(before, part.id));
              choose({ kind: 'header' });
            }}
          />
        </span>
      )}
    </div>
  );
}
