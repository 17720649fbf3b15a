import { checkCondition } from '../conditions/check-condition.ts';
import { type Condition, comparisonsOf } from '../conditions/condition.ts';
import { fieldsIn } from '../conditions/fields-in.ts';
import { findOperator } from '../conditions/operators.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { fieldsOf } from '../records/storage.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { type Bilingual, textIn } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Block } from './block.ts';
import { blockName } from './block-name.ts';
import { type FormGrant, type PublishedRole, RoleDraft, type RoleScope } from './role.ts';
import { isSystemField, systemFields } from './system-fields.ts';

/** The only road from a draft to a role that people hold. `blocksOf` finds a form's blocks; null where it is gone. */
export function publishRole(
  draft: unknown,
  blocksOf: (formId: string) => readonly Block[] | null,
  catalog: FieldCatalog,
): Result<PublishedRole> {
  const parsed = parse(RoleDraft, draft);
  if (!parsed.ok) return parsed;
  const role = parsed.value;
  const issues: Issue[] = [];
  if (textIn(role.name, 'zh').trim() === '') issues.push(issue(['name'], 'required', nameless));
  const seen = new Set<string>();
  const forms = role.forms.flatMap((grant, index) => {
    if (seen.has(grant.formId)) issues.push(issue(['forms', index], 'duplicate', twice));
    seen.add(grant.formId);
    // A form that is gone takes its grant along; one that comes back from the recycle bin is granted anew.
    const blocks = blocksOf(grant.formId);
    if (!blocks) return [];
    issues.push(...checkScopes(grant, blocks, catalog).map((one) => ({ ...one, path: ['forms', index, ...one.path] })));
    return [withKnownFields(grant, blocks)];
  });
  return issues.length > 0 ? err({ code: 'invalid', issues }) : ok({ ...role, forms });
}

/** Every field that says which records a role reaches. */
export const scopedFields = ({ scopes }: FormGrant): string[] => [
  ...new Set(Object.values(scopes).flatMap((scope) => (scope.kind === 'condition' ? fieldsIn(scope.condition) : []))),
];

function checkScopes({ scopes }: FormGrant, blocks: readonly Block[], catalog: FieldCatalog): Issue[] {
  const known = new Map(fieldsOf({ blocks: [...blocks] }, catalog).map((field) => [field.id, field]));
  const fieldOf = (id: string) => {
    if (isSystemField(id)) return systemFields[id];
    const field = known.get(id);
    // What is asked of each row as it is read must stand in the row.
    return field?.storage.in === 'column' ? { kind: field.kind, label: blockName(field.block, field.type) } : undefined;
  };
  return (Object.entries(scopes) as [string, RoleScope][]).flatMap(([operation, scope]) =>
    scope.kind === 'condition'
      ? [...checkCondition(scope.condition, fieldOf), ...titlesAsked(scope.condition, fieldOf)].map((one) => ({
          ...one,
          path: ['scopes', operation, 'condition', ...one.path],
        }))
      : [],
  );
}

/** A scope is asked where other forms are not at hand. */
const titlesAsked = (
  condition: Condition,
  fieldOf: (id: string) => { readonly kind: ValueKind } | undefined,
): Issue[] =>
  comparisonsOf(condition)
    .filter(({ field, operator }) => findOperator(operator, fieldOf(field)?.kind ?? 'none')?.about === 'titles')
    .map(() => issue([], 'unfit_operator', noTitles));

function withKnownFields(grant: FormGrant, blocks: readonly Block[]): FormGrant {
  const ids = new Set(blocks.map(({ id }) => id));
  const fields = Object.entries(grant.fields).filter(([id]) => ids.has(id) || isSystemField(id));
  return { ...grant, fields: Object.fromEntries(fields) };
}

const nameless: Bilingual = { zh: '给角色起一个名称', en: 'Give the role a name' };
const noTitles: Bilingual = {
  zh: '数据范围不能按关联记录的标题判断，改用关联记录本身或其他字段',
  en: 'A scope cannot go by the title of a related record. Use the record itself or another field.',
};
const twice: Bilingual = { zh: '同一张表单出现了两次，删去一处', en: 'A form is listed twice: remove one' };
