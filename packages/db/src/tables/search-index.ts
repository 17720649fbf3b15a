import { shortHash, type WantedIndex } from '@mortise/core';

/** An index that every record table has; names are the same wherever they are asked for. */
export const systemIndexOf = (table: string, purpose: 'newest' | 'search'): string =>
  `sys_${table.slice(0, 30)}_${purpose}_${shortHash(table)}`;

/** Kilobytes of the list in which writers leave what they add. It is short, because every search wades through it. */
export const pendingListKb = 1024;

/**
 * What a record is found by. Writers leave their hundred tokens each in a pending list and merge them together, ten
 * times faster than one by one.
 */
export const searchIndex = (table: string): WantedIndex => ({
  name: systemIndexOf(table, 'search'),
  table,
  unique: false,
  sql: `using gin (search_tokens) with (fastupdate = on, gin_pending_list_limit = ${pendingListKb})`,
  reason: 'system',
});
