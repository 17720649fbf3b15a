import {
  type Actor,
  type PublishedForm,
  type RecordStatements,
  recordIdsIn,
  rowsIn,
  targetsOf,
  type Values,
} from '@mortise/core';
import type { FormShape } from './form-shape.ts';
import { isId } from './is-id.ts';

const ofPeople: ReadonlySet<string> = new Set(['member', 'members', 'department', 'departments']);

/** Names, by id, of the actor and of all that these values hold in `named`, the fields whose names formulas read. */
export async function namesIn(
  statements: Pick<RecordStatements, 'names'>,
  { named, namesWhoActs }: Pick<FormShape, 'named' | 'namesWhoActs'>,
  values: readonly Values[],
  actor: Pick<Actor, 'userId' | 'departmentIds' | 'hierarchy'>,
  formOf: (id: string) => PublishedForm | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (named.length === 0 && !namesWhoActs) return new Map();
  const people = new Set([actor.userId, ...actor.departmentIds, ...(namesWhoActs ? above(actor) : [])]);
  const records = new Map<string, Set<string>>();
  for (const { field, subform } of named) {
    const constant = field.block.default?.kind === 'constant' ? field.block.default.value : null;
    const saidIn = (each: Values) =>
      subform ? rowsIn(each[subform.key]).map((row) => row[field.key]) : [each[field.key]];
    const into = ofPeople.has(field.kind)
      ? [{ ids: people, formId: undefined }]
      : targetsOf(field.storage).map((formId) => ({ ids: records.get(formId) ?? new Set<string>(), formId }));
    for (const { ids, formId } of into) {
      if (formId !== undefined) records.set(formId, ids);
      for (const value of [constant, ...values.flatMap(saidIn)])
        for (const id of recordIdsIn(value, formId)) if (isId(id)) ids.add(id.toLowerCase());
    }
  }
  return statements.names({
    people: [...people].filter((id) => isId(id)),
    records: [...records].flatMap(([id, ids]) => {
      const form = formOf(id);
      return form ? [{ form, ids: [...ids] }] : [];
    }),
  });
}

/** Those whom whoever acts reports to, and the heads of their departments. */
function above({ userId, departmentIds: [main], hierarchy }: Parameters<typeof namesIn>[3]): string[] {
  const heads = main === undefined ? [] : (hierarchy?.headsOf(main) ?? []);
  return [...(hierarchy?.superiorsOf(userId) ?? []), ...heads.flatMap((head) => head ?? [])];
}
