import { type Actor, err, ok, type Result, type StoredDefinition } from '@mortise/core';
import { findToEdit, notFound } from './find-definition.ts';
import { parseDraft } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import { publishDefinition } from './publish-definition.ts';
import { saveDraft } from './save-draft.ts';

export interface RollbackDefinition {
  readonly id: string;
  readonly version: number;
  /** Of the draft that the old version replaces. */
  readonly revision: number;
  /** False makes the old version the draft and leaves publishing to the person. */
  readonly publish?: boolean;
}

/** An old version becomes the draft and, published, the newest version. History only ever grows. */
export const rollbackDefinition =
  (ports: DefinitionPorts) =>
  async (actor: Actor, input: RollbackDefinition): Promise<Result<StoredDefinition>> => {
    const { id, revision, publish = true } = input;
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    if (found.value.revision !== revision)
      return err({ code: 'conflict', expected: revision, actual: found.value.revision, current: found.value });
    const old = await ports.definitions.version(id, input.version);
    if (!old) return notFound(id);
    const draft = parseDraft(found.value.kind, old.published);
    if (!draft.ok) return draft;
    if (!publish) return saveDraft(ports)(actor, { id, revision, draft: draft.value });
    const note = `v${input.version}`;
    const published = await publishDefinition(ports)(actor, { id, revision, draft: draft.value, note });
    return published.ok ? ok(published.value) : published;
  };
