import { textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { Eye, EyeOff } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import type { DisplayProps } from '../field-view.ts';

const unmasked = <C extends { readonly masked: boolean }>(config: C): C | null =>
  config.masked ? { ...config, masked: false } : null;

/** `Shown` with an eye beside it that shows the rest, for configs with a switch `masked`. */
export const revealing = <C extends { readonly masked: boolean }, V>(Shown: ComponentType<DisplayProps<C, V>>) =>
  revealingBy<C, V>(Shown, unmasked);

/** The same for other configs: `bare` is the config that masks nothing, null where this one masks nothing anyway. */
export function revealingBy<C, V>(Shown: ComponentType<DisplayProps<C, V>>, bare: (config: C) => C | null) {
  return function Revealed(props: DisplayProps<C, V>) {
    const [isOpen, setIsOpen] = useState(false);
    const open = bare(props.config);
    if (props.value === null || !open) return <Shown {...props} />;
    return (
      <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
        <Shown {...props} config={isOpen ? open : props.config} />
        <IconButton
          icon={isOpen ? EyeOff : Eye}
          label={textIn(isOpen ? { zh: '遮住', en: 'Mask' } : { zh: '看全部', en: 'Show all' }, props.context.locale)}
          active={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      </span>
    );
  };
}
