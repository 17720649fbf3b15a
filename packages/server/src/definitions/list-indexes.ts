import { type Actor, err, type IndexUse, ok, type Result } from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';

/** The indexes that definitions brought about, for whoever runs the organisation. */
export const listIndexes =
  ({ facts, access }: Pick<DefinitionPorts, 'facts' | 'access'>) =>
  async (actor: Actor): Promise<Result<readonly IndexUse[]>> =>
    access.may(actor, 'organisation.write')
      ? ok(await facts.indexes())
      : err({ code: 'forbidden', permission: 'organisation.write' });
