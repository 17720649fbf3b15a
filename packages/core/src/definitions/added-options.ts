import type { FieldCatalog } from '../field-type.ts';
import type { Option } from '../options/option.ts';
import { configOf } from '../records/storage.ts';
import type { Block } from './block.ts';
import type { FormDraft } from './form.ts';

/**
 * The options that fields of `after` have and those of `before` had not, where nothing else is different: such a version
 * is made whenever somebody misses an option while filling in. Null where more has changed, or nothing.
 */
export function addedOptions(before: FormDraft, after: FormDraft, catalog: FieldCatalog): readonly Option[] | null {
  if (!isSame(withoutBlocks(before), withoutBlocks(after)) || before.blocks.length !== after.blocks.length) return null;
  const added: Option[] = [];
  for (const [index, next] of after.blocks.entries()) {
    const old = before.blocks[index];
    if (!old) return null;
    if (isSame(old, next)) continue;
    const options = addedTo(old, next, catalog);
    if (!options) return null;
    added.push(...options);
  }
  return added.length > 0 ? added : null;
}

function addedTo(old: Block, next: Block, catalog: FieldCatalog): readonly Option[] | null {
  const type = catalog[next.type];
  if (!type?.ownOptions || old.type !== next.type) return null;
  const known = new Set(type.ownOptions(configOf(old, type)).map(({ id }) => id));
  const added = type.ownOptions(configOf(next, type)).filter(({ id }) => !known.has(id));
  const ids = new Set(added.map(({ id }) => id));
  const rest = { ...next, version: old.version, config: without(configOf(next, type), ids) };
  return isSame({ ...old, config: without(configOf(old, type), ids) }, rest) ? added : null;
}

const withoutBlocks = (form: FormDraft) => ({ ...form, blocks: null, version: null });

/** The value without these options, wherever they are listed, and without lists that hold nothing else. */
function without(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((item) => !ids.has(idOf(item))).map((item) => without(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, without(item, ids)] as const);
  return Object.fromEntries(entries.filter(([, item]) => !(Array.isArray(item) && item.length === 0)));
}

const idOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(item);

/** Whatever the order of their properties. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  );
}
