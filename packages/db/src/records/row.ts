import {
  type Field,
  identifier,
  linkTableOf,
  type PublishedForm,
  raw,
  recordSchema,
  type Sql,
  sql,
} from '@mortise/core';

/** The record row in every statement of this folder. */
export const row = raw('t');

/** The column of a field over that row. */
export const columnOf = ({ key }: Pick<Field, 'key'>): Sql => sql`${row}.${identifier(key)}`;

export const tableOf = (form: Pick<PublishedForm, 'key'>): Sql =>
  sql`${identifier(recordSchema)}.${identifier(form.key)}`;

export const linkOf = (formKey: string, fieldKey: string): Sql =>
  sql`${identifier(recordSchema)}.${identifier(linkTableOf(formKey, fieldKey))}`;
