import type { FieldView } from '../field-view.ts';
import { Records } from '../relation/cell.tsx';
import { DataSelectInput, DataSelectPlaceholder } from './data-select-input.tsx';
import type { dataSelect } from './definition.ts';

export const dataSelectView: FieldView<typeof dataSelect> = {
  Input: (props) => <DataSelectInput {...props} />,
  // A cell that was opened was opened to choose.
  CellEditor: (props) => <DataSelectInput {...props} startsOpen />,
  Placeholder: DataSelectPlaceholder,
  Display: (props) => <Records {...props} wrap="wrap" />,
  Cell: (props) => <Records {...props} wrap="nowrap" />,
};
