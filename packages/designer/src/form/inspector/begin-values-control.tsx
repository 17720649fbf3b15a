'use client';

import { blockName, type Field, fieldsOf, sameTargets, type Text, targetsOf } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { type Pair, PairRows } from './pair-rows.tsx';
import type { ControlProps } from './setting-controls.tsx';

/** What fields of another form's new record begin with: fields of this record that hold the same, or this record. */
export function BeginValuesControl({ setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const { forms, formId } = useDesigner();
  const own = useDesignerState((state) => state.history.present.blocks);
  const target = forms.find(({ id }) => id === config[setting.formIn ?? '']);
  if (!target) return null;
  const fields = fieldsOf({ blocks: [...own] }, catalog);
  const targets = fieldsOf({ blocks: [...target.blocks] }, catalog).filter(
    (field) => !field.type.supports.generated && !field.type.supports.computed && field.storage.in !== 'inverse',
  );
  const fills = Array.isArray(value) ? (value as readonly Pair[]) : [];
  const named = (field: Field) => ({ value: field.id, label: t(blockName(field.block, field.type)) });
  const sourcesOf = (to: string) => {
    const wanted = targets.find(({ id }) => id === to);
    if (!wanted) return [];
    const pointsHere = targetsOf(wanted.storage).includes(formId);
    return [
      ...(pointsHere ? [{ value: '$id', label: t(thisRecord) }] : []),
      ...fields.filter((field) => isAlike(field, wanted)).map(named),
    ];
  };
  return (
    <InspectorField label={t(setting.label)} help={setting.help && t(setting.help)}>
      <PairRows
        pairs={fills}
        sides={[
          {
            side: 'to',
            label: t({ zh: '新记录的字段', en: 'Field of the new record' }),
            optionsOf: () => targets.map(named),
          },
          {
            side: 'from',
            label: t({ zh: '取自', en: 'Taken from' }),
            optionsOf: ({ to }) => sourcesOf(to),
            none: t({ zh: '没有同类字段', en: 'No field of that kind' }),
            waits: true,
          },
        ]}
        add={t({ zh: '添加带入的值', en: 'Add a value' })}
        onChange={(next) => onChange(next.length === fills.length ? withoutOldSources(next, fills) : next)}
      />
    </InspectorField>
  );
}

/** Another field there takes nothing from where the one before took it. */
const withoutOldSources = (next: readonly Pair[], before: readonly Pair[]) =>
  next.map((pair, at) => (pair.to === before[at]?.to ? pair : { ...pair, from: '' }));

const thisRecord: Text = { zh: '本记录', en: 'This record' };

/** Do both hold the same kind of value, of the same form where they name records? */
const isAlike = (one: Field, other: Field) => one.kind === other.kind && sameTargets(one.storage, other.storage);
