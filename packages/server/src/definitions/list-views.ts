import {
  type Actor,
  err,
  fieldsIn,
  fitView,
  fitViewWithin,
  formulasOfNoRecord,
  ok,
  type PublishedForm,
  type PublishedView,
  type Result,
} from '@mortise/core';
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

type Ports = Pick<DefinitionPorts, 'definitions' | 'access' | 'catalog'>;

/** The published views of a form, shared ones first, then the actor's own; each as form and rights allow it now. */
export const listViews =
  (ports: Ports) =>
  async (actor: Actor, { formId }: { formId: string }): Promise<Result<readonly ViewShown[]>> => {
    const { definitions, access } = ports;
    if (!access.mayOnForm(actor, 'read', formId)) return err({ code: 'forbidden', permission: 'read' });
    const form = await definitions.find(formId);
    if (form?.kind !== 'form' || form.deletedAt !== null || form.published === null) return notFound(formId);
    const users = await definitions.referringTo([formId]);
    const views = users.flatMap(({ id, kind, key, version, revision, published, ownerId }) => {
      if (kind !== 'view' || published === null || version === null) return [];
      if (ownerId !== null ? ownerId !== actor.userId : !access.mayOpenView(actor, formId, id)) return [];
      const view = fitActor(ports, actor, published as PublishedView, form.published as PublishedForm);
      return view ? [{ ...view, id, key, version, revision, isPersonal: ownerId !== null }] : [];
    });
    return ok([...views.filter(({ isPersonal }) => !isPersonal), ...views.filter(({ isPersonal }) => isPersonal)]);
  };

/** Without columns that are hidden from the actor. Null where it filters by one: without that it would be another list. */
function fitActor(
  { access, catalog }: Ports,
  actor: Actor,
  view: PublishedView,
  form: PublishedForm,
): PublishedView | null {
  const formulas = formulasOfNoRecord();
  const asked = fitViewWithin(view, form, (id) => access.fieldRight(actor, form.id, id), catalog, formulas);
  const whole = fitView(view, form, catalog, formulas);
  return fieldsIn(whole.filter).length === fieldsIn(asked.filter).length ? asked : null;
}
