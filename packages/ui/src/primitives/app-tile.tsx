import type { OptionColor } from '@mortise/core';
import { Icon } from '../icons/icon.tsx';
import { lightPalette } from '../theme/palette.ts';

/** The colours whose light solid carries a white glyph at 4.5:1; tiles keep that solid in both themes. */
export const tileColors = [
  'indigo',
  'pink',
  'olive',
  'violet',
  'teal',
  'red',
  'brown',
] as const satisfies OptionColor[];
export type TileColor = (typeof tileColors)[number];

interface AppTileProps {
  icon: string;
  color: string;
  size?: 24 | 32 | 40;
}

/** An app's icon: a white glyph on a square tile. */
export function AppTile({ icon, color, size = 24 }: AppTileProps) {
  const solid = (tileColors as readonly string[]).includes(color) ? (color as TileColor) : 'indigo';
  return (
    <span className={`mo-tile mo-tile-${size}`} style={{ background: lightPalette.options[solid] }} aria-hidden="true">
      <Icon of={icon} size={size === 24 ? 14 : 20} />
    </span>
  );
}
