import type { Block } from '../definitions/block.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { FieldCatalog, FieldType, Storage } from '../field-type.ts';
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
}

/** The fields of a form that hold a value, in reading order. Layout is left out. */
export function fieldsOf(form: Pick<PublishedForm, 'blocks'>, catalog: FieldCatalog): Field[] {
  return form.blocks.flatMap((block) => {
    const type = catalog[block.type];
    if (!type || type.group === 'layout') return [];
    const config = configOf(block, type);
    return [
      { id: block.id, key: block.key, block, type, config, kind: type.kind(config), storage: type.storage(config) },
    ];
  });
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
