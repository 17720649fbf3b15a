'use client';

import { useDraggable } from '@dnd-kit/core';
import { blockName, type PagePart, partNames } from '@mortise/core';
import { type LucideIcon, PaletteGroup, PaletteTile, useText } from '@mortise/ui';
import { ListTree } from 'lucide-react';
import { newList, newPart } from './new-part.ts';
import { usePageDesigning } from './page-designer-context.ts';
import { dragIds } from './page-drop.ts';
import { partLooks } from './part-looks.ts';

const kinds = ['fields', 'form', 'timeline', 'log', 'files', 'tasks', 'team'] as const;

/** What can stand on a page: a click puts it onto the open tab, a drag where it falls. */
export function PagePalette({ onAdd }: { readonly onAdd: (part: PagePart) => void }) {
  const { t } = useText();
  const { ways } = usePageDesigning();
  return (
    <div className="mo-page-palette">
      <PaletteGroup title={t({ zh: '内容', en: 'Content' })}>
        {kinds.map((kind) => (
          <Tile
            key={kind}
            name={kind}
            icon={partLooks[kind].icon}
            label={t(partNames[kind])}
            make={() => newPart(kind)}
            onAdd={onAdd}
          />
        ))}
      </PaletteGroup>
      <PaletteGroup title={t({ zh: '关联列表', en: 'Related lists' })}>
        {ways.map(({ via, field, form }) => {
          const by = t(blockName(field.block, field.type));
          const name = t(form.name);
          const full =
            via.direction === 'in'
              ? t({ zh: `${name}（${by}）`, en: `${name} (${by})` })
              : t({ zh: `${by}：${name}`, en: `${by}: ${name}` });
          // The name of the form says enough where only one way leads to it.
          const isOnly = ways.filter((way) => way.form.id === form.id).length === 1;
          return (
            <Tile
              key={`${via.direction} ${via.formId} ${via.fieldId}`}
              name={`${via.direction} ${via.formId} ${via.fieldId}`}
              icon={ListTree}
              label={isOnly ? name : full}
              title={full}
              make={() => newList(via)}
              onAdd={onAdd}
            />
          );
        })}
      </PaletteGroup>
      {ways.length === 0 && (
        <p className="mo-help">
          {t({
            zh: '还没有表单关联到它。在别的表单里加一个关联记录字段，列表就能放到这里',
            en: 'No form points here yet. Add a relation to another form, and its list can stand here',
          })}
        </p>
      )}
    </div>
  );
}

interface TileProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly title?: string;
  readonly make: () => PagePart;
  readonly onAdd: (part: PagePart) => void;
}

function Tile({ name, icon, label, title = label, make, onAdd }: TileProps) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id: dragIds.fresh(name), data: { make } });
  return (
    <PaletteTile
      ref={setNodeRef}
      icon={icon}
      label={label}
      title={title}
      isLifted={isDragging}
      {...attributes}
      {...listeners}
      onClick={() => onAdd(make())}
    />
  );
}
