import type { Actor, Reach, RecordChange, RecordStatements, RecordView, Values } from '@mortise/core';
import { targetForm } from './check-existence.ts';
import type { Rules } from './rules.ts';

interface Naming {
  readonly actor: Actor;
  readonly rules: Rules;
  readonly changes: readonly RecordChange[];
  readonly pulled: ReadonlyMap<number, Values>;
  readonly reach: Reach;
  readonly related: ReadonlyMap<string, Reach>;
}

const ofPeople: ReadonlySet<string> = new Set(['member', 'members', 'department', 'departments']);
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Looks up the names that formulas of this batch may read: of all that is said, and of all that is stored. */
export async function nameAll(
  statements: RecordStatements,
  { actor, rules, changes, pulled, reach, related }: Naming,
  stored: ReadonlyMap<string, RecordView>,
): Promise<void> {
  const { named } = rules.shape;
  if (named.length === 0) return;
  const said = changes.flatMap((change) => ('values' in change ? [change.values] : []));
  const all = [...said, ...pulled.values(), ...[...stored.values()].map(({ values }) => values)];
  const people = new Set([actor.userId, ...actor.departmentIds]);
  const records = new Map<string, Set<string>>();
  for (const field of named) {
    const formId = targetForm(field);
    const into = ofPeople.has(field.kind) ? people : formId === undefined ? null : (records.get(formId) ?? new Set());
    if (!into) continue;
    if (formId !== undefined) records.set(formId, into);
    const constant = field.block.default?.kind === 'constant' ? field.block.default.value : null;
    for (const value of [constant, ...all.map((values) => values[field.key])])
      for (const id of [value].flat()) if (typeof id === 'string' && uuid.test(id)) into.add(id.toLowerCase());
  }
  const formOf = (id: string) => (id === reach.form.id ? reach : related.get(id))?.form;
  const names = await statements.names({
    people: [...people].filter((id) => uuid.test(id)),
    records: [...records].flatMap(([id, ids]) => {
      const form = formOf(id);
      return form ? [{ form, ids: [...ids] }] : [];
    }),
  });
  for (const [id, name] of names) rules.names.set(id, name);
}
