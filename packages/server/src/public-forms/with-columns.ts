import { type Field, isAskable } from '@mortise/core';

/**
 * Ids of the fields that a link asks for, and of the columns that a visitor fills in of the subforms among them. Whether a
 * file is the visitor's own is asked of the record's own fields alone, so columns of files are none of those.
 */
export const withColumns = (asked: readonly Field[]): string[] =>
  asked.flatMap(({ id, columns }) => [id, ...columns.filter(isFilledIn).map((column) => column.id)]);

const isFilledIn = (column: Field) => isAskable(column) && column.kind !== 'files' && !column.block.hidden;
