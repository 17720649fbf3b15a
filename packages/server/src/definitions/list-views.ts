import { type Actor, err, fitView, ok, type PublishedForm, type PublishedView, type Result } from '@mortise/core';
import { notFound } from './find-definition.ts';
import type { DefinitionPorts } from './ports.ts';

/** A view as the list shows it. */
export interface ViewShown extends PublishedView {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  /** Of the draft: what a change of the view is based on. */
  readonly revision: number;
  readonly isPersonal: boolean;
}

/** The published views of a form, shared ones first, then the actor's own; each as the form allows it now. */
export const listViews =
  ({ definitions, access, catalog }: Pick<DefinitionPorts, 'definitions' | 'access' | 'catalog'>) =>
  async (actor: Actor, { formId }: { formId: string }): Promise<Result<readonly ViewShown[]>> => {
    if (!access.mayOnForm(actor, 'read', formId)) return err({ code: 'forbidden', permission: 'read' });
    const form = await definitions.find(formId);
    if (form?.kind !== 'form' || form.deletedAt !== null || form.published === null) return notFound(formId);
    const users = await definitions.referringTo([formId]);
    const views = users.flatMap(({ id, kind, key, version, revision, published, ownerId }) => {
      if (kind !== 'view' || published === null || version === null) return [];
      if (ownerId !== null && ownerId !== actor.userId) return [];
      const view = fitView(published as PublishedView, form.published as PublishedForm, catalog);
      return [{ ...view, id, key, version, revision, isPersonal: ownerId !== null }];
    });
    return ok([...views.filter(({ isPersonal }) => !isPersonal), ...views.filter(({ isPersonal }) => isPersonal)]);
  };
