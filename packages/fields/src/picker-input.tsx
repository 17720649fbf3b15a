import { Button } from 'antd';
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DraftInput } from './draft-input.tsx';
import type { InputProps } from './field-view.ts';

interface Picker<C> {
  readonly field: InputProps<C, string>;
  readonly resting: (value: string) => string;
  readonly read: (text: string) => string | null;
  readonly icon: LucideIcon;
  /** Names the button that opens the panel. */
  readonly open: string;
  /** The picker whose panel opens below; its own input stays unseen. */
  readonly panel: (close: () => void) => ReactNode;
}

/**
 * Text first, panel second: whoever knows the date types it in any way people write dates; the panel is for those who
 * look for it. Unlike the picker's own input it keeps what it cannot read.
 */
export function PickerInput<C>({ field, resting, read, icon: Icon, open: label, panel }: Picker<C>) {
  const [open, setOpen] = useState(false);
  const fixed = Boolean(field.disabled || field.readOnly);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only adds a shortcut to the input and the button inside
    <span
      style={{ position: 'relative', display: 'block' }}
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowDown' && !fixed) setOpen(true);
        // Escape closes the panel, not the drawer or the grid editor around it.
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          setOpen(false);
        }
      }}
    >
      <DraftInput
        field={field}
        resting={resting}
        read={read}
        autoComplete="off"
        style={{ fontVariantNumeric: 'tabular-nums' }}
        suffix={
          fixed ? null : (
            <Button
              type="text"
              size="small"
              style={{ width: 24, height: 20, marginInlineEnd: -4 }}
              icon={<Icon size={14} strokeWidth={1.75} />}
              aria-label={label}
              title={label}
              aria-expanded={open}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setOpen(!open)}
            />
          )
        }
      />
      <span
        aria-hidden
        style={{
          position: 'absolute',
          insetInlineStart: 0,
          bottom: 0,
          height: '100%',
          visibility: 'hidden',
          zIndex: -1,
        }}
      >
        {open && panel(() => setOpen(false))}
      </span>
    </span>
  );
}
