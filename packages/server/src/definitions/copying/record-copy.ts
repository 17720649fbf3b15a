import { type Actor, ok, type RecordCopy, type Result } from '@mortise/core';
import { findToEdit } from '../find-definition.ts';
import type { DefinitionPorts } from '../ports.ts';

/** How far the records of a copied form are, for whoever waits for them. */
export type RecordCopyShown = Pick<RecordCopy, 'id' | 'state' | 'copied' | 'total'>;

/** Null where the form did not begin with records of another. */
export const recordCopy =
  (ports: DefinitionPorts) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<RecordCopyShown | null>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const copy = await ports.copies.of(id);
    return ok(copy && { id: copy.id, state: copy.state, copied: copy.copied, total: copy.total });
  };
