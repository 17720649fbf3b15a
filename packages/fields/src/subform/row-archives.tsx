import { type FileRef, type Row, textIn } from '@mortise/core';
import type { DisplayProps } from '../field-view.ts';
import { AllFiles } from '../file/all-files.tsx';
import type { SubformConfig } from './definition.ts';

type RowArchivesProps = Pick<
  DisplayProps<SubformConfig, readonly Row[]>,
  'columns' | 'stateOf' | 'record' | 'context'
> & { readonly rows: readonly Row[] };

/** For each column of files: those of all rows at once, as they are stored. */
export function RowArchives({ rows, columns = [], stateOf, record, context }: RowArchivesProps) {
  const { archiveUrl, locale } = context;
  const recordId = record?.id ?? null;
  if (!archiveUrl || recordId === null) return null;
  const held = columns.filter(({ id, kind, block }) => kind === 'files' && (stateOf?.(id)?.visible ?? !block.hidden));
  return held.map(({ id, key, block }) => (
    <AllFiles
      key={id}
      of={textIn(block.label, locale)}
      files={rows.flatMap((row) => (row[key] as readonly FileRef[] | null | undefined) ?? [])}
      archiveUrl={archiveUrl(recordId, id)}
      locale={locale}
    />
  ));
}
