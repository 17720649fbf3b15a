import {
  type DefinitionKind,
  makeKey,
  type NewDefinition,
  newId,
  refsOf,
  type StoredDefinition,
  type Text,
} from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';

interface Wanted {
  readonly kind: DefinitionKind;
  readonly name: Text;
  readonly draft: unknown;
  /** Given by who may have to try again after a crash. */
  readonly id?: string | undefined;
  /** Absent for an app, which belongs to itself. */
  readonly appId?: string;
  readonly ownerId?: string | null;
  /** Starts the key of what is named only within something else. */
  readonly keyPrefix?: string;
}

/** A definition with an id and a key of its own, ready to be inserted. */
export async function newDefinition(
  { kind, name, draft, id = newId(), appId, ownerId = null, keyPrefix }: Wanted,
  { definitions, catalog, romanise }: Pick<DefinitionPorts, 'definitions' | 'catalog' | 'romanise'>,
): Promise<NewDefinition> {
  const taken = await definitions.keys(kind);
  const own = makeKey(name, { romanise, taken: keyPrefix ? new Set() : taken, otherwise: kind });
  const key = keyPrefix ? makeKey(`${keyPrefix} ${own}`, { romanise, taken, otherwise: kind }) : own;
  return { id, appId: appId ?? id, kind, key, draft, ownerId, refs: refsOf(kind, draft, catalog) };
}

/** As it will be stored, for what is inserted and published in one transaction. */
export const asStored = (definition: NewDefinition, by: string): StoredDefinition => {
  const now = new Date().toISOString();
  const times = { createdAt: now, updatedAt: now, publishedAt: null, deletedAt: null };
  return { ...definition, ...times, revision: 1, published: null, version: null, updatedBy: by };
};
