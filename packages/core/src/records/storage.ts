import type { Block } from '../definitions/block.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { Storage } from '../field-storage.ts';
import { type FieldCatalog, type FieldType, isFieldType } from '../field-type.ts';
import type { ValueKind } from '../value-kind.ts';

/** A block that holds a value, with its type and its config parsed and up to date. */
export interface Field {
  readonly id: string;
  readonly key: string;
  readonly block: Block;
  readonly type: FieldType;
  readonly config: unknown;
  readonly kind: ValueKind;
  readonly storage: Storage;
  /** Of a subform, in their order; empty for every other field. */
  readonly columns: readonly Field[];
}

type Blocks = Pick<PublishedForm, 'blocks'>;

/** The record's own fields that hold a value, in reading order. Layout is left out, and so are columns of subforms. */
export function fieldsOf({ blocks }: Blocks, catalog: FieldCatalog): Field[] {
  const columnBlocks = columnBlocksOf(blocks, catalog);
  return blocks.flatMap((block) => {
    if (block.parent !== null && columnBlocks.has(block.parent)) return [];
    const columns = (columnBlocks.get(block.id) ?? []).flatMap((column) => fieldOf(column, catalog, []) ?? []);
    return fieldOf(block, catalog, columns) ?? [];
  });
}

/** The columns of a subform, in their order; none where the block is no subform. */
export const columnsOf = (form: Blocks, subformId: string, catalog: FieldCatalog): readonly Field[] =>
  fieldsOf(form, catalog).find(({ id }) => id === subformId)?.columns ?? [];

/** Is the block one whose children are columns? */
export function holdsRows(block: Pick<Block, 'type' | 'config' | 'version'>, catalog: FieldCatalog): boolean {
  const type = catalog[block.type];
  return type !== undefined && type.storage(configOf(block, type)).in === 'children';
}

function columnBlocksOf(blocks: readonly Block[], catalog: FieldCatalog): ReadonlyMap<string, Block[]> {
  const found = new Map(blocks.filter((block) => holdsRows(block, catalog)).map(({ id }) => [id, [] as Block[]]));
  if (found.size > 0) for (const block of blocks) if (block.parent !== null) found.get(block.parent)?.push(block);
  return found;
}

function fieldOf(block: Block, catalog: FieldCatalog, columns: readonly Field[]): Field | null {
  const type = catalog[block.type];
  if (!type || !isFieldType(type)) return null;
  const config = configOf(block, type);
  const { id, key } = block;
  return { id, key, block, type, config, kind: type.kind(config), storage: type.storage(config), columns };
}

/** The config in the type's current shape. A config that does not parse falls back to the type's defaults. */
export function configOf(block: Pick<Block, 'config' | 'version'>, type: FieldType): unknown {
  const migrated = type.migrations
    .slice(block.version)
    .reduce<Record<string, unknown>>((config, migrate) => migrate(config), block.config);
  const parsed = type.config.safeParse({ ...(type.defaults as object), ...migrated });
  return parsed.success ? parsed.data : type.defaults;
}

/** Schema of all record tables. */
export const recordSchema = 'records';

/** Name of the link table of a multiple relation, within PostgreSQL's 63 bytes. */
export const linkTableOf = (formKey: string, fieldKey: string) => `${formKey.slice(0, 30)}__${fieldKey.slice(0, 30)}`;

/** Name of the child table of a subform. No field has the key of another, so it is no link table's either. */
export const childTableOf = (formKey: string, fieldKey: string) => linkTableOf(formKey, fieldKey);

/**
 * Columns that every child table has: the record that a row belongs to, and its place there, from 0. No key of a field
 * begins with an underscore.
 */
export const rowColumns = { parent: '_parent', position: '_position' } as const;

/** The most rows that a subform of one record may have. */
export const mostRows = 5_000;
