import { type FieldCatalog, type FieldGroup, type FieldType, fieldGroups } from '@mortise/core';
import { pinyinOf } from '@mortise/fields/tiles';

/** Does a type answer to what a person types: its name in either language, an alias, pinyin, or initials? */
export function isFound(type: FieldType, needle: string): boolean {
  const wanted = needle.trim().toLowerCase().replaceAll(/\s+/g, '');
  if (wanted === '') return true;
  const syllables = pinyinOf(type.type).split(' ');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const words = [type.label.zh, type.label.en, type.type, ...type.aliases].map((word) => word.toLowerCase());
  return (
    words.some((word) => word.replaceAll(/\s+/g, '').includes(wanted)) ||
    initials.includes(wanted) ||
    startsAtSyllable(syllables, wanted)
  );
}

/** A match in pinyin begins where a syllable does: `an` finds 按钮, not every 单. */
const startsAtSyllable = (syllables: readonly string[], wanted: string) =>
  syllables.some((_, from) => syllables.slice(from).join('').startsWith(wanted));

/** Types that answer to `needle`, in their groups, empty groups left out. */
export function groupedTypes(catalog: FieldCatalog, needle: string): { group: FieldGroup; types: FieldType[] }[] {
  const found = Object.values(catalog).filter((type) => isFound(type, needle));
  return fieldGroups
    .map((group) => ({ group, types: found.filter((type) => type.group === group) }))
    .filter(({ types }) => types.length > 0);
}
