import {
  type Actor,
  archiveNamer,
  type ExportRequest,
  type Field,
  type FileRef,
  plainName,
  type RecordPage,
  type RecordView,
  rowsIn,
} from '@mortise/core';
import type { ZipEntry } from '@mortise/sheets';
import { reachFiles } from '../files/open-file.ts';
import { isId } from '../records/is-id.ts';
import type { ExportPorts } from './export-ports.ts';

interface FileCounts {
  files: number;
  missing: number;
}

/** Attachments of records for an archive, one after the other, under the names that were asked for. */
export async function* exportFiles(
  { reader, files, storage }: Pick<ExportPorts, 'reader' | 'files' | 'storage'>,
  pages: AsyncIterable<{ readonly page: RecordPage; readonly actor: Actor }>,
  {
    attached,
    naming,
    counts,
  }: {
    readonly attached: readonly Field[];
    readonly naming: ExportRequest['attachments'];
    readonly counts: FileCounts;
  },
): AsyncGenerator<ZipEntry, void, undefined> {
  const nameIn = archiveNamer();
  for await (const { page, actor } of pages) {
    const held = page.items.flatMap((record) => filesOf(record, attached).map((file) => ({ record, file })));
    const ids = new Set(held.map(({ file }) => file.id).filter(isId));
    const reached = await reachFiles({ reader, files }, actor, [...ids]);
    for (const { record, file } of held) {
      const found = reached.get(file.id.toLowerCase());
      const content = found ? await storage.open(file.id) : null;
      if (!found || !content) {
        counts.missing++;
        continue;
      }
      counts.files++;
      const { name, folder } = placeOf(file, record, naming, root[actor.locale]);
      yield { name: nameIn(name, folder), content, compress: false, at: new Date(found.uploadedAt) };
    }
  }
}

const root = { zh: '附件', en: 'Attachments' } as const;

function placeOf({ name }: FileRef, { id, title }: RecordView, naming: ExportRequest['attachments'], folder: string) {
  const titled = plainName((title === '' ? id : title).replaceAll(/[/\\]/g, '_')).slice(0, 80);
  if (naming === 'folders') return { name, folder: `${folder}/${titled}` };
  return { name: naming === 'titled' ? `${titled}_${plainName(name)}` : name, folder };
}

const filesOf = ({ values }: RecordView, attached: readonly Field[]): readonly FileRef[] =>
  attached.flatMap(({ key, kind, columns }) =>
    kind === 'files'
      ? refsIn(values[key])
      : rowsIn(values[key]).flatMap((row) =>
          columns.flatMap((column) => (column.kind === 'files' ? refsIn(row[column.key]) : [])),
        ),
  );

const refsIn = (value: unknown) => (Array.isArray(value) ? (value as readonly FileRef[]) : []);
