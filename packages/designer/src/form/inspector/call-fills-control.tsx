'use client';

import { blockName, type FillRule, takesTexts } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { PairRows } from './pair-rows.tsx';
import type { ControlProps } from './setting-controls.tsx';
import { useFieldsBeside } from './use-meant-fields.ts';
import { useOffers } from './use-offers.ts';

/** Pairs of a value of the answer and the field that takes it up. */
export function CallFillsControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const { request } = useOffers(config[setting.requestIn ?? '']);
  const beside = useFieldsBeside(blockId);
  const fills = Array.isArray(value) ? (value as readonly FillRule[]) : [];
  if (!request) return null;
  const targets = beside
    .filter(takesTexts)
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
