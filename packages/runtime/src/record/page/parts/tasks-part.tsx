'use client';

import { RecordTasks } from '../../../tasks/record-tasks.tsx';
import { usePageScope } from '../page-scope.ts';
import type { PartProps } from '../part-views.tsx';

/** What is to be done next. */
export function TasksPart(_: PartProps<'tasks'>) {
  const { form, record } = usePageScope();
  return <RecordTasks formId={form.form.id} recordId={record.id} title={record.title} />;
}
