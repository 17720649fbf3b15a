'use client';

import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { NavigationItem } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useMemo, useState } from 'react';
import type { OtherForm } from '../form/document/other-forms.ts';
import { useSorting } from '../form/drag/use-sorting.ts';
import { dissolveGroup, moveEntry, renameEntry, rowsOf, shiftEntry, updateEntry } from './navigation.ts';
import { NavigationEntry } from './navigation-entry.tsx';

interface NavigationListProps {
  items: readonly NavigationItem[];
  forms: readonly OtherForm[];
  onChange: (items: readonly NavigationItem[]) => void;
  /** Makes another form like this one. */
  onCopy: (form: OtherForm) => void;
  onOpen: (href: string) => void;
}

/** The navigation of an app, to be put in order with the mouse or the keys. */
export function NavigationList({ items, forms, onChange, onCopy, onOpen }: NavigationListProps) {
  const { t } = useText();
  const [announcement, setAnnouncement] = useState('');
  const sorting = useSorting();
  const rows = useMemo(() => rowsOf(items), [items]);

  function onDragEnd({ active, over }: DragEndEvent) {
    if (!over || active.id === over.id) return;
    const from = rows.findIndex(({ item }) => item.id === active.id);
    const to = rows.findIndex(({ item }) => item.id === over.id);
    const target = rows[to];
    if (!target) return;
    if (to < from) {
      onChange(moveEntry(items, String(active.id), { parent: target.parent, before: target.item.id }));
      return;
    }
    // Dragged down onto a group's name, an entry becomes the first in it; elsewhere it goes behind.
    const first = target.item.kind === 'group' ? rows[to + 1] : undefined;
    const isInto = target.item.kind === 'group' && rows[from]?.item.kind === 'form';
    const next = rows.slice(to + 1).find(({ parent, depth }) => parent === target.parent && depth === target.depth);
    onChange(
      moveEntry(
        items,
        String(active.id),
        isInto
          ? { parent: target.item.id, before: first?.parent === target.item.id ? first.item.id : null }
          : { parent: target.parent, before: next?.item.id ?? null },
      ),
    );
  }

  function shift(id: string, direction: 'up' | 'down') {
    const next = shiftEntry(items, id, direction);
    onChange(next);
    const list = rowsOf(next);
    const place = list.findIndex(({ item }) => item.id === id) + 1;
    setAnnouncement(t({ zh: `现在第 ${place} 位，共 ${list.length} 位`, en: `Now ${place} of ${list.length}` }));
  }

  return (
    <DndContext {...sorting} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
      <SortableContext items={rows.map(({ item }) => item.id)} strategy={verticalListSortingStrategy}>
        {rows.map(({ item, depth }) => (
          <NavigationEntry
            key={item.id}
            item={item}
            depth={depth}
            form={item.kind === 'form' ? forms.find(({ id }) => id === item.formId) : undefined}
            onShift={(direction) => shift(item.id, direction)}
            onRename={(label) => onChange(updateEntry(items, item.id, (one) => renameEntry(one, label)))}
            onToggle={() =>
              onChange(
                updateEntry(items, item.id, (one) => (one.kind === 'form' ? { ...one, hidden: !one.hidden } : one)),
              )
            }
            onDissolve={() => onChange(dissolveGroup(items, item.id))}
            onCopy={onCopy}
            onOpen={onOpen}
          />
        ))}
      </SortableContext>
      <div className="mo-visually-hidden mo-designer-live" role="status" aria-live="polite">
        {announcement}
      </div>
    </DndContext>
  );
}
