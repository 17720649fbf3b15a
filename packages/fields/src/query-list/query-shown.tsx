import { textIn, variablesIn } from '@mortise/core';
import type { DisplayProps, RecordsAsked } from '../field-view.ts';
import { boundCondition } from '../related/bound-condition.ts';
import { RecordList } from '../related/record-list.tsx';
import { useRecordValues } from '../related/use-record-values.ts';
import { useRecordsRead } from '../related/use-records-read.ts';
import { waitingText } from '../related/waiting-text.ts';
import type { QueryListConfig } from './definition.ts';

/** What matches the record at this moment. */
export function QueryShown({ config, record, context }: Omit<DisplayProps<QueryListConfig, unknown>, 'value'>) {
  const { formId, condition, columns, sortBy, order, limit } = config;
  const { openRecord } = context;
  useRecordValues(condition, record);
  const { filter, waitsFor } = boundCondition(condition, record);
  const compared = condition === null ? [] : variablesIn(condition);
  const waitsToBeSaved = record?.id === null && compared.includes('$id');
  // Compared with what is not known here, it would show everything.
  const isWaiting = waitsToBeSaved || waitsFor.length > 0 || compared.some((id) => record?.valueOf(id) === undefined);
  const question: RecordsAsked = {
    formId,
    fields: columns,
    filter,
    ...(sortBy === '' ? {} : { sort: [{ field: sortBy, direction: order }] }),
    limit,
  };
  const shown = useRecordsRead(context, formId === '' || isWaiting ? null : question);
  return (
    <RecordList
      shown={shown}
      none={
        waitsToBeSaved
          ? { zh: '保存后显示', en: 'Shown once saved' }
          : isWaiting
            ? waitingText(waitsFor)
            : { zh: '没有符合条件的记录', en: 'No record matches' }
      }
      context={context}
      onOpen={openRecord && (({ id }) => openRecord(formId, id))}
    />
  );
}

/** Where a form is designed or nothing can be read. */
export const QueryNote = ({ locale }: { locale: 'zh' | 'en' }) => (
  <p className="mo-related-note">
    {textIn({ zh: '打开记录时实时查询', en: 'Queried whenever a record is open' }, locale)}
  </p>
);
