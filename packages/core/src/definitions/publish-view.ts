import { checkCondition } from '../conditions/check-condition.ts';
import type { FieldCatalog } from '../field-type.ts';
import { formulasOfNoRecord } from '../form/surroundings.ts';
import { type Issue, issue } from '../issues.ts';
import { groupableOf } from '../records/grouping.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { textIn } from '../text.ts';
import { settingsUses, viewKindOf } from '../view-kinds/catalog.ts';
import type { Block } from './block.ts';
import { blockName } from './block-name.ts';
import { isSystemField, systemFields } from './system-fields.ts';
import { type PublishedView, ViewDraft } from './view.ts';

/** The only road from a draft to a published view. `blocks` are those of its form; null when the form is gone. */
export function publishView(draft: unknown, blocks: Block[] | null, catalog: FieldCatalog): Result<PublishedView> {
  const parsed = parse(ViewDraft, draft);
  if (!parsed.ok) return parsed;
  const view = parsed.value;
  const known = new Map(fieldsOf({ blocks: blocks ?? [] }, catalog).map((field) => [field.id, field]));
  const isKnown = (id: string) => isSystemField(id) || known.has(id);
  const fieldOf = (id: string) => {
    if (isSystemField(id)) return systemFields[id];
    const field = known.get(id);
    return field && { kind: field.kind, label: blockName(field.block, field.type) };
  };

  const issues: Issue[] = [];
  if (!blocks)
    issues.push(
      issue(['formId'], 'unknown_form', { zh: '视图的表单不存在', en: 'The form of the view does not exist' }),
    );
  if (textIn(view.name, 'zh').trim() === '')
    issues.push(issue(['name'], 'required', { zh: '给视图起一个名称', en: 'Give the view a name' }));
  view.sort.forEach(({ field }, index) => {
    if (!isKnown(field)) issues.push(issue(['sort', index], 'unknown_field', unknownSort));
  });
  if (view.filter) {
    issues.push(
      ...checkCondition(view.filter, fieldOf, undefined, formulasOfNoRecord()).map((found) => ({
        ...found,
        path: ['filter', ...found.path],
      })),
    );
  }
  issues.push(...settingsIssues(view, [...known.values()], fieldOf));
  if (issues.length > 0) return err({ code: 'invalid', issues });
  const settings = viewKindOf(view).settings as PublishedView['settings'];
  return ok({ ...view, settings, columns: view.columns.filter(({ field }) => isKnown(field)) });
}

type FieldOf = Parameters<typeof checkCondition>[1];

function settingsIssues(view: ViewDraft, fields: readonly Field[], fieldOf: FieldOf): Issue[] {
  const { kind, settings } = viewKindOf(view);
  const parsed = parse(kind.settings, view.settings);
  if (!parsed.ok) {
    const found = parsed.error.code === 'invalid' ? parsed.error.issues : [];
    return found.map((one) => ({ ...one, path: ['settings', ...one.path] }));
  }
  const missing = kind.missing?.(settings) ?? [];
  return [
    ...missing.map(({ part, message }) => issue(['settings', part], 'required', message)),
    ...(kind.conditions?.(settings) ?? []).flatMap((condition) =>
      checkCondition(condition, fieldOf, undefined, formulasOfNoRecord()).map((found) => ({
        ...found,
        path: ['settings'],
      })),
    ),
    ...settingsUses(view).flatMap(({ field, fits }) => {
      const found = groupableOf(fields, field);
      if (!found) return [issue(['settings'], 'unknown_field', unknownSetting)];
      return fits(found) ? [] : [issue(['settings'], 'unfit_field', unfitSetting)];
    }),
  ];
}

const unknownSetting = {
  zh: '视图设置里有一个字段已不在表单中，换一个字段',
  en: 'A field of the settings is no longer in the form. Choose another',
};

const unfitSetting = {
  zh: '视图设置里有一个字段的类型不适用，换一个字段',
  en: 'A field of the settings has a type that does not serve there. Choose another',
};

const unknownSort = {
  zh: '排序里有一个字段已不在表单中，换一个字段',
  en: 'A field of the sort is no longer in the form. Choose another',
};
