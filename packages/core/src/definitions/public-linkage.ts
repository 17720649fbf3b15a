import { variablesIn } from '../conditions/variables-in.ts';
import type { Field } from '../records/storage.ts';
import type { Linkage } from './block.ts';
import { isAskable } from './publish-public-form.ts';

/** A field or a column whose default may be pulled for visitors of a public form, and by what. */
export interface PublicLinkage {
  readonly field: Field;
  readonly linkage: Linkage;
}

/**
 * The linked defaults that a public form may show to strangers: of fields that are asked for, and of columns of subforms
 * that are, where everything they are pulled by is asked for as well.
 */
export function publicLinkages(asked: readonly string[], fields: readonly Field[]): readonly PublicLinkage[] {
  const own = fields.filter((field) => asked.includes(field.id) && isAskable(field));
  const places = [{ columns: own }, ...own];
  return places.flatMap(({ columns }) => {
    const known = new Set([...own, ...columns].map(({ id }) => id));
    return columns.flatMap((field): PublicLinkage[] => {
      const linkage = field.block.default;
      const isOpen = linkage?.kind === 'linkage' && field.kind !== 'files' && isAskable(field);
      return isOpen && variablesIn(linkage.when).every((id) => known.has(id)) ? [{ field, linkage }] : [];
    });
  });
}
