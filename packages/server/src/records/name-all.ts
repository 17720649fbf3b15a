import type { Actor, Reach, RecordChange, RecordStatements, RecordView, Values } from '@mortise/core';
import { namesIn } from './names-in.ts';
import type { Rules } from './rules.ts';

interface Naming {
  readonly actor: Actor;
  readonly rules: Rules;
  readonly changes: readonly RecordChange[];
  readonly pulled: ReadonlyMap<number, Values>;
  readonly reach: Reach;
  readonly related: ReadonlyMap<string, Reach>;
}

/** Looks up the names that formulas of this batch may read: of all that is said, and of all that is stored. */
export async function nameAll(
  statements: RecordStatements,
  { actor, rules, changes, pulled, reach, related }: Naming,
  stored: ReadonlyMap<string, RecordView>,
): Promise<void> {
  const said = changes.flatMap((change) => ('values' in change ? [change.values] : []));
  const all = [...said, ...pulled.values(), ...[...stored.values()].map(({ values }) => values)];
  const formOf = (id: string) => (id === reach.form.id ? reach : related.get(id))?.form;
  for (const [id, name] of await namesIn(statements, rules.shape, all, actor, formOf)) rules.names.set(id, name);
}
