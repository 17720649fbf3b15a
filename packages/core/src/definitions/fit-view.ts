import type { FieldRight } from '../access/access.ts';
import { asksForOwner } from '../access/asks-for-owner.ts';
import { checkCondition } from '../conditions/check-condition.ts';
import type { Comparison, Condition } from '../conditions/condition.ts';
import { fieldsIn } from '../conditions/fields-in.ts';
import { checkedFormulas, type OperandFormulas } from '../conditions/operand-formulas.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Groupable, groupableOf } from '../records/grouping.ts';
import { fieldsOf } from '../records/storage.ts';
import { settingsUses, viewKindOf } from '../view-kinds/catalog.ts';
import type { PublishedForm } from './form.ts';
import { isSystemField, systemFields } from './system-fields.ts';
import type { PublishedView } from './view.ts';

/** How many fields a view shows that names no columns of its own. */
const firstFields = 8;

/**
 * The view as its form allows it now: columns, sorts and comparisons of fields that are gone are left out, and a view
 * that names no columns shows the form's first fields. `formulas`: absent where the server has looked at them before.
 */
export function fitView(
  view: PublishedView,
  form: PublishedForm,
  catalog: FieldCatalog,
  formulas: OperandFormulas = checkedFormulas,
  seesOwner = true,
): PublishedView {
  const fields = fieldsOf(form, catalog);
  const known = new Map(fields.map((field) => [field.id, field]));
  const fieldOf = (id: string) => {
    if (isSystemField(id)) return systemFields[id];
    const field = known.get(id);
    // Nobody is told what is left out: any name will do.
    return field && { kind: field.kind, label: id };
  };
  const isKnown = (id: string) => (id === '$owner' ? seesOwner : isSystemField(id) || known.has(id));
  const isWhetherMine = (one: Comparison) => one.field === '$owner' && !asksForOwner(one);
  // The type of a field may have changed since; a comparison that it does not have says nothing any more.
  const fits = (comparison: Comparison) => checkCondition(comparison, fieldOf, undefined, formulas).length === 0;
  const columns = view.columns.filter(({ field }) => isKnown(field));
  const shown = fields.filter(({ block }) => !block.hidden).slice(0, firstFields);
  return {
    ...view,
    columns: columns.length > 0 ? columns : [...shown.map(({ id }) => ({ field: id })), { field: '$created_at' }],
    filter:
      view.filter && pruned(view.filter, (one) => (isWhetherMine(one) || fieldsIn(one).every(isKnown)) && fits(one)),
    sort: view.sort.filter(({ field }) => isKnown(field)),
    settings: fittedSettings(
      view,
      (id) => (isKnown(id) ? groupableOf(fields, id) : undefined),
      (condition) => checkCondition(condition, fieldOf, undefined, formulas).length === 0,
    ),
  };
}

/** The same without columns of hidden fields, and without what is asked by those that are hidden or masked. */
export function fitViewWithin(
  view: PublishedView,
  form: PublishedForm,
  rightOf: (fieldId: string) => FieldRight,
  catalog: FieldCatalog,
  formulas?: OperandFormulas,
): PublishedView {
  const without = (...rights: FieldRight[]) => ({
    ...form,
    blocks: form.blocks.filter(({ id }) => !rights.includes(rightOf(id))),
  });
  const seesOwner = rightOf('$owner') !== 'hidden';
  const { columns } = fitView(view, without('hidden'), catalog, formulas, seesOwner);
  return { ...fitView(view, without('hidden', 'masked'), catalog, formulas, seesOwner), columns };
}

/** Without fields that are gone, or of a type by now that does not serve. */
function fittedSettings(
  view: PublishedView,
  fieldOf: (id: string) => Groupable | undefined,
  says: (condition: Condition) => boolean,
): PublishedView['settings'] {
  const { kind, settings } = viewKindOf(view);
  const gone = settingsUses(view).filter(({ field, fits }) => {
    const found = fieldOf(field);
    return !found || !fits(found);
  });
  return kind.without(settings, (id) => gone.some(({ field }) => field === id), says) as PublishedView['settings'];
}

function pruned(condition: Condition, stays: (comparison: Comparison) => boolean): Condition | null {
  const each = (parts: readonly Condition[]) => parts.flatMap((part) => pruned(part, stays) ?? []);
  const group = (parts: Condition[], make: (parts: Condition[]) => Condition) =>
    parts.length > 0 ? make(parts) : null;
  if ('all' in condition) return group(each(condition.all), (all) => ({ all }));
  if ('any' in condition) return group(each(condition.any), (any) => ({ any }));
  if ('not' in condition) return group(each([condition.not]), ([not]) => ({ not: not ?? condition.not }));
  return stays(condition) ? condition : null;
}
