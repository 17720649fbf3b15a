import type { Connector, ConnectorInput, Usage, UseTarget } from '@mortise/core';
import { withoutEssential } from '../definitions/check-removals.ts';
import { usesOf } from '../definitions/used-by.ts';
import type { ConnectorPorts } from './ports.ts';

/** Where forms use any of these, which are the connector itself or parts of it; drafts as well as what is published. */
export async function usesOfTargets(
  { definitions, catalog }: Pick<ConnectorPorts, 'definitions' | 'catalog'>,
  connectorId: string,
  targets: readonly UseTarget[],
): Promise<readonly Usage[]> {
  if (targets.length === 0) return [];
  const users = await definitions.referringTo([connectorId]);
  return users.flatMap((user) => usesOf(user, targets, catalog)).map(withoutEssential);
}

/** Where forms use requests, or outputs of them, that are there before and not after. */
export function usesOfRemoved(
  ports: Pick<ConnectorPorts, 'definitions' | 'catalog'>,
  before: Connector,
  after: ConnectorInput,
): Promise<readonly Usage[]> {
  const targets = before.requests.flatMap(({ id, outputs }): UseTarget[] => {
    const kept = after.requests.find((request) => request.id === id);
    if (!kept) return [{ definitionId: before.id, request: { id } }];
    const names = new Set(kept.outputs.map(({ name }) => name));
    return outputs
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => ({ definitionId: before.id, request: { id, output: name } }));
  });
  return usesOfTargets(ports, before.id, targets);
}
