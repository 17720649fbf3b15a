import { type Actor, type FilePlaces, type FoundFile, type PublishedForm, uploaderOf } from '@mortise/core';
import { defaultPictures, seesDefault } from '../files/default-pictures.ts';
import { filePlaces } from './file-places.ts';
import type { Reaching } from './reach-form.ts';

/**
 * Of these files, by id, those that the actor may open: what a record names for who sees it there, what a form begins with
 * for who works in it, and what nobody holds yet for who uploaded it. A visitor reaches one record of a form at most, and so
 * none of its files by their ids alone. `held` asks the database, once.
 */
export async function openableFiles(
  ports: Pick<Reaching, 'access' | 'catalog'>,
  actor: Actor,
  forms: readonly PublishedForm[],
  files: ReadonlyMap<string, FoundFile>,
  held: (places: FilePlaces, ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<ReadonlySet<string>> {
  const openable = new Set<string>();
  const asked = new Map<string, FoundFile>();
  const pictures = defaultPictures(forms);
  for (const [id, file] of files) {
    if (file.formId === null && file.uploadedBy === uploaderOf(actor)) openable.add(id);
    else if (actor.only) continue;
    else if (seesDefault(ports.access, actor, pictures.get(id))) openable.add(id);
    else if (file.formId !== null) asked.set(id, file);
  }
  if (asked.size === 0) return openable;
  const holding = new Set(
    [...asked.values()].flatMap(({ formId, alsoIn }) => [...(formId ? [formId] : []), ...alsoIn]),
  );
  const found = await held(filePlaces(ports, actor, forms, holding), [...asked.keys()]);
  return new Set([...openable, ...found]);
}
