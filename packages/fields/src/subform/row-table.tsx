import type { Row } from '@mortise/core';
import type { DisplayProps } from '../field-view.ts';
import { useIsPrinted } from '../printed.ts';
import type { SubformConfig } from './definition.ts';
import { PrintedRows } from './printed-rows.tsx';
import { RowArchives } from './row-archives.tsx';
import { RowsInput } from './rows-input.tsx';

/** Rows as they are read on a record page: the same grid, fixed. */
export function RowTable(props: DisplayProps<SubformConfig, readonly Row[]>) {
  const isPrinted = useIsPrinted();
  if (props.value === null) return null;
  if (isPrinted) return <PrintedRows {...props} rows={props.value} />;
  return (
    <>
      <RowsInput {...props} id="" onChange={ignore} readOnly />
      <RowArchives {...props} rows={props.value} />
    </>
  );
}

const ignore = () => undefined;
