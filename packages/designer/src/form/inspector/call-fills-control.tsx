'use client';

import { blockName, type FillRule, fieldsOf, takesTexts } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { catalog } from '../catalog.ts';
import { useDesignerState } from '../designer-context.ts';
import { PairRows } from './pair-rows.tsx';
import type { ControlProps } from './setting-controls.tsx';
import { useOffers } from './use-offers.ts';

/** Pairs of a value of the answer and the field that takes it up. */
export function CallFillsControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const { request } = useOffers(config[setting.requestIn ?? '']);
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const fills = Array.isArray(value) ? (value as readonly FillRule[]) : [];
  if (!request) return null;
  const targets = fieldsOf({ blocks: [...blocks] }, catalog)
    .filter((field) => field.id !== blockId && takesTexts(field))
    .map(({ id, block, type }) => ({ value: id, label: t(blockName(block, type)) }));
  const outputs = request.outputs.map(({ name, label }) => ({ value: name, label }));
  return (
    <InspectorField label={t(setting.label)} help={setting.help && t(setting.help)}>
      <PairRows
        pairs={fills}
        sides={[
          { side: 'from', label: t({ zh: '结果中的值', en: 'Value of the answer' }), optionsOf: () => outputs },
          {
            side: 'to',
            label: t({ zh: '填到', en: 'Into' }),
            optionsOf: () => targets,
            none: t({ zh: '没有能填的字段', en: 'No field to fill' }),
          },
        ]}
        add={t({ zh: '添加填充', en: 'Add a fill' })}
        onChange={onChange}
      />
    </InspectorField>
  );
}
