import { variablesIn } from '../conditions/variables-in.ts';
import { rowsIn } from '../records/diff-rows.ts';
import type { Values } from '../records/record.ts';
import type { Field } from '../records/storage.ts';
import type { ColumnStep } from './compile-step.ts';
import type { LiveRecord } from './live-record.ts';

/** A default from another form that nobody overwrote, and what it is pulled by at the moment. */
export interface LinkedAsk {
  readonly field: Field;
  /** Of a column. */
  readonly step: ColumnStep | null;
  /** Id of the row that the cell stands in. */
  readonly row: string | null;
  /** By field id; null while one of them is empty: then there is nothing to pull. */
  readonly read: Values | null;
}

/** What a linked default reads, by field id; null where a part of it is empty. */
export function readBy({ block }: Field, read: (id: string) => unknown): Values | null {
  if (block.default?.kind !== 'linkage') return null;
  const said = variablesIn(block.default.when).map((id) => [id, read(id) ?? null] as const);
  return said.some(([, value]) => value === null) ? null : Object.fromEntries(said);
}

/** In a record that exists only new rows start from anything. */
export function linkedAsks(live: LiveRecord): LinkedAsk[] {
  const { steps, fields } = live.logic;
  const ofRecord = (id: string) => live.values[fields.get(id)?.key ?? ''];
  return steps.flatMap((step): LinkedAsk[] => {
    const { field } = step;
    if (field.block.default?.kind !== 'linkage') return [];
    if (!('subform' in step)) {
      const isOpen = live.isNew && !live.isGiven(field.key);
      return isOpen ? [{ field, step: null, row: null, read: readBy(field, ofRecord) }] : [];
    }
    const keys = new Map(step.subform.columns.map(({ id, key }) => [id, key]));
    return rowsIn(live.values[step.subform.key]).flatMap((row) => {
      if (!live.isUnsaidCell(step, row.id)) return [];
      const read = (id: string) => (keys.has(id) ? row[keys.get(id) ?? ''] : ofRecord(id));
      return [{ field, step, row: row.id, read: readBy(field, read) }];
    });
  });
}
