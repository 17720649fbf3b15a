import { textIn } from '@mortise/core';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import type { DisplayProps, RecordsAsked } from '../field-view.ts';
import { type Ids, idsOf } from '../picking/ids.ts';
import { RecordList } from '../related/record-list.tsx';
import { useRecordsRead } from '../related/use-records-read.ts';
import { Records } from './cell.tsx';
import { inOrder } from './chosen-records.ts';
import type { RelationConfig } from './definition.ts';
import { RecordPath } from './record-path.tsx';

/** What a relation points to, or on its reverse side all that point here, in the way the builder wants them shown. */
export function RelatedRecords(props: DisplayProps<RelationConfig, Ids>) {
  const { config, context } = props;
  if (config.display === 'levels' && !config.inverseOf && context.readRecords) return <RecordPath {...props} />;
  return config.display === 'dropdown' || !context.readRecords ? (
    <Records {...props} wrap="wrap" />
  ) : (
    <Listed {...props} />
  );
}

const page = 20;

function Listed({ value, config, record, context }: DisplayProps<RelationConfig, Ids>) {
  const { formId, displayFields, display, inverseOf, allowCreate } = config;
  const { locale, openRecord, createRecord } = context;
  const chosen = idsOf(value);
  const shown = useRecordsRead(context, questionOf());
  const here = record?.id ?? null;
  const mayCreate = inverseOf && allowCreate && createRecord && here !== null;

  function questionOf(): RecordsAsked | null {
    const of = { formId, fields: displayFields };
    // Any number may point here: they are read page by page, and no list of ids is needed.
    if (inverseOf && record?.id)
      return { ...of, pointing: { fieldId: inverseOf.fieldId, recordId: record.id }, limit: page };
    return chosen.length === 0 ? null : { ...of, ids: chosen, limit: 200 };
  }
  const create = async () => {
    if (!inverseOf || here === null) return;
    const made = await createRecord?.(formId, { values: { [inverseOf.fieldId]: here } });
    if (made) shown.reload();
  };
  return (
    <div className="mo-related-edit mo-grow">
      <RecordList
        shown={inverseOf ? shown : inOrder(shown, chosen)}
        as={display === 'card' ? 'card' : 'table'}
        none={
          inverseOf
            ? { zh: '还没有关联的记录', en: 'No related records yet' }
            : { zh: '无权查看关联的记录', en: 'The related records are not visible to you' }
        }
        context={context}
        onOpen={openRecord && (({ id }) => openRecord(formId, id))}
      />
      {mayCreate && (
        <Button size="small" icon={<Plus size={14} />} onClick={() => void create()}>
          {textIn({ zh: '新建', en: 'New' }, locale)}
        </Button>
      )}
    </div>
  );
}
