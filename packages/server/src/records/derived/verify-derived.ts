import { blockName, type Derived, type FieldCatalog, type Forms, type Text } from '@mortise/core';
import { derivedIndex } from './derived-index.ts';

/** A stored derived field, and how many of its records hold something else than they should. */
export interface Verified {
  readonly form: Text;
  readonly field: Text;
  readonly drifted: number;
}

/** Takes every stored rollup and look-up anew and compares. Changes nothing. */
export async function verifyDerived(
  forms: Pick<Forms, 'all'>,
  catalog: FieldCatalog,
  countDrift: (derived: Derived) => Promise<number>,
): Promise<readonly Verified[]> {
  const all = await forms.all();
  const index = derivedIndex(all, catalog);
  const verified: Verified[] = [];
  for (const form of all) {
    for (const derived of index.of(form.id)) {
      const { block, type } = derived.field;
      verified.push({ form: form.name, field: blockName(block, type), drifted: await countDrift(derived) });
    }
  }
  return verified;
}
