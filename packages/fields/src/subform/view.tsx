import type { FieldView } from '../field-view.ts';
import { RowCount } from './cell.tsx';
import type { subform } from './definition.ts';
import { RowTable } from './row-table.tsx';
import { RowsInput } from './rows-input.tsx';
import { SummarySettings } from './summary-settings.tsx';

export const subformView: FieldView<typeof subform> = {
  Input: RowsInput,
  Display: RowTable,
  Cell: RowCount,
  Settings: SummarySettings,
};
