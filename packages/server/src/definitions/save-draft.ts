import { type Actor, err, type FormDraft, ok, type Result, type StoredDefinition } from '@mortise/core';
import { fillKeys } from './fill-keys.ts';
import { findToEdit } from './find-definition.ts';
import { formIn, parseDraft, refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';

export interface SaveDraft {
  readonly id: string;
  /** That the person's work is based on. */
  readonly revision: number;
  readonly draft: unknown;
}

/**
 * Keeps work in progress. A stale revision is a `conflict` that carries the stored definition as `current`; nothing is
 * overwritten. Fields get their keys here.
 */
export const saveDraft =
  (ports: Pick<DefinitionPorts, 'definitions' | 'access' | 'catalog' | 'romanise'>) =>
  async (actor: Actor, { id, revision, draft }: SaveDraft): Promise<Result<StoredDefinition>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const definition = found.value;
    if (definition.revision !== revision)
      return err({ code: 'conflict', expected: revision, actual: definition.revision, current: definition });

    const finished = finishDraft(definition, draft, ports);
    if (!finished.ok) return finished;
    const refs = refsWith(definition, { draft: finished.value, published: definition.published }, ports.catalog);
    const written = await ports.definitions.write(
      [{ kind: 'draft', id, revision, draft: finished.value, refs }],
      actor.userId,
    );
    if (!written.ok) return written;
    return ok(written.value[0] ?? definition);
  };

/** The draft as it is stored: parsed, and a form's fields with keys. */
export function finishDraft(
  definition: Pick<StoredDefinition, 'kind' | 'draft' | 'published'>,
  draft: unknown,
  { catalog, romanise }: Pick<DefinitionPorts, 'catalog' | 'romanise'>,
): Result<unknown> {
  const parsed = parseDraft(definition.kind, draft);
  if (!parsed.ok || definition.kind !== 'form') return parsed;
  const before = { draft: formIn(definition.draft), published: formIn(definition.published) };
  return ok(fillKeys(parsed.value as FormDraft, before, catalog, romanise));
}
