import { recordSchema, type WantedIndex } from '@mortise/core';

export const indexStatement = (
  { name, table, unique, sql }: WantedIndex,
  { concurrently }: { concurrently: boolean },
) =>
  `create ${unique ? 'unique ' : ''}index ${concurrently ? 'concurrently ' : ''}if not exists "${name}" on ${recordSchema}."${table}" ${sql}`;
