import {
  type Actor,
  type DefinitionWrite,
  err,
  keptDerivations,
  ok,
  type PublishedForm,
  type Result,
  type StoredDefinition,
} from '@mortise/core';
import { withoutEssential } from './check-removals.ts';
import { findToEdit, notFound } from './find-definition.ts';
import { keysDueWithout } from './keys-due.ts';
import type { DefinitionPorts } from './ports.ts';
import { usesOf } from './used-by.ts';

/**
 * Puts a definition, with what lives and dies with it (an app's forms, a form's views and links), into the recycle bin. Refused
 * with `in_use` while anything else needs it. Tables and records stay as they are.
 */
export const removeDefinition =
  (ports: DefinitionPorts) =>
  (actor: Actor, { id }: { id: string }): Promise<Result<readonly string[]>> =>
    removeDefinitions(ports)(actor, { ids: [id] });

/** All or none, for forms that point to each other. */
export const removeDefinitions =
  (ports: DefinitionPorts) =>
  async (actor: Actor, input: { ids: readonly string[] }): Promise<Result<readonly string[]>> => {
    const going = new Map<string, StoredDefinition>();
    for (const id of input.ids) {
      const found = await findToEdit(ports, actor, id);
      if (!found.ok) return found;
      for (const one of await withDependents(found.value, ports)) going.set(one.id, one);
    }
    const ids = [...going.keys()];
    const targets = ids.map((definitionId) => ({ definitionId }));
    const staying = (await ports.definitions.referringTo(ids)).filter((user) => !ids.includes(user.id));
    // The entry in an app's navigation keeps its place for the form's return and is passed over until then.
    const uses = staying.flatMap((user) => usesOf(user, targets, ports.catalog)).filter(({ essential }) => essential);
    if (uses.length > 0) return err({ code: 'in_use', usedBy: uses.map(withoutEssential) });

    const keyed = keysDueWithout([...going.values()]);
    const written = await ports.definitions.write([{ kind: 'remove', ids }, ...keyed], actor.userId);
    if (!written.ok) return written;
    if (keyed.length > 0) await carryOver(ports);
    return ok(ids);
  };

/** Brings it back from the recycle bin together with what went with it. Its app must be there. */
export const restoreDefinition =
  (ports: DefinitionPorts) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<StoredDefinition>> => {
    const found = await findToEdit(ports, actor, id, { deleted: true });
    if (!found.ok) return found;
    const removed = await ports.definitions.list({ deleted: true });
    const app = await ports.definitions.find(found.value.appId);
    const appIsBack = app?.id === id || app?.deletedAt === null;
    if (!app || !appIsBack) return notFound(found.value.appId);
    const together = removed.filter(({ deletedAt }) => deletedAt === found.value.deletedAt);
    const ids = together.map((definition) => definition.id);
    // Nobody kept their derived fields in step while they were away.
    const stale = together.flatMap((definition): DefinitionWrite[] => {
      if (definition.kind !== 'form' || !definition.published) return [];
      const kept = keptDerivations(definition.published as PublishedForm, ports.catalog);
      const fieldIds = kept.map(({ field }) => field.id);
      return fieldIds.length > 0 ? [{ kind: 'derive', formId: definition.id, fieldIds }] : [];
    });
    const due = [...stale, ...keysDueWithout(together)];
    const written = await ports.definitions.write([{ kind: 'restore', ids }, ...due], actor.userId);
    if (!written.ok) return written;
    if (due.length > 0) await carryOver(ports);
    return ok(written.value.find((definition) => definition.id === id) ?? found.value);
  };

const carryOver = ({ jobs }: Pick<DefinitionPorts, 'jobs'>) =>
  jobs.enqueue({ name: 'carry-over', id: 'due', payload: {} });

async function withDependents(
  definition: StoredDefinition,
  { definitions }: Pick<DefinitionPorts, 'definitions'>,
): Promise<StoredDefinition[]> {
  if (definition.kind === 'app') return [definition, ...(await inside(definition, definitions))];
  if (definition.kind !== 'form') return [definition];
  const users = await definitions.referringTo([definition.id]);
  return [definition, ...users.filter(({ kind }) => kind === 'view' || kind === 'public-form')];
}

const inside = async ({ id }: StoredDefinition, definitions: DefinitionPorts['definitions']) =>
  (await definitions.list({ appId: id })).filter((definition) => definition.id !== id);
