import { type Sql, sql } from '../../sql.ts';
import { defineOperator, negationOf } from './operator.ts';

const label = { zh: '来自表单', en: 'is of' };
const contrary = { zh: '不来自表单', en: 'is not of' };

/** Names a record of one of these forms, whichever record it is. */
export const ofForm = defineOperator({
  name: 'of-form',
  label,
  kinds: ['pointer'],
  takes: 'forms',
  about: 'form',
  test: ([formId]: readonly string[], wanted: readonly string[]) => formId !== undefined && wanted.includes(formId),
  where: (column, wanted: Sql) => sql`${column} = any(${wanted})`,
});

/** At least one of its records is. */
export const ofForms = defineOperator({
  ...ofForm,
  label: { zh: '有来自表单', en: 'has one of' },
  kinds: ['pointers'],
  test: (formIds: readonly string[], wanted: readonly string[]) => formIds.some((id) => wanted.includes(id)),
  where: (column, wanted: Sql) => sql`${column} ?| ${wanted}`,
});

export const notOfForm = negationOf(ofForm, 'not-of-form', contrary);
export const notOfForms = negationOf(ofForms, 'not-of-form', { zh: '没有来自表单', en: 'has none of' });
