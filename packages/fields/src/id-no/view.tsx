import { textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { DraftInput } from '../draft-input.tsx';
import type { ConfigOf, DisplayProps, FieldView } from '../field-view.ts';
import { NumberShown } from './cell.tsx';
import type { idNo } from './definition.ts';
import { cleanNumber, maskedNumber } from './documents.ts';

type Config = ConfigOf<typeof idNo>;

export const idNoView: FieldView<typeof idNo> = {
  Input: (props) => (
    <DraftInput
      field={props}
      resting={props.config.masked ? maskedNumber : (number) => number}
      editing={(number) => number}
      read={(text) => cleanNumber(text) || null}
      autoComplete="off"
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  ),
  Display: Revealed,
  Cell: (props) => <NumberShown {...props} />,
};

function Revealed(props: DisplayProps<Config, string>) {
  const [isOpen, setIsOpen] = useState(false);
  const { value, config, context } = props;
  if (value === null || !config.masked) return <NumberShown {...props} />;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
      <NumberShown {...props} config={{ ...config, masked: !isOpen }} />
      <IconButton
        icon={isOpen ? EyeOff : Eye}
        label={textIn(isOpen ? { zh: '遮住', en: 'Mask' } : { zh: '看全部', en: 'Show all' }, context.locale)}
        active={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
    </span>
  );
}
