import { type OptionColor, optionColors } from '@mortise/core';

/** The same id always has the same colour. Slate is left out: it says "no colour". */
export function tintOf(id: string): OptionColor {
  let hash = 7;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return optionColors[hash % (optionColors.length - 1)] ?? 'indigo';
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** The family name of a Chinese name, the first letter of any other. */
export function initialOf(name: string): string {
  const first = [...name.trim()][0] ?? '?';
  return isHan(first) ? first : first.toUpperCase();
}

interface AvatarProps {
  id: string;
  name: string;
  size?: 20 | 24 | 28 | 32 | 40 | 48;
  /** Things are square, people round. */
  shape?: 'person' | 'thing';
  imageUrl?: string | undefined;
}

/** A person or a thing by its initial. Decoration: the name stands beside it or in `title`. */
export function Avatar({ id, name, size = 24, shape = 'person', imageUrl }: AvatarProps) {
  const tint = tintOf(id);
  return (
    <span
      className={`mo-avatar mo-avatar-${size}${shape === 'thing' ? ' mo-avatar-thing' : ''}`}
      style={{ background: `var(--mo-opt-${tint}-bg)`, color: `var(--mo-opt-${tint}-tx)` }}
      aria-hidden="true"
    >
      {imageUrl ? <img src={imageUrl} alt="" /> : initialOf(name)}
    </span>
  );
}

interface PersonChipProps {
  person: { readonly id: string; readonly name: string; readonly avatarUrl?: string | undefined };
  size?: 20 | 24;
  /** Someone who has left stays readable, in grey. */
  hasLeft?: boolean;
}

export function PersonChip({ person, size = 20, hasLeft = false }: PersonChipProps) {
  return (
    <span className={hasLeft ? 'mo-person mo-person-left' : 'mo-person'}>
      <Avatar id={person.id} name={person.name} size={size} imageUrl={person.avatarUrl} />
      <span className="mo-cut">{person.name}</span>
    </span>
  );
}
