import { around, blockName, fieldsOf, type Issue, issue, type PublishedForm } from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';

/** Fields that become required while records lie empty: nothing breaks, but the next edit will ask for them. */
export async function emptyWarnings(
  previous: PublishedForm | null,
  next: PublishedForm,
  { facts, catalog }: Pick<DefinitionPorts, 'facts' | 'catalog'>,
): Promise<Issue[]> {
  if (!previous) return [];
  const before = new Map(fieldsOf(previous, catalog).map((field) => [field.id, field]));
  const warnings: Issue[] = [];
  for (const field of fieldsOf(next, catalog)) {
    const old = before.get(field.id);
    if (!field.block.required || old?.block.required || field.storage.in !== 'column') continue;
    const empties = old ? await facts.empties(next, field.key) : await facts.count(previous);
    if (empties === 0) continue;
    const message = around(
      blockName(field.block, field.type),
      (name) => `「${name}」改为必填，已有 ${empties} 条记录没有填，下次编辑时要补上`,
      (name) => `${name} becomes required. ${empties} records have no value and will need one at their next edit`,
    );
    warnings.push(issue(['blocks', field.id, 'required'], 'empties', message));
  }
  return warnings;
}
