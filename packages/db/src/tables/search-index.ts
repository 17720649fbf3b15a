import { shortHash, type WantedIndex } from '@mortise/core';

/** An index that every record table has; names are the same wherever they are asked for. */
export const systemIndexOf = (table: string, purpose: 'newest' | 'search'): string =>
  `sys_${table.slice(0, 30)}_${purpose}_${shortHash(table)}`;

/**
 * What a record is found by. Writers leave their hundred tokens each in a pending list and merge them together, ten
 * times faster than one by one. The list is short, because every search wades through it.
 */
export const searchIndex = (table: string): WantedIndex => ({
  name: systemIndexOf(table, 'search'),
  table,
  unique: false,
  sql: 'using gin (search_tokens) with (fastupdate = on, gin_pending_list_limit = 1024)',
  reason: 'system',
});
