'use client';

import { type Block, blockName, holdsRows, slotsInRules } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import { catalog, typeOf } from '../catalog.ts';
import { useDesignerState } from '../designer-context.ts';
import { columnLabel } from './column-label.ts';

interface FieldChoiceProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly accepts?: (block: Block) => boolean;
  readonly single?: boolean;
  /** Single tabs may be chosen as well. */
  readonly withSlots?: boolean;
}

/** Fields of the form as tokens of a sentence. */
export function FieldChoice({
  label,
  value,
  onChange,
  accepts = () => true,
  single = false,
  withSlots = false,
}: FieldChoiceProps) {
  const { t } = useText();
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const options = blocks.filter(accepts).flatMap((block) => {
    const type = typeOf(block.type);
    const around = blocks.find(({ id }) => id === block.parent);
    const own = blockName(block, type);
    const isColumn = around !== undefined && holdsRows(around, catalog);
    const name = t(isColumn ? columnLabel(blockName(around, typeOf(around.type)), own) : own);
    const slots = withSlots ? slotsInRules(block, type) : [];
    return [
      { value: block.id, label: name },
      ...slots.map((slot) => ({
        value: slot.ref,
        label: t({ zh: `${name}：${t(slot.label)}`, en: `${name}: ${t(slot.label)}` }),
      })),
    ];
  });
  const common = {
    size: 'small',
    'aria-label': label,
    placeholder: t({ zh: '选择字段', en: 'Choose fields' }),
  } as const;
  return single ? (
    <Select
      {...common}
      className="mo-rule-fields"
      showSearch={{ optionFilterProp: 'label' }}
      value={value[0] || null}
      options={options}
      onChange={(id) => onChange(id === null ? [] : [id])}
    />
  ) : (
    <Select
      {...common}
      className="mo-rule-fields"
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      value={[...value]}
      options={options}
      onChange={onChange}
    />
  );
}
