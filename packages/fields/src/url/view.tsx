import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { Link } from './cell.tsx';
import type { url } from './definition.ts';
import { readUrl } from './read-url.ts';

export const urlView: FieldView<typeof url> = {
  Input: (props) => <DraftInput field={props} inputMode="url" resting={(value) => value} read={readUrl} />,
  Display: Link,
  Cell: Link,
};
