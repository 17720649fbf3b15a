import {
  around,
  blockName,
  type DefinitionWrite,
  err,
  type Field,
  type FieldCatalog,
  fieldsOf,
  type Issue,
  issue,
  ok,
  type PublishedForm,
  type Result,
} from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';

/** Fields that become unique over values stored before: those of a new field, and of a revived one, are none yet. */
export function newlyUnique(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): Field[] {
  const before = new Map((previous ? fieldsOf(previous, catalog) : []).map((field) => [field.id, field]));
  return fieldsOf(next, catalog).filter(({ id, block, storage }) => {
    const old = before.get(id);
    return block.unique && storage.in === 'column' && old !== undefined && !old.block.unique;
  });
}

/** Duplicates that stop fields from becoming unique, with how many and which. */
export async function duplicateIssues(
  previous: PublishedForm | null,
  next: PublishedForm,
  { facts, catalog }: Pick<DefinitionPorts, 'facts' | 'catalog'>,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const field of newlyUnique(previous, next, catalog)) {
    const { values, total } = await facts.duplicates(next, field.key);
    if (total === 0) continue;
    const samples = values.slice(0, 5).map(({ value, count }) => `${value} (${count})`);
    const message = around(
      blockName(field.block, field.type),
      (name) => `「${name}」有 ${total} 个值重复，不能设为唯一。先改掉重复的值：${samples.join('、')}`,
      (name) =>
        `${name} has ${total} values that occur more than once, so it cannot be unique yet: ${samples.join(', ')}`,
    );
    issues.push(issue(['blocks', field.id, 'unique'], 'not_unique', message));
  }
  return issues;
}

/** `invalid` when values already stored break a field that becomes unique. */
export async function checkUnique(
  publications: readonly Publication[],
  writes: readonly DefinitionWrite[],
  ports: Pick<DefinitionPorts, 'facts' | 'catalog'>,
): Promise<Result<null>> {
  const issues: Issue[] = [];
  for (const { definition } of publications) {
    const write = writes.find((one) => one.kind === 'publish' && one.id === definition.id);
    if (definition.kind !== 'form' || write?.kind !== 'publish') continue;
    const previous = definition.published as PublishedForm | null;
    issues.push(...(await duplicateIssues(previous, write.published as PublishedForm, ports)));
  }
  return issues.length > 0 ? err({ code: 'invalid', issues }) : ok(null);
}
