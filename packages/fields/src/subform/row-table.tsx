import type { Row } from '@mortise/core';
import type { DisplayProps } from '../field-view.ts';
import type { SubformConfig } from './definition.ts';
import { RowArchives } from './row-archives.tsx';
import { RowsInput } from './rows-input.tsx';

/** Rows as they are read on a record page: the same grid, fixed. */
export function RowTable(props: DisplayProps<SubformConfig, readonly Row[]>) {
  if (props.value === null) return null;
  return (
    <>
      <RowsInput {...props} id="" onChange={ignore} readOnly />
      <RowArchives {...props} rows={props.value} />
    </>
  );
}

const ignore = () => undefined;
