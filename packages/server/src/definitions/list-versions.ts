import { type Actor, type DefinitionVersion, ok, type Result } from '@mortise/core';
import { findToEdit } from './find-definition.ts';
import type { DefinitionPorts } from './ports.ts';

/** Publications, newest first. */
export const listVersions =
  (ports: Pick<DefinitionPorts, 'definitions' | 'access'>) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<readonly DefinitionVersion[]>> => {
    const found = await findToEdit(ports, actor, id);
    return found.ok ? ok(await ports.definitions.versions(id)) : found;
  };
