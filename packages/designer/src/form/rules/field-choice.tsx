'use client';

import { type Block, blockName } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import { typeOf } from '../catalog.ts';
import { useDesignerState } from '../designer-context.ts';

interface FieldChoiceProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly accepts?: (block: Block) => boolean;
  readonly single?: boolean;
}

/** Fields of the form as tokens of a sentence. */
export function FieldChoice({ label, value, onChange, accepts = () => true, single = false }: FieldChoiceProps) {
  const { t } = useText();
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const options = blocks.filter(accepts).map((block) => ({
    value: block.id,
    label: t(blockName(block, typeOf(block.type))),
  }));
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
