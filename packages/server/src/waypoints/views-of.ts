import {
  type Access,
  type Actor,
  asksForOwner,
  fieldsIn,
  type PublishedView,
  type StoredDefinition,
} from '@mortise/core';

interface Ports {
  readonly access: Access;
  readonly views: () => Promise<readonly StoredDefinition[]>;
}

export interface ViewSeen {
  readonly id: string;
  readonly view: PublishedView;
}

/** Views that the actor may open, of all or of these ids. */
export async function viewsOf(
  { access, views }: Ports,
  actor: Actor,
  ids: readonly string[] | null = null,
): Promise<readonly ViewSeen[]> {
  const wanted = ids && new Set(ids);
  return (await views()).flatMap(({ id, ownerId, published }) => {
    if (published === null || (wanted && !wanted.has(id))) return [];
    const view = published as PublishedView;
    return mayOpen(access, actor, id, ownerId, view) ? [{ id, view }] : [];
  });
}

function mayOpen(access: Access, actor: Actor, id: string, ownerId: string | null, view: PublishedView): boolean {
  const { formId, filter } = view;
  if (!access.mayOnForm(actor, 'read', formId)) return false;
  if (ownerId !== null ? ownerId !== actor.userId : !access.mayOpenView(actor, formId, id)) return false;
  // One that filters by what is hidden is not in the list of views either.
  const asksOwner = filter !== null && asksForOwner(filter);
  return fieldsIn(filter).every((fieldId) => {
    const isOpen = fieldId.startsWith('$') && (fieldId !== '$owner' || !asksOwner);
    const right = isOpen ? 'read' : access.fieldRight(actor, formId, fieldId);
    return right === 'read' || right === 'edit';
  });
}
