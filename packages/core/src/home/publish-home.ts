import type { Block } from '../definitions/block.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { maySayDue, maySayWho } from './due-sources.ts';
import { type DueSource, HomeDraft, homeBlocks, homeColumns, type PublishedHome, withBlocks } from './home.ts';

/**
 * The only road from a draft to a published home page. `blocksOf` finds a form's blocks; null where it is gone. Forms to
 * create in that are gone are left out; a day that is gone says so, for people would wait for what never comes.
 */
export function publishHome(
  draft: unknown,
  blocksOf: (formId: string) => readonly Block[] | null,
  catalog: FieldCatalog,
): Result<PublishedHome> {
  const parsed = parse(HomeDraft, draft);
  if (!parsed.ok) return parsed;
  const home = parsed.value;
  const fieldsIn = (formId: string): readonly Field[] => fieldsOf({ blocks: [...(blocksOf(formId) ?? [])] }, catalog);
  const ids = homeBlocks(home).map(({ id }) => id);
  const issues = [
    ...(new Set(ids).size < ids.length ? [issue(['main'], 'duplicate', twice)] : []),
    ...homeColumns.flatMap((column) =>
      home[column].flatMap((block, at) =>
        block.kind === 'due'
          ? (block.sources ?? []).flatMap((source, index) =>
              checkSource(source, fieldsIn(source.formId), [column, at, 'sources', index]),
            )
          : [],
      ),
    ),
  ];
  if (issues.length > 0) return err({ code: 'invalid', issues });
  const known = (formId: string) => blocksOf(formId) !== null;
  return ok(
    withBlocks(home, (block) =>
      block.kind === 'create' ? { ...block, formIds: block.formIds?.filter(known) ?? null } : block,
    ),
  );
}

function checkSource(source: DueSource, fields: readonly Field[], path: (string | number)[]): Issue[] {
  const fieldOf = (id: string) => fields.find((field) => field.id === id);
  const [when, who] = [fieldOf(source.fieldId), fieldOf(source.who)];
  return [
    ...(when && maySayDue(when) ? [] : [issue([...path, 'fieldId'], 'unfit', wrongDay)]),
    ...(source.who === '$owner' || (who && maySayWho(who)) ? [] : [issue([...path, 'who'], 'unfit', wrongPerson)]),
  ];
}

const twice = { zh: '有两个区块用了同一个标识', en: 'Two blocks share an id' };
const wrongDay = {
  zh: '跟进日期的表单或字段已经没有了，换一个或移除',
  en: 'The form or the date of a follow-up is gone. Choose another or take it out',
};
const wrongPerson = {
  zh: '表示由谁跟进的字段已经没有了，换一个字段',
  en: 'The field that says who follows up is gone. Choose another',
};
