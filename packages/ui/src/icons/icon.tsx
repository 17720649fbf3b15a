import { Layers, type LucideIcon } from 'lucide-react';
import { type IconName, iconCatalog } from './catalog.ts';

export type { LucideIcon } from 'lucide-react';

interface IconProps {
  /** A Lucide component, or the stored name of one. An unknown name draws layers. */
  of: LucideIcon | IconName | (string & {});
  /** Pixels: 16 default, 14 in toolbars and tags, 12 inside text, 20 in tiles and on phones. */
  size?: number;
  className?: string;
}

/** An icon in the stroke its size asks for. Always decoration: the label beside it, or of its button, says the word. */
export function Icon({ of, size = 16, className }: IconProps) {
  const Glyph = typeof of === 'string' ? (iconCatalog[of as IconName] ?? Layers) : of;
  return (
    <Glyph
      size={size}
      strokeWidth={size <= 12 ? 2 : 1.75}
      className={className ? `mo-icon ${className}` : 'mo-icon'}
      aria-hidden="true"
    />
  );
}
