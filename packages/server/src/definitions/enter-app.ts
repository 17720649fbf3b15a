import { AppDraft, type DefinitionWrite, type NavigationItem, newPartId, type StoredDefinition } from '@mortise/core';
import { refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';

type Placing = (items: readonly NavigationItem[], entry: NavigationItem) => NavigationItem[];

/**
 * A form's entry in what is being edited of its app and in what is published, so that no other edit of the app goes live
 * with it. `place` says where among the entries.
 */
export function enterApp(
  app: StoredDefinition,
  formId: string,
  place: Placing,
  { catalog }: Pick<DefinitionPorts, 'catalog'>,
): { draft: DefinitionWrite; publications: Publication[] } {
  const entry: NavigationItem = { id: newPartId('nav'), kind: 'form', formId };
  const add = (content: unknown) => {
    const parsed = AppDraft.parse(content);
    return { ...parsed, navigation: place(parsed.navigation, entry) };
  };
  const draft = add(app.draft);
  const published = app.published === null ? null : add(app.published);
  const refs = refsWith(app, { draft, published }, catalog);
  return {
    draft: { kind: 'draft', id: app.id, revision: app.revision, draft, refs },
    publications: published
      ? [{ definition: app, content: published, draft, revision: app.revision + 1, note: null }]
      : [],
  };
}
