'use client';

import { useDroppable } from '@dnd-kit/core';
import { textIn } from '@mortise/core';
import { EmptyState, Icon, useText } from '@mortise/ui';
import { Segmented } from 'antd';
import { Monitor, Smartphone } from 'lucide-react';
import { sharesRow } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { InsertionLine } from '../drag/drag-layer.tsx';
import { BlockList } from './block-list.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';

/** The form as it will look, on the bench. */
export function Canvas() {
  const { t } = useText();
  const { store } = useDesigner();
  const device = useDesignerState((state) => state.device);
  const count = useDesignerState((state) => state.history.present.blocks.filter(({ type }) => sharesRow(type)).length);
  const isEmpty = useDesignerState((state) => state.history.present.blocks.length === 0);
  const { setNodeRef } = useDroppable({ id: 'canvas' });
  useCanvasKeys();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the form lets go of the selection, as Esc does.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc, see use-canvas-keys.
    <div className="mo-form-canvas" data-form-canvas="" ref={setNodeRef} onClick={() => store.getState().select([])}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the bar's own clicks stay in it. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: nothing happens on them. */}
      <div className="mo-canvas-bar" onClick={(event) => event.stopPropagation()}>
        <Segmented<'pc' | 'phone'>
          size="small"
          value={device}
          aria-label={t({ zh: '设备', en: 'Device' })}
          onChange={(value) => store.getState().show({ device: value })}
          options={[
            { value: 'pc', label: t({ zh: '电脑', en: 'Desktop' }), icon: <Icon of={Monitor} size={14} /> },
            { value: 'phone', label: t({ zh: '手机', en: 'Phone' }), icon: <Icon of={Smartphone} size={14} /> },
          ]}
        />
        <span className="mo-meta mo-num">
          {t({ zh: `${count} 个字段`, en: count === 1 ? '1 field' : `${count} fields` })}
        </span>
      </div>
      <section
        className={device === 'phone' ? 'mo-form-sheet mo-form-phone' : 'mo-form-sheet'}
        data-form-sheet=""
        aria-label={t({ zh: '表单', en: 'Form' })}
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
    </div>
  );
}

function FormHead() {
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
}
