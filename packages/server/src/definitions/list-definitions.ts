import { type Actor, type DefinitionFilter, err, ok, type Result, type StoredDefinition } from '@mortise/core';
import { maySee } from './may-edit.ts';
import type { DefinitionPorts } from './ports.ts';

/** For whoever designs. Other people's personal views are left out. */
export const listDefinitions =
  ({ definitions, access }: Pick<DefinitionPorts, 'definitions' | 'access'>) =>
  async (actor: Actor, filter: DefinitionFilter): Promise<Result<readonly StoredDefinition[]>> => {
    const isManager = filter.kind === 'role' && filter.appId !== undefined && access.mayManage(actor, filter.appId);
    if (!isManager && !access.may(actor, 'definitions.read'))
      return err({ code: 'forbidden', permission: 'definitions.read' });
    const found = await definitions.list(filter);
    return ok(found.filter((definition) => maySee(access, actor, definition)));
  };
