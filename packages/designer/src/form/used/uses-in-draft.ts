import { type FieldCatalog, type FormDraft, type OptionTarget, type Use, usesIn } from '@mortise/core';

interface Own {
  readonly formId: string;
  readonly appId: string;
  readonly draft: FormDraft;
  readonly catalog: FieldCatalog;
}

/** Where the draft that is being edited uses one of its own fields, or an option of it. */
export const usesInDraft = ({ formId, appId, draft, catalog }: Own, fieldId: string, option?: OptionTarget): Use[] =>
  usesIn({ id: formId, appId, kind: 'form' }, draft, { definitionId: formId, fieldId, option }, catalog);

/** What of the form would lose its sense if these blocks went: uses from among themselves go along. */
export function usesInTheWay(own: Own, going: ReadonlySet<string>): Use[] {
  const uses = [...going].flatMap((id) => usesInDraft(own, id));
  return uses.filter(({ essential, at }) => essential && !(at?.blockId !== undefined && going.has(at.blockId)));
}
