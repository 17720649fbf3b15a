import {
  type Actor,
  err,
  type Field,
  type FieldCatalog,
  type FileRef,
  ok,
  type PublishedForm,
  type RecordReader,
  type Result,
  type Row,
  textIn,
  type Values,
} from '@mortise/core';
import type { FilePorts } from '../files/file-ports.ts';
import { reachFiles } from '../files/open-file.ts';
import { shapeOf } from './form-shape.ts';
import { isId } from './is-id.ts';

/** All files of one field of a record, or of one column in all of its rows. */
export interface RecordFiles {
  /** Tells the record and the field, for people. */
  readonly title: string;
  readonly files: readonly RecordFile[];
}

export interface RecordFile {
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly uploadedAt: string;
  /** Throws when the content is not there. */
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
}

export type OpenRecordFiles = (
  actor: Actor,
  form: PublishedForm,
  /** A column of a subform is named by its id, or by both keys: `lines.photos`. */
  place: { readonly id: string; readonly field: string },
) => Promise<Result<RecordFiles>>;

interface Ports extends Pick<FilePorts, 'files' | 'storage'> {
  readonly catalog: FieldCatalog;
  readonly reader: Pick<RecordReader, 'get' | 'files'>;
}

/**
 * Every file of a field or a column, given by id or key, for who may read the record, the field and each file. All or
 * none: what is called all of them never lacks one.
 */
export const createOpenRecordFiles =
  ({ reader, catalog, storage, files: stored }: Ports): OpenRecordFiles =>
  async (actor, form, { id, field: wanted }) => {
    const read = await reader.get(actor, form, id);
    if (!read.ok) return read;
    const { record } = read.value;
    const place = placeOf(shapeOf(form, catalog).fields, wanted);
    const refs = place ? filesAt(place, record.values) : [];
    if (!place || refs.length === 0) return err({ code: 'not_found', what: 'file', id: wanted });

    const ids = refs.map((ref) => ref.id).filter(isId);
    const reached = await reachFiles({ reader, files: stored }, actor, [...new Set(ids)]);
    const files: RecordFile[] = [];
    for (const { id: fileId, name } of refs) {
      const file = reached.get(fileId.toLowerCase());
      if (!file) return err({ code: 'not_found', what: 'file', id: fileId });
      files.push({
        name,
        size: file.size,
        uploadedAt: file.uploadedAt,
        open: async () => {
          const content = await storage.open(fileId);
          if (!content) throw new Error('A stored file has no content.');
          return content;
        },
      });
    }
    const named = [place.field, ...(place.column ? [place.column] : [])];
    const label = named.map(({ block }) => textIn(block.label, actor.locale)).join(' ');
    return ok({ title: record.title === '' ? label : `${record.title} - ${label}`, files });
  };

interface FilePlace {
  readonly field: Field;
  /** Of a subform: the column that holds the files. */
  readonly column?: Field;
}

function placeOf(fields: readonly Field[], wanted: string): FilePlace | null {
  const own = fields.find(({ id, key }) => id === wanted || key === wanted);
  if (own) return { field: own };
  for (const field of fields) {
    const column = field.columns.find(({ id, key }) => id === wanted || `${field.key}.${key}` === wanted);
    if (column) return { field, column };
  }
  return null;
}

/** Files of a column say by the number before their name which row they are from. */
function filesAt({ field, column }: FilePlace, values: Values): readonly FileRef[] {
  const value = values[field.key];
  if (!column) return filesIn(field, value);
  const rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  const digits = String(rows.length).length;
  return rows.flatMap((row, at) =>
    filesIn(column, row[column.key]).map((file) => ({
      ...file,
      name: `${String(at + 1).padStart(digits, '0')}-${file.name}`,
    })),
  );
}

/** What the reader left out of the record, because the actor may not see it, is no files. */
const filesIn = ({ kind }: Field, value: unknown) =>
  kind === 'files' && Array.isArray(value) ? (value as readonly FileRef[]) : [];
