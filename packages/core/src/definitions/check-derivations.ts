import { calculatedFrom, columnsRead, type FieldPlace, readsOf } from '../derived/reads-of.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { fieldsOf } from '../records/storage.ts';
import { textIn } from '../text.ts';
import type { Block } from './block.ts';
import { around, blockName } from './block-name.ts';
import type { FindField } from './settle-blocks.ts';

/**
 * No field may depend on itself, over however many forms, neither by what it is taken from nor by what it is calculated
 * from: the issue shows the way round. A circle of formulas alone is left to `checkLogic`.
 */
export function checkDerivations(
  formId: string,
  blocks: readonly Block[],
  catalog: FieldCatalog,
  find: FindField,
): Issue[] {
  const readsAt = ({ formId: form, fieldId }: FieldPlace) => {
    const field = find(form, fieldId);
    if (!field) return [];
    // Who reads a subform as a whole reads its columns.
    const own = [...calculatedFrom(field), ...columnsRead(field), ...field.columns.map(({ id }) => id)];
    return [...readsOf(form, field), ...own.map((id) => ({ formId: form, fieldId: id }))];
  };
  // No way comes back from another form but by a field that is taken from there.
  const all = fieldsOf({ blocks: [...blocks] }, catalog).flatMap((field) => [field, ...field.columns]);
  const derived = all.filter(({ type, config }) => type.derive?.(config));
  return derived.flatMap((field) => {
    const way = wayBack({ formId, fieldId: field.id }, readsAt);
    if (!way) return [];
    const names = way.map((place) => {
      const found = find(place.formId, place.fieldId);
      return found ? blockName(found.block, found.type) : place.fieldId;
    });
    const path = (locale: 'zh' | 'en') => names.map((name) => textIn(name, locale)).join(' → ');
    const message = around(
      blockName(field.block, field.type),
      (name) => `「${name}」依赖它自己：${path('zh')}。改掉其中一个字段的来源`,
      (name) => `${name} depends on itself: ${path('en')}. Change what one of these fields is taken from`,
    );
    return [issue(['blocks', field.id, 'config'], 'dependency_cycle', message)];
  });
}

/** The shortest way from a field over what it reads back to itself; null when there is none. */
function wayBack(start: FieldPlace, readsAt: (place: FieldPlace) => readonly FieldPlace[]): FieldPlace[] | null {
  const nameOf = ({ formId, fieldId }: FieldPlace) => `${formId}/${fieldId}`;
  const seen = new Set<string>();
  let ways: FieldPlace[][] = [[start]];
  while (ways.length > 0) {
    const longer: FieldPlace[][] = [];
    for (const way of ways) {
      for (const next of readsAt(way.at(-1) ?? start)) {
        if (nameOf(next) === nameOf(start)) return [...way, start];
        if (seen.has(nameOf(next))) continue;
        seen.add(nameOf(next));
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return null;
}
