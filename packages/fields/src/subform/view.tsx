import type { FieldView } from '../field-view.ts';
import { RowCount } from './cell.tsx';
import type { subform } from './definition.ts';
import { RowTable } from './row-table.tsx';

export const subformView: FieldView<typeof subform> = {
  Input: RowTable,
  Display: RowTable,
  Cell: RowCount,
};
