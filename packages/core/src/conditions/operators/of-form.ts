import { type Sql, sql } from '../../sql.ts';
import { defineOperator, negationOf } from './operator.ts';

/** Names a record of one of these forms, whichever record it is. */
export const ofForm = defineOperator({
  name: 'of-form',
  label: { zh: '来自表单', en: 'is of' },
  kinds: ['pointer'],
  takes: 'forms',
  about: 'form',
  test: (formId: string, wanted: readonly string[]) => wanted.includes(formId),
  where: (column, wanted: Sql) => sql`${column} = any(${wanted})`,
});

export const notOfForm = negationOf(ofForm, 'not-of-form', { zh: '不来自表单', en: 'is not of' });
