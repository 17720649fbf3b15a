import { type Field, type FileRef, type HeldFile, rowsIn, type Values } from '@mortise/core';

/** Fields that name files, themselves or in the columns of their rows: most forms have none. What is derived names others'. */
export const namesFiles = ({ kind, type, columns }: Field): boolean =>
  ((kind === 'files' || kind === 'html') && !type.derive) || columns.some(namesFiles);

/**
 * Files that these fields of a record and of its rows name: those of lists, which were judged, and of the pictures in rich
 * text those that `mayShow` lets pass.
 */
export const namedFiles = (
  values: Values,
  fields: readonly Field[],
  mayShow: (fileId: string) => boolean,
): HeldFile[] =>
  fields.filter(namesFiles).flatMap(({ id, key, kind, columns }): HeldFile[] => {
    const held = (fileId: string) => ({ fileId, fieldId: id });
    if (kind === 'files') return ((values[key] ?? []) as readonly FileRef[]).map((file) => held(file.id));
    if (kind === 'html') return picturesIn(values[key]).filter(mayShow).map(held);
    return rowsIn(values[key]).flatMap((row) => namedFiles(row, columns, mayShow));
  });

/** Ids of the files that rich text shows. */
export const picturesIn = (html: unknown): string[] =>
  typeof html === 'string'
    ? [...html.matchAll(/\/files\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"/g)].flatMap(([, id]) => id ?? [])
    : [];
