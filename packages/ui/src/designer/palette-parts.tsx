import type { HTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, type LucideIcon } from '../icons/icon.tsx';

/** A titled group of tiles in a palette. */
export function PaletteGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mo-palette-title">{title}</h2>
      <div className="mo-tiles">{children}</div>
    </section>
  );
}

interface PaletteTileProps extends HTMLAttributes<HTMLButtonElement> {
  icon: LucideIcon;
  label: string;
  /** Its copy is being dragged: what stays behind is a ghost. */
  isLifted?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** Something to click or drag onto the canvas. */
export function PaletteTile({ icon, label, isLifted = false, className, ...button }: PaletteTileProps) {
  return (
    <button
      type="button"
      className={`mo-palette-tile${isLifted ? ' mo-lifted' : ''}${className ? ` ${className}` : ''}`}
      {...button}
    >
      <Icon of={icon} />
      <span className="mo-cut">{label}</span>
    </button>
  );
}
