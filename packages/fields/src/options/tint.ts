import { type OptionColor, optionColors } from './option.ts';

/** The same colour for the same id or word, everywhere and every time; for avatars and free tags. */
export function tintOf(text: string): OptionColor {
  let hash = 0;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return optionColors[hash % optionColors.length] ?? 'slate';
}

/** Background and text of a tag or an avatar in that colour. */
export const tintStyle = (color: OptionColor) => ({
  background: `var(--mo-opt-${color}-bg)`,
  color: `var(--mo-opt-${color}-tx)`,
});

export const solidOf = (color: OptionColor) => `var(--mo-opt-${color})`;
