'use client';

import { useDraggable } from '@dnd-kit/core';
import { textIn } from '@mortise/core';
import { EmptyState, useText } from '@mortise/ui';
import { memo, type PointerEvent, useMemo, useRef } from 'react';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { InsertionLine } from '../drag/drag-layer.tsx';
import { pointerListener } from '../drag/pointer-listener.ts';
import { BlockList } from './block-list.tsx';

/**
 * The sheet the form stands on. It is one draggable for all blocks: which of them is meant is read from where the
 * pointer went down, so that a drag makes no block draw again but those it lifts.
 */
export function Sheet() {
  const { t } = useText();
  const { store } = useDesigner();
  const device = useDesignerState((state) => state.device);
  const isEmpty = useDesignerState((state) => state.history.present.blocks.length === 0);
  const held = useRef('');
  const data = useMemo(
    () => ({
      get dragged() {
        const { selection } = store.getState();
        return { kind: 'blocks', ids: selection.includes(held.current) ? selection : [held.current] };
      },
    }),
    [store],
  );
  const { setNodeRef, listeners } = useDraggable({ id: 'sheet', data });
  const begin = pointerListener(listeners);

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (!(event.target instanceof Element) || event.target.closest('input, textarea, .mo-width-handle')) return;
    const id = event.target.closest<HTMLElement>('[data-block]')?.dataset.block;
    if (id === undefined) return;
    held.current = id;
    begin?.(event);
  }

  return (
    <section
      ref={setNodeRef}
      className={device === 'phone' ? 'mo-form-sheet mo-form-phone' : 'mo-form-sheet'}
      data-form-sheet=""
      aria-label={t({ zh: '表单', en: 'Form' })}
      onPointerDown={onPointerDown}
    >
      <FormHead />
      {isEmpty && (
        <EmptyState
          title={t({ zh: '还没有字段', en: 'No fields yet' })}
          hint={t({ zh: '从左边点选，或拖一个字段到这里', en: 'Click a field on the left, or drag it here' })}
        />
      )}
      <BlockList parent={null} slot={null} />
      <InsertionLine />
    </section>
  );
}

const FormHead = memo(function FormHead() {
  const { t, locale } = useText();
  const { store } = useDesigner();
  const name = useDesignerState((state) => state.history.present.name);
  const description = useDesignerState((state) => state.history.present.description);
  return (
    <button type="button" className="mo-form-head" onClick={() => store.getState().show({ inspector: 'form' })}>
      <strong>{textIn(name, locale) || t({ zh: '未命名表单', en: 'Untitled form' })}</strong>
      {description && textIn(description, locale) !== '' && <span>{textIn(description, locale)}</span>}
    </button>
  );
});
