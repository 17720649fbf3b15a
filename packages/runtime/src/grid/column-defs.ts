import { isSameValue, type RecordView, type RuleColor, ruleColors, type ViewColumn } from '@mortise/core';
import { isRight } from '@mortise/fields/cells';
import type { CellClassParams, ColDef, RowClassParams } from 'ag-grid-community';
import type { ListField } from '../list/list-fields.ts';
import { isEditable } from '../list/list-fields.ts';
import type { RowColors } from '../list/row-colors.ts';
import { FieldCell, TitleCell } from './field-cell.tsx';
import { FieldEditor } from './field-editor.tsx';
import { FieldHead } from './field-head.tsx';
import { isRecord } from './groups/group-head.ts';
import type { SaveCell } from './save-cell.ts';
import { SelectCell, SelectHead } from './select-cell.tsx';

export const selectColumn = 'select';

/** Widths that fit what most values of a kind need, in pixels. */
const widths: Readonly<Record<string, number>> = {
  date: 120,
  moment: 152,
  number: 128,
  boolean: 88,
  option: 112,
  member: 128,
  pointer: 240,
};
const titleWidth = 220;
const plainWidth = 168;

export const widthOf = (field: ListField, isFirst: boolean): number =>
  isFirst ? titleWidth : (widths[field.kind] ?? plainWidth);

/** The columns of the grid: the box, the first column, which stays in place, and the others in the view's order. */
export function columnDefs(
  columns: readonly ViewColumn[],
  fieldOf: (id: string) => ListField | undefined,
  save: SaveCell,
  colors: RowColors | null,
): ColDef<RecordView>[] {
  const shown = columns.flatMap((column) => {
    const field = fieldOf(column.field);
    return field ? [{ column, field }] : [];
  });
  return [selectDef, ...shown.map(({ column, field }, index) => fieldDef(column, field, index === 0, save, colors))];
}

/** A class for each color that a rule may give, which the grid puts on and takes off as the data changes. */
const colorClasses = <P extends { data: RecordView | undefined }>(given: (record: RecordView) => RuleColor | null) =>
  Object.fromEntries([
    ['rt-colored', ({ data }: P) => isRecord(data) && given(data) !== null],
    ...ruleColors.map((color) => [`rt-color-${color}`, ({ data }: P) => isRecord(data) && given(data) === color]),
  ]) as Record<string, (params: P) => boolean>;

export const rowClasses = (colors: RowColors | null) => ({
  'rt-group-row': ({ data }: RowClassParams<RecordView>) => data !== undefined && !isRecord(data),
  ...(colors ? colorClasses<RowClassParams<RecordView>>((record) => colors.of(record).record) : {}),
});

const selectDef: ColDef<RecordView> = {
  colId: selectColumn,
  width: 48,
  minWidth: 48,
  resizable: false,
  suppressMovable: true,
  lockPosition: 'left',
  pinned: 'left',
  lockPinned: true,
  headerComponent: SelectHead,
  cellRenderer: SelectCell,
  cellClass: 'rt-select-cell',
  headerClass: 'rt-select-cell',
};

function fieldDef(
  column: ViewColumn,
  field: ListField,
  isFirst: boolean,
  save: SaveCell,
  colors: RowColors | null,
): ColDef<RecordView> {
  const isAtRight = isRight(field);
  return {
    colId: field.id,
    width: column.width ?? widthOf(field, isFirst),
    minWidth: 64,
    pinned: isFirst || column.pinned ? 'left' : null,
    ...(isFirst ? { suppressMovable: true, lockPinned: true } : {}),
    headerComponent: FieldHead,
    headerComponentParams: { field },
    cellRenderer: isFirst ? TitleCell : FieldCell,
    cellRendererParams: { field },
    cellEditor: FieldEditor,
    cellEditorParams: { field },
    cellClass: isAtRight ? 'rt-right' : '',
    ...(colors
      ? {
          cellClassRules: colorClasses<CellClassParams<RecordView>>((record) => colors.of(record).fieldOf(field.id)),
        }
      : {}),
    editable: ({ data }) => isRecord(data) && isEditable(field),
    valueGetter: ({ data }) => (data ? field.valueOf(data) : undefined),
    valueSetter: ({ data, newValue }) => {
      // The save shows the value itself; the grid must not draw it twice.
      if (data) void save(data, field, newValue);
      return false;
    },
    equals: (left, right) => isSameValue(field.kind, left, right),
  };
}
