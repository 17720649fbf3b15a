import type { Condition } from '../conditions/condition.ts';
import type { FieldCatalog } from '../field-type.ts';
import { fieldsOf } from '../records/storage.ts';
import type { PublishedForm } from './form.ts';
import { fieldsIn } from './publish-view.ts';
import { isSystemField } from './system-fields.ts';
import type { PublishedView } from './view.ts';

/** How many fields a view shows that names no columns of its own. */
const firstFields = 8;

/**
 * The view as its form allows it now: columns, sorts and comparisons of fields that are gone are left out, and a view
 * that names no columns shows the form's first fields.
 */
export function fitView(view: PublishedView, form: PublishedForm, catalog: FieldCatalog): PublishedView {
  const fields = fieldsOf(form, catalog);
  const known = new Set(fields.map(({ id }) => id));
  const isKnown = (id: string) => isSystemField(id) || known.has(id);
  const columns = view.columns.filter(({ field }) => isKnown(field));
  const shown = fields.filter(({ block }) => !block.hidden).slice(0, firstFields);
  return {
    ...view,
    columns: columns.length > 0 ? columns : [...shown.map(({ id }) => ({ field: id })), { field: '$created_at' }],
    filter: view.filter && pruned(view.filter, isKnown),
    sort: view.sort.filter(({ field }) => isKnown(field)),
  };
}

function pruned(condition: Condition, isKnown: (id: string) => boolean): Condition | null {
  const each = (parts: readonly Condition[]) => parts.flatMap((part) => pruned(part, isKnown) ?? []);
  const group = (parts: Condition[], make: (parts: Condition[]) => Condition) =>
    parts.length > 0 ? make(parts) : null;
  if ('all' in condition) return group(each(condition.all), (all) => ({ all }));
  if ('any' in condition) return group(each(condition.any), (any) => ({ any }));
  if ('not' in condition) return group(each([condition.not]), ([not]) => ({ not: not ?? condition.not }));
  return fieldsIn(condition).every(isKnown) ? condition : null;
}
