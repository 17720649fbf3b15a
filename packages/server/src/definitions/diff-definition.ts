import { type Actor, type Difference, diffDefinitions, ok, type Result, type StoredDefinition } from '@mortise/core';
import { findToEdit, notFound } from './find-definition.ts';
import { formIn } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';

export interface DiffDefinition {
  readonly id: string;
  /** A version; absent is what is published now (or nothing yet). */
  readonly from?: number;
  /** A version; absent is the draft. */
  readonly to?: number;
}

/** What a person would see change from one state to another. */
export const diffDefinition =
  (ports: Pick<DefinitionPorts, 'definitions' | 'access' | 'catalog'>) =>
  async (actor: Actor, { id, from, to }: DiffDefinition): Promise<Result<readonly Difference[]>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const { kind, published, draft } = found.value;
    const before = from === undefined ? { published } : await ports.definitions.version(id, from);
    const after = to === undefined ? { published: draft } : await ports.definitions.version(id, to);
    if (!before || !after) return notFound(id);
    const blocks = await blocksFor(found.value, ports);
    return ok(diffDefinitions(kind, before.published, after.published, ports.catalog, blocks));
  };

/** The fields that a view's columns are named after. */
async function blocksFor({ kind, draft }: StoredDefinition, { definitions }: Pick<DefinitionPorts, 'definitions'>) {
  if (kind !== 'view') return [];
  const form = await definitions.find((draft as { formId: string }).formId);
  return formIn(form?.published ?? form?.draft)?.blocks ?? [];
}
