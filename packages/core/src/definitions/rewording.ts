import { type FieldCatalog, unsearched } from '../field-type.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { titleFieldOf } from '../records/title-field.ts';
import type { PublishedForm } from './form.ts';
import { conversionsOf } from './type-change.ts';

/** When titles and search words of stored records have to be made anew. */
export interface Rewording {
  /** Only where one of these fields comes back with the values that it had; null: in any case. */
  readonly ifBack: readonly string[] | null;
}

/** Whether publishing `next` after `previous` leaves titles and search words that are others by now; null where not. */
export function rewordingOf(
  previous: PublishedForm | null,
  next: PublishedForm,
  catalog: FieldCatalog,
): Rewording | null {
  if (!previous) return null;
  const [before, after] = [wordsOf(previous, catalog), wordsOf(next, catalog)];
  const isOther = [...before].some(([id, words]) => after.get(id) !== words);
  // A field that takes what others lost is new, but not empty.
  const takesLost = conversionsOf(previous, next, catalog).some(({ to }) => to.block.lostTo !== undefined);
  if (isOther || takesLost) return { ifBack: null };
  const fresh = [...after.keys()].filter((id) => !before.has(id));
  return fresh.length > 0 ? { ifBack: fresh } : null;
}

const naming = '$title';

/** By field, what its words follow from, as a text that two have in common exactly when they say values alike. */
function wordsOf(form: PublishedForm, catalog: FieldCatalog): ReadonlyMap<string, string> {
  const fields = fieldsOf(form, catalog);
  const title = titleFieldOf(form, fields);
  const searched = fields
    .flatMap((field) => [field, ...field.columns])
    .filter(({ type }) => type.searchText !== unsearched)
    .map((field) => [field.id, wordingOf(field, 'search')] as const);
  return new Map([[naming, title ? wordingOf(title, 'title') : ''], ...searched]);
}

/** The id too: where it names records, another field that says values alike is another all the same. */
const wordingOf = ({ id, type, kind, storage, config }: Field, use: 'title' | 'search'): string =>
  JSON.stringify([id, type.type, kind, storage, type.wording ? type.wording(config, use) : config]);
