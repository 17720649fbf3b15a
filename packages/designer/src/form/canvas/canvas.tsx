'use client';

import { useDroppable } from '@dnd-kit/core';
import { Icon, useText } from '@mortise/ui';
import { Segmented } from 'antd';
import { Monitor, Smartphone } from 'lucide-react';
import { memo } from 'react';
import { sharesRow } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { Sheet } from './sheet.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';

/** The form as it will look, on the bench. */
export const Canvas = memo(function Canvas() {
  const { t } = useText();
  const { store } = useDesigner();
  const device = useDesignerState((state) => state.device);
  const count = useDesignerState((state) => state.history.present.blocks.filter(({ type }) => sharesRow(type)).length);
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
      <Sheet />
    </div>
  );
});
