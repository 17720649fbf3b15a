import { checkCondition } from '../conditions/check-condition.ts';
import type { Block } from '../definitions/block.ts';
import { blockName } from '../definitions/block-name.ts';
import { isSystemField, systemFields } from '../definitions/system-fields.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { targetOf, targetsOf } from '../records/target-of.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { fitPage } from './fit-page.ts';
import { mostRelated, PageDraft, type PublishedPage, pageColumns, type RelatedVia, relatedParts } from './page.ts';

/**
 * The only road from a draft to a published page. Fields that are gone are left out, as views do; a list whose way is
 * gone says so, for the builder meant it to be there. `blocksOf` finds a form's blocks; null where it is gone.
 */
export function publishPage(
  draft: unknown,
  blocksOf: (formId: string) => readonly Block[] | null,
  catalog: FieldCatalog,
): Result<PublishedPage> {
  const parsed = parse(PageDraft, draft);
  if (!parsed.ok) return parsed;
  const page = parsed.value;
  const own = blocksOf(page.formId);
  if (!own) return err({ code: 'invalid', issues: [issue(['formId'], 'unknown_form', unknownForm)] });

  const fieldsIn = (formId: string): readonly Field[] => fieldsOf({ blocks: [...(blocksOf(formId) ?? [])] }, catalog);
  const ends = (via: RelatedVia) => endOf(page.formId, via, fieldsIn(via.formId));
  const issues = [
    ...checkIds(page),
    ...(relatedParts(page).length > mostRelated ? [issue(['tabs'], 'too_many', tooMany)] : []),
    ...page.tabs.flatMap((tab, at) =>
      pageColumns.flatMap((column) =>
        tab[column].flatMap((part, index) => {
          const path = ['tabs', at, column, index];
          if (part.kind === 'timeline')
            return part.sources.flatMap((source) =>
              ends({ ...source, direction: 'in' }) === null
                ? [issue([...path, 'sources'], 'unknown_way', goneWay)]
                : [],
            );
          if (part.kind !== 'related') return [];
          const end = ends(part.via);
          if (end === null) return [issue([...path, 'via'], 'unknown_way', goneWay)];
          const known = new Map(fieldsIn(end).map((field) => [field.id, field]));
          const fieldOf = (id: string) => {
            if (isSystemField(id)) return systemFields[id];
            const field = known.get(id);
            return field && { kind: field.kind, label: blockName(field.block, field.type) };
          };
          const wrong = part.filter ? checkCondition(part.filter, fieldOf) : [];
          return wrong.map((one) => ({ ...one, path: [...path, 'filter', ...one.path] }));
        }),
      ),
    ),
    ...page.header.buttons.flatMap((button, index) =>
      button.kind === 'create' && ends(button.via) === null
        ? [issue(['header', 'buttons', index], 'unknown_way', goneWay)]
        : [],
    ),
  ];
  if (issues.length > 0) return err({ code: 'invalid', issues });
  const ids = new Set(own.map(({ id }) => id));
  return ok(
    fitPage(page, {
      sees: (id) => ids.has(id) || isSystemField(id),
      goes: () => true,
      seesThere: (via, id) => fieldsIn(ends(via) ?? '').some((field) => field.id === id),
      mayCreate: () => true,
    }),
  );
}

/** The form whose records a way leads to; null where the way is none. */
export function endOf(pageFormId: string, { direction, formId, fieldId }: RelatedVia, fields: readonly Field[]) {
  const field = fields.find(({ id }) => id === fieldId);
  if (!field || (field.storage.in !== 'column' && field.storage.in !== 'link')) return null;
  if (direction === 'in') return targetsOf(field.storage).includes(pageFormId) ? formId : null;
  return formId === pageFormId ? (targetOf(field.storage) ?? null) : null;
}

/** Tabs and parts are told apart by their ids. */
function checkIds(page: PageDraft): Issue[] {
  const ids = [
    ...page.tabs.map(({ id }) => id),
    ...page.tabs.flatMap((tab) => pageColumns.flatMap((c) => tab[c])).map(({ id }) => id),
  ];
  return new Set(ids).size < ids.length ? [issue(['tabs'], 'duplicate', twice)] : [];
}

const unknownForm = { zh: '页面的表单不存在', en: 'The form of the page does not exist' };
const goneWay = {
  zh: '关联的表单或字段已经没有了，换一个或移除这一块',
  en: 'The form or field it follows is gone. Choose another or take this part out',
};
const tooMany = {
  zh: `一个页面最多放 ${mostRelated} 个关联列表`,
  en: `A page holds at most ${mostRelated} related lists`,
};
const twice = { zh: '有两个标签页或区块用了同一个标识', en: 'Two tabs or parts share an id' };
