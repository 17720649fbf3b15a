import type { FieldCatalog } from '../../field-type.ts';
import { configOf } from '../../records/storage.ts';
import { wordingsOf } from '../../text.ts';
import { FormDraft } from '../form.ts';

/** Every name, in either language, that an option of a field has in any of these drafts and publications of its form. */
export function labelsOf(
  contents: readonly unknown[],
  fieldId: string,
  optionId: string,
  catalog: FieldCatalog,
): readonly string[] {
  const labels = contents.flatMap((content) => {
    const form = FormDraft.safeParse(content);
    const block = form.success ? form.data.blocks.find(({ id }) => id === fieldId) : undefined;
    const type = block && catalog[block.type];
    if (!block || !type) return [];
    const options = type.ownOptions?.(configOf(block, type)) ?? [];
    return options.filter(({ id }) => id === optionId).map(({ label }) => label);
  });
  return [...new Set(labels.flatMap(wordingsOf))];
}
