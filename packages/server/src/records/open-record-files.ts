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
  textIn,
} from '@mortise/core';
import type { FilePorts } from '../files/file-ports.ts';
import { reachFile } from '../files/open-file.ts';
import { shapeOf } from './form-shape.ts';
import { isId } from './is-id.ts';

/** All files of one field of a record. */
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
  place: { readonly id: string; readonly field: string },
) => Promise<Result<RecordFiles>>;

interface Ports extends Pick<FilePorts, 'access' | 'files' | 'storage'> {
  readonly catalog: FieldCatalog;
  readonly reader: Pick<RecordReader, 'get'>;
}

/**
 * Every file of a field, given by id or key, for who may read the record, the field and each file. All or none: what
 * is called all of them never lacks one.
 */
export const createOpenRecordFiles =
  ({ reader, catalog, storage, ...ports }: Ports): OpenRecordFiles =>
  async (actor, form, { id, field: wanted }) => {
    const read = await reader.get(actor, form, id);
    if (!read.ok) return read;
    const { record } = read.value;
    const field = shapeOf(form, catalog).fields.find((each) => each.id === wanted || each.key === wanted);
    const refs = field ? filesIn(field, record.values[field.key]) : [];
    if (!field || refs.length === 0) return err({ code: 'not_found', what: 'file', id: wanted });

    const files: RecordFile[] = [];
    for (const { id: fileId, name } of refs) {
      const file = isId(fileId) ? await reachFile(ports, actor, fileId) : null;
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
    const label = textIn(field.block.label, actor.locale);
    return ok({ title: record.title === '' ? label : `${record.title} - ${label}`, files });
  };

/** What the reader left out of the record, because the actor may not see it, is no files. */
const filesIn = ({ kind }: Field, value: unknown) =>
  kind === 'files' && Array.isArray(value) ? (value as readonly FileRef[]) : [];
