import { type Access, type Actor, err, type Linkage, ok, type Result, type Values } from '@mortise/core';
import { type PullPorts, pullLinked } from './pull-linked.ts';

/** A linked default that need not be published, and what it is pulled by. */
export interface LinkageTried {
  readonly linkage: Linkage;
  readonly read: Values;
}

/** The values that linked defaults would take; null where nothing fits. */
export type TryLinkage = (actor: Actor, asks: readonly LinkageTried[]) => Promise<Result<readonly unknown[]>>;

/** What a builder sees while they try their draft: asked in their own name, so nothing that they may not read. */
export function createTryLinkage(ports: PullPorts & { readonly access: Access }): TryLinkage {
  return async (actor, asks) => {
    if (!ports.access.may(actor, 'definitions.write'))
      return err({ code: 'forbidden', permission: 'definitions.write' });
    const values: unknown[] = [];
    for (const { linkage, read } of asks)
      values.push(await pullLinked(ports, actor, { block: { default: linkage } }, (id) => read[id]));
    return ok(values);
  };
}
