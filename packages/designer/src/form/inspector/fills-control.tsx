'use client';

import { type Block, blockName, type Field, type FillRule, fieldsOf, fitsInto } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { useId, useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { PairRows } from './pair-rows.tsx';
import type { ControlProps } from './setting-controls.tsx';

/** Pairs of fields: from the form of the chosen record into this one, or into other cells of the same row. */
export function FillsControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const id = useId();
  const { forms, formId } = useDesigner();
  const own = useDesignerState((state) => state.history.present.blocks);
  const target = setting.formIn === undefined ? formId : config[setting.formIn];
  const sources = useMemo(() => {
    const blocks = target === formId ? own : (forms.find((form) => form.id === target)?.blocks ?? []);
    return fieldsOf({ blocks: [...blocks] }, catalog);
  }, [target, formId, own, forms]);
  const targets = useMemo(() => fillable(own, blockId), [own, blockId]);
  const rules = Array.isArray(value) ? (value as readonly FillRule[]) : [];
  const optionsOf = (fields: readonly Field[]) =>
    fields.map((field) => ({ value: field.id, label: t(blockName(field.block, field.type)) }));
  if (sources.length === 0) return null;
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={setting.help && t(setting.help)}>
      <div id={id}>
        <PairRows
          pairs={rules}
          sides={[
            { side: 'from', label: t({ zh: '来源字段', en: 'From' }), optionsOf: () => optionsOf(sources) },
            {
              side: 'to',
              label: t({ zh: '填到', en: 'Into' }),
              optionsOf: ({ from }) => optionsOf(fitting(targets, sources, from)),
              none: t({ zh: '没有类型相同的字段', en: 'No field of that type' }),
            },
          ]}
          add={t({ zh: '添加填充', en: 'Add a fill' })}
          onChange={onChange}
        />
      </div>
    </InspectorField>
  );
}

/** Those that can hold what comes; all while it is not said. */
function fitting(targets: readonly Field[], sources: readonly Field[], from: string): readonly Field[] {
  const source = sources.find(({ id }) => id === from);
  return source ? targets.filter((field) => fitsInto(source, field)) : targets;
}

/** What a person could fill in beside the field: in its row where it is a column, else in the record. */
function fillable(blocks: readonly Block[], blockId: string): readonly Field[] {
  const fields = fieldsOf({ blocks: [...blocks] }, catalog);
  const beside = fields.find(({ columns }) => columns.some(({ id }) => id === blockId))?.columns ?? fields;
  return beside.filter(({ id, type }) => id !== blockId && !type.supports.generated);
}
