import { around, blockName, type FieldCatalog, fieldsOf, fillsOf, type PublishedForm } from '@mortise/core';
import type { Effect } from './impact-tables.ts';

/** Fields that a worker computes for every stored record once the form is published. */
export function recomputeEffects(
  previous: PublishedForm | null,
  next: PublishedForm,
  records: number,
  catalog: FieldCatalog,
): Effect[] {
  if (records === 0) return [];
  const fills = new Set(fillsOf(previous, next, catalog));
  const all = fieldsOf(next, catalog).flatMap((field) => [field, ...field.columns]);
  return all.flatMap(({ id, block, type }): Effect[] => {
    if (!fills.has(id)) return [];
    const text = around(
      blockName(block, type),
      (name) => `发布后在后台为 ${records} 条记录重新计算「${name}」`,
      (name) => `${name} is computed anew for ${records} records in the background`,
    );
    return [{ kind: 'recompute', fieldId: id, text }];
  });
}
