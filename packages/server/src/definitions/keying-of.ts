import { type Actor, DuplicateRuleDraft, type KeyingShown, ok, type Result } from '@mortise/core';
import { findToEdit, notFound } from './find-definition.ts';
import type { DefinitionPorts } from './ports.ts';

/** Forms of a duplicate rule whose records are still being keyed, and how far that is; none once the rule finds them all. */
export const keyingOf =
  (ports: DefinitionPorts) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<readonly KeyingShown[]>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    if (found.value.kind !== 'duplicate-rule') return notFound(id);
    const { forms } = DuplicateRuleDraft.parse(found.value.draft);
    const all = await Promise.all(
      forms.map(async ({ formId }): Promise<readonly KeyingShown[]> => {
        const form = await ports.definitions.find(formId);
        const keying = form?.published ? await ports.facts.keying(form) : null;
        return keying ? [{ formId, ...keying }] : [];
      }),
    );
    return ok(all.flat());
  };
