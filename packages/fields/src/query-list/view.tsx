import type { FieldView } from '../field-view.ts';
import type { queryList } from './definition.ts';
import { QueryNote, QueryShown } from './query-shown.tsx';

export const queryListView: FieldView<typeof queryList> = {
  Input: (props) =>
    props.context.readRecords ? <QueryShown {...props} /> : <QueryNote locale={props.context.locale} />,
  Display: (props) => (props.context.readRecords ? <QueryShown {...props} /> : null),
  // A list shows nothing of it: it would be asked once for every row.
  Cell: () => null,
  Placeholder: ({ context }) => <QueryNote locale={context.locale} />,
  drawsEmpty: () => true,
};
