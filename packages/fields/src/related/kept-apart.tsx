import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';

interface KeptApartProps {
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/**
 * Around a dialog that belongs to a field. React tells what surrounds a dialog in the tree, wherever the dialog is drawn:
 * a grid of rows would take its keys. Escape closes the dialog and nothing else.
 */
export function KeptApart({ onEscape, children }: KeptApartProps) {
  const keepKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onEscape();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is typed in the dialog is not meant for what lies below it.
    <span onKeyDown={keepKey} onPaste={keep} onClick={keep} onBlur={keep}>
      {children}
    </span>
  );
}

const keep = (event: SyntheticEvent) => event.stopPropagation();
