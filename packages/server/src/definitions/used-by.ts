import { type Actor, err, fieldRef, ok, type Result, type StoredDefinition, type Usage } from '@mortise/core';
import { withoutEssential } from './check-removals.ts';
import type { DefinitionPorts } from './ports.ts';
import { type Use, usesIn } from './usages.ts';

/** Where a definition, or one of its fields, is used: in drafts as well as in what is published. */
export const usedBy =
  ({ definitions, access, catalog }: Pick<DefinitionPorts, 'definitions' | 'access' | 'catalog'>) =>
  async (actor: Actor, { id, fieldId }: { id: string; fieldId?: string }): Promise<Result<readonly Usage[]>> => {
    if (!access.may(actor, 'definitions.read')) return err({ code: 'forbidden', permission: 'definitions.read' });
    const target = fieldId === undefined ? id : fieldRef(id, fieldId);
    const users = (await definitions.referringTo([target])).filter(({ ownerId }) => ownerId === null);
    return ok(users.flatMap((user) => usesOf(user, [target], catalog)).map(withoutEssential));
  };

/** Uses in the draft or the publication of one definition, each place once. */
export function usesOf(user: StoredDefinition, targets: readonly string[], catalog: DefinitionPorts['catalog']): Use[] {
  const wanted = new Set(targets);
  const uses = [user.published, user.draft].flatMap((content) => usesIn(user, content, wanted, catalog));
  return [...new Map(uses.map((use) => [JSON.stringify(use.place), use])).values()];
}
