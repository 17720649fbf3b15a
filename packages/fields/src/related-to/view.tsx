import type { FieldView } from '../field-view.ts';
import { PointerCell, PointerText } from './cell.tsx';
import type { relatedTo } from './definition.ts';
import { PointerInput } from './pointer-input.tsx';

export const relatedToView: FieldView<typeof relatedTo> = {
  Input: PointerInput,
  Display: PointerText,
  Cell: PointerCell,
};
