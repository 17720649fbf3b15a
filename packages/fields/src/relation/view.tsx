import type { FieldView } from '../field-view.ts';
import { Records } from './cell.tsx';
import type { relation } from './definition.ts';
import { RelatedRecords } from './related-records.tsx';
import { RelationCellEditor, RelationInput } from './relation-input.tsx';
import { RelationPlaceholder } from './relation-placeholder.tsx';

export const relationView: FieldView<typeof relation> = {
  Input: RelationInput,
  CellEditor: RelationCellEditor,
  Display: RelatedRecords,
  Cell: (props) => <Records {...props} wrap="nowrap" />,
  Placeholder: RelationPlaceholder,
  // The reverse side reads who points here by itself, and offers to make one more.
  drawsEmpty: ({ inverseOf, display }) => inverseOf !== undefined && display !== 'dropdown',
  standsApart: ({ display }) => display === 'tab',
};
