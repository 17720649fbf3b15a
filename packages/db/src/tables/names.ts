import { identifier, recordSchema, type Sql, shortHash, sql } from '@mortise/core';

/** A table of schema `records`. */
export const tableName = (table: string): Sql => sql`${identifier(recordSchema)}.${identifier(table)}`;

/** Name of the foreign key of a single relation. */
export const referenceName = (table: string, column: string, fieldId: string) =>
  `fk_${table.slice(0, 24)}_${column.slice(0, 24)}_${shortHash(fieldId)}`;
