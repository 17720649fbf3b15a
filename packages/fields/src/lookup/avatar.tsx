import { tintOf, tintStyle } from '../options/tint.ts';

interface AvatarProps {
  readonly id: string;
  readonly name: string;
  /** px */
  readonly size?: 20 | 24 | 32;
}

/** A person as a round letter: the surname's character, or the first letter. The name stands beside it. */
export function Avatar({ id, name, size = 20 }: AvatarProps) {
  const [initial = '?'] = name.trim();
  return (
    <span
      aria-hidden
      style={{
        ...tintStyle(tintOf(id)),
        display: 'inline-grid',
        placeItems: 'center',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: '50%',
        fontSize: size === 20 ? 11 : size === 24 ? 12 : 14,
        fontWeight: 500,
        lineHeight: 1,
      }}
    >
      {initial.toUpperCase()}
    </span>
  );
}
