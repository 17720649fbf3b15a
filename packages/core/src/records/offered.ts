import type { FieldState } from '../form/field-state.ts';
import type { Bilingual } from '../text.ts';

/** May every option in the value be chosen? */
export const isOffered = (value: unknown, { options }: Pick<FieldState, 'options'>): boolean =>
  options === null || [value].flat().every((id) => typeof id !== 'string' || options.includes(id));

export const notOffered: Bilingual = {
  zh: '现在不能选这个选项，换一个',
  en: 'This option cannot be chosen now. Choose another',
};
