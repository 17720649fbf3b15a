import { type Issue, issue } from '../issues.ts';
import type { Field } from '../records/storage.ts';

/** Is the field there whose departments say whom another may name? `around` are the fields beside it. */
export function checkRange({ id, type, config }: Field, around: readonly Field[]): Issue[] {
  const range = type.range?.(config) ?? null;
  if (range?.by !== 'field' || range.fieldId === '') return [];
  const followed = around.find((field) => field.id === range.fieldId);
  const isFit =
    followed?.storage.in === 'column' && (followed.kind === 'department' || followed.kind === 'departments');
  return isFit ? [] : [issue(['blocks', id, 'config', 'departmentField'], 'unknown_field', noDepartments)];
}

const noDepartments = {
  zh: '可选范围要跟随的部门字段已不存在，换一个字段',
  en: 'The department field that the choice follows no longer exists. Choose another',
};
