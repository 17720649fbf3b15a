import {
  type Comparison,
  type Condition,
  type Conversion,
  type ConvertContext,
  checkCondition,
  convertValue,
  err,
  fieldsIn,
  findOperator,
  formulasOfNoRecord,
  ok,
  type PublishedView,
  type Result,
  type StoredDefinition,
  settingsUses,
  targetOf,
  type Use,
  usesIn,
  ViewDraft,
} from '@mortise/core';
import { withoutEssential } from '../definitions/check-removals.ts';
import type { DefinitionPorts } from '../definitions/ports.ts';
import type { Publication } from '../definitions/prepare-publication.ts';

/**
 * The form's shared views with what their filters compare the fields with converted as the values are. Refused with the
 * views whose filter or sort the new type has no answer for.
 */
export async function convertViews(
  formId: string,
  conversions: readonly Conversion[],
  context: ConvertContext,
  { definitions, catalog }: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
): Promise<Result<Publication[]>> {
  const views = (await definitions.referringTo([formId])).filter(
    ({ kind, ownerId, published }) => kind === 'view' && ownerId === null && published !== null,
  );
  const publications: Publication[] = [];
  const stuck: Use[] = [];
  for (const view of views) {
    const published = converted(view.published as PublishedView, conversions, context);
    if (published === null) {
      stuck.push(...usesOf(view, formId, conversions, catalog));
      continue;
    }
    if (published === view.published) continue;
    const draft = ViewDraft.safeParse(view.draft);
    const next = (draft.success && converted(draft.data, conversions, context)) || published;
    publications.push({ definition: view, content: published, draft: next, revision: view.revision, note: null });
  }
  return stuck.length > 0 ? err({ code: 'in_use', usedBy: stuck.map(withoutEssential) }) : ok(publications);
}

const usesOf = (
  view: StoredDefinition,
  formId: string,
  conversions: readonly Conversion[],
  catalog: DefinitionPorts['catalog'],
): Use[] =>
  conversions
    .flatMap(({ to }) => usesIn(view, view.published, { definitionId: formId, fieldId: to.id }, catalog))
    .filter(({ essential }) => essential);

/** Null where something of it does not go on. */
function converted<V extends ViewDraft>(
  view: V,
  conversions: readonly Conversion[],
  context: ConvertContext,
): V | null {
  const about = new Map(conversions.map((conversion) => [conversion.to.id, conversion]));
  if (view.sort.some(({ field }) => about.get(field)?.to.type.supports.sort === false)) return null;
  const unfit = settingsUses(view).some(({ field, essential, fits }) => {
    const to = about.get(field)?.to;
    return essential && to !== undefined && !fits(to);
  });
  if (unfit) return null;
  if (!fieldsIn(view.filter).some((id) => about.has(id)) || view.filter === null) return view;
  const filter = inCondition(view.filter, about, context);
  return filter && { ...view, filter };
}

type About = ReadonlyMap<string, Conversion>;

function inCondition(condition: Condition, about: About, context: ConvertContext): Condition | null {
  const each = (parts: readonly Condition[]): Condition[] | null => {
    const next = parts.map((part) => inCondition(part, about, context));
    return next.every((part) => part !== null) ? next : null;
  };
  if ('all' in condition) {
    const all = each(condition.all);
    return all && { all };
  }
  if ('any' in condition) {
    const any = each(condition.any);
    return any && { any };
  }
  if ('not' in condition) {
    const not = inCondition(condition.not, about, context);
    return not && { not };
  }
  return inComparison(condition, about, context);
}

function inComparison(comparison: Comparison, about: About, context: ConvertContext): Comparison | null {
  const conversion = about.get(comparison.field);
  if (!conversion) return comparison;
  const { operand } = comparison;
  const next =
    operand?.kind === 'constant' && comparesValues(comparison, conversion)
      ? withConstant(comparison, conversion, context)
      : comparison;
  const { to } = conversion;
  const fieldOf = (id: string) => (id === to.id ? { kind: to.kind, label: to.block.label } : undefined);
  const fits = next && checkCondition(next, fieldOf, undefined, formulasOfNoRecord());
  return fits?.length === 0 ? next : null;
}

/** Or does it ask for something else than what the field holds, such as a title? */
const comparesValues = ({ operator }: Comparison, { from }: Conversion) =>
  ['value', 'values', 'range'].includes(findOperator(operator, from.kind)?.takes ?? 'value');

const several: ReadonlySet<string> = new Set(['options', 'records', 'pointers']);

function withConstant(comparison: Comparison, conversion: Conversion, context: ConvertContext): Comparison | null {
  const { operand } = comparison;
  if (operand?.kind !== 'constant') return comparison;
  // Which record is meant, its title alone does not say.
  if (targetOf(conversion.from.storage) !== targetOf(conversion.to.storage)) return null;
  const isList = Array.isArray(operand.value);
  const given = Array.isArray(operand.value) ? operand.value : [operand.value];
  const found: unknown[] = [];
  for (const one of given) {
    // Several are compared one by one.
    const stored = several.has(conversion.from.kind) ? [one] : one;
    const { value, lost } = convertValue(conversion, stored, context);
    if (lost !== null || value === null) return null;
    found.push(Array.isArray(value) ? value[0] : value);
  }
  const value = isList ? [...new Set(found)] : found[0];
  return { ...comparison, operand: { kind: 'constant', value: value as never } };
}
