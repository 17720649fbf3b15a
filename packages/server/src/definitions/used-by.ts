import {
  type Actor,
  err,
  labelsOf,
  ok,
  type Result,
  type StoredDefinition,
  type Use,
  type UseTarget,
  usesIn,
} from '@mortise/core';
import { refsOfTarget } from './check-removals.ts';
import type { DefinitionPorts } from './ports.ts';

export interface UsedBy {
  readonly id: string;
  readonly fieldId?: string;
  /** Of the field. */
  readonly optionId?: string;
}

/** Where a definition, one of its fields, or an option of one is used: in drafts as well as in what is published. */
export const usedBy =
  ({ definitions, access, catalog }: Pick<DefinitionPorts, 'definitions' | 'access' | 'catalog'>) =>
  async (actor: Actor, { id, fieldId, optionId }: UsedBy): Promise<Result<readonly Use[]>> => {
    if (!access.may(actor, 'definitions.read')) return err({ code: 'forbidden', permission: 'definitions.read' });
    const own = fieldId === undefined ? null : await definitions.find(id);
    const option =
      own && fieldId !== undefined && optionId !== undefined ? optionIn(own, fieldId, optionId, catalog) : undefined;
    const target: UseTarget = { definitionId: id, fieldId, option };
    const others = (await definitions.referringTo(refsOfTarget(target))).filter((user) => user.id !== id || !own);
    const users = [...(own ? [own] : []), ...others].filter(({ ownerId }) => ownerId === null);
    return ok(users.flatMap((user) => usesOf(user, [target], catalog)));
  };

/** Uses in the draft or the publication of one definition, each place once. */
export function usesOf(
  user: StoredDefinition,
  targets: readonly UseTarget[],
  catalog: DefinitionPorts['catalog'],
): Use[] {
  const uses = [user.published, user.draft].flatMap((content) =>
    targets.flatMap((target) => usesIn(user, content, target, catalog)),
  );
  return [...new Map(uses.map((use) => [JSON.stringify([use.place, use.at]), use])).values()];
}

function optionIn(form: StoredDefinition, fieldId: string, id: string, catalog: DefinitionPorts['catalog']) {
  return { id, labels: labelsOf([form.published, form.draft], fieldId, id, catalog) };
}
