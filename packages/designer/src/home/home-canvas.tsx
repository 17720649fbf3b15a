'use client';

import { useDroppable } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { type HomeBlock, type HomeColumn, homeBlockName } from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { ArrowDown, ArrowUp, Eye, EyeOff, Trash2 } from 'lucide-react';
import { useHomeDesigning } from './home-designing.ts';
import { changeBlock, dragIds, moveBlock, placeOf, removeBlock } from './home-edits.ts';

/** The page as people see it, in frames that are chosen and moved. */
export function HomeCanvas({ device }: { readonly device: 'wide' | 'phone' }) {
  const { t } = useText();
  return (
    <div className="mo-home-sheet" data-device={device}>
      <h2>{t({ zh: '工作台', en: 'Home' })}</h2>
      <div className="mo-home-grid">
        <Column column="main" label={t({ zh: '主栏', en: 'Main column' })} />
        <Column column="side" label={t({ zh: '侧栏', en: 'Side column' })} />
      </div>
    </div>
  );
}

function Column({ column, label }: { readonly column: HomeColumn; readonly label: string }) {
  const { t } = useText();
  const { home } = useHomeDesigning();
  const { setNodeRef, isOver } = useDroppable({ id: dragIds.column(column) });
  const blocks = home[column];
  return (
    <section
      ref={setNodeRef}
      className="mo-home-column"
      data-column={column}
      data-over={isOver || undefined}
      aria-label={label}
    >
      <SortableContext items={blocks.map(({ id }) => dragIds.block(id))} strategy={verticalListSortingStrategy}>
        {blocks.map((block) => (
          <Frame key={block.id} block={block} />
        ))}
      </SortableContext>
      {blocks.length === 0 && <p className="mo-page-empty">{t({ zh: '拖到这里', en: 'Drop here' })}</p>}
    </section>
  );
}

function Frame({ block }: { readonly block: HomeBlock }) {
  const { t } = useText();
  const { chosen, choose, renderBlock } = useHomeDesigning();
  const sortable = useSortable({ id: dragIds.block(block.id) });
  const isChosen = chosen === block.id;
  const name = t(homeBlockName(block));
  return (
    <div
      ref={sortable.setNodeRef}
      className="mo-home-frame"
      data-chosen={isChosen || undefined}
      data-lifted={sortable.isDragging || undefined}
      data-hidden={block.hidden || undefined}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      <div inert className="mo-home-live">
        {renderBlock(block)}
      </div>
      <button
        type="button"
        className="mo-home-grip"
        {...sortable.attributes}
        {...sortable.listeners}
        aria-pressed={isChosen}
        aria-label={block.hidden ? t({ zh: `${name}，已隐藏`, en: `${name}, hidden` }) : name}
        onClick={() => choose(block.id)}
      />
      {block.hidden && (
        <span className="mo-home-mark">
          <Icon of={EyeOff} size={12} />
          {t({ zh: '已隐藏', en: 'Hidden' })}
        </span>
      )}
      {isChosen && <Tools block={block} name={name} />}
    </div>
  );
}

function Tools({ block, name }: { readonly block: HomeBlock; readonly name: string }) {
  const { t } = useText();
  const { home, change, choose } = useHomeDesigning();
  const place = placeOf(home, block.id);
  const shift = (by: number) =>
    place && change((before) => moveBlock(before, block.id, { ...place, index: Math.max(0, place.index + by) }));
  return (
    <span className="mo-home-tools">
      <IconButton icon={ArrowUp} iconSize={14} label={t({ zh: '上移', en: 'Move up' })} onClick={() => shift(-1)} />
      <IconButton icon={ArrowDown} iconSize={14} label={t({ zh: '下移', en: 'Move down' })} onClick={() => shift(1)} />
      <IconButton
        icon={block.hidden ? Eye : EyeOff}
        iconSize={14}
        label={block.hidden ? t({ zh: '显示', en: 'Show' }) : t({ zh: '隐藏', en: 'Hide' })}
        onClick={() => change((before) => changeBlock(before, block.id, { hidden: !block.hidden }))}
      />
      <IconButton
        icon={Trash2}
        iconSize={14}
        label={t({ zh: `移除 ${name}`, en: `Take out ${name}` })}
        onClick={() => {
          change((before) => removeBlock(before, block.id));
          choose(null);
        }}
      />
    </span>
  );
}
