import { bindVariables, blockName, type Condition, type Field, type Text, variablesIn } from '@mortise/core';
import type { RecordAround } from '../field-view.ts';

export interface Bound {
  /** Ready to be asked; null asks for everything. */
  readonly filter: Condition | null;
  /** Names of fields that must be filled in before anything fits. */
  readonly waitsFor: readonly Text[];
}

/**
 * A condition with the values of the record at hand in the place of its variables. Where this screen does not know one of
 * them, as in a list that does not show the column, nothing is left out here: the server looks again at every write.
 */
export function boundCondition(condition: Condition | null, record: RecordAround | undefined): Bound {
  if (condition === null) return { filter: null, waitsFor: [] };
  const names = variablesIn(condition);
  const values = new Map(names.map((id) => [id, record?.valueOf(id)]));
  if (names.some((id) => values.get(id) === undefined)) return { filter: null, waitsFor: [] };
  const empty = names.filter((id) => values.get(id) === null);
  return {
    filter: bindVariables(condition, (id) => values.get(id)) ?? { any: [] },
    waitsFor: empty.flatMap((id) => nameOf(record?.fieldOf(id))),
  };
}

const nameOf = (field: Field | undefined): readonly Text[] => (field ? [blockName(field.block, field.type)] : []);
