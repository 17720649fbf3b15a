import { textIn } from '@mortise/core';
import { Button } from 'antd';
import { ListChecks, Plus } from 'lucide-react';
import { useState } from 'react';
import { type Ids, idsOf, idsValueOf } from '../picking/ids.ts';
import { PickDialog } from '../related/pick-dialog.tsx';
import { RecordList } from '../related/record-list.tsx';
import { useCandidates } from '../related/use-candidates.ts';
import { useRecordsRead } from '../related/use-records-read.ts';
import { ScanToAdd } from '../scanning/scan-to-add.tsx';
import { Records } from './cell.tsx';
import { inOrder } from './chosen-records.ts';
import { holdsMany } from './definition.ts';
import type { RelationInputProps } from './relation-input.tsx';

/** What is chosen as cards or rows, with the ways to more below. */
export function RelationListInput(field: RelationInputProps) {
  const { id, config, value, record, context, onChange } = field;
  const { formId, displayFields, display, allowChoose, allowCreate } = config;
  const { locale, createRecord, readRecords, openRecord } = context;
  const [isPicking, setIsPicking] = useState(false);
  const isOff = field.disabled || field.readOnly || formId === '';
  const multiple = holdsMany(config);
  const chosen = idsOf(value);
  const shown = useRecordsRead(
    context,
    chosen.length === 0 ? null : { formId, ids: chosen, fields: displayFields, limit: 200 },
  );
  const candidates = useCandidates({ formId, condition: config.filter, chosen, record, context });

  const set = (ids: readonly string[]) => onChange(idsValueOf(ids, multiple) as Ids | null);
  const add = (ids: readonly string[]) => set(multiple ? [...new Set([...chosen, ...ids])] : ids.slice(0, 1));
  const create = async () => {
    const made = await createRecord?.(formId, {});
    if (made) add([made.id]);
  };
  return (
    <div id={id} className="mo-related-edit" aria-describedby={field.ariaDescribedBy}>
      {chosen.length > 0 &&
        (readRecords ? (
          <RecordList
            shown={inOrder(shown, chosen)}
            as={display === 'card' ? 'card' : 'table'}
            none={{ zh: '无权查看已选的记录', en: 'What is chosen is not visible to you' }}
            context={context}
            onOpen={openRecord && (({ id: target }) => openRecord(formId, target))}
            onRemove={isOff ? undefined : ({ id: gone }) => set(chosen.filter((one) => one !== gone))}
          />
        ) : (
          <Records value={value} config={config} context={context} wrap="wrap" />
        ))}
      {candidates.complaint && (
        <p className="mo-help mo-danger-text" role="status">
          {candidates.complaint}
        </p>
      )}
      {!isOff && (
        <div className="mo-row">
          {allowChoose && readRecords && (
            <Button size="small" icon={<ListChecks size={14} />} onClick={() => setIsPicking(true)}>
              {chosen.length > 0 && !multiple
                ? textIn({ zh: '换一条', en: 'Choose another' }, locale)
                : textIn({ zh: '选择记录', en: 'Choose' }, locale)}
            </Button>
          )}
          {allowChoose && config.scan && candidates.waitsFor.length === 0 && (
            <ScanToAdd config={config} filter={candidates.filter} context={context} onAdd={add} />
          )}
          {allowCreate && createRecord && (
            <Button size="small" icon={<Plus size={14} />} onClick={() => void create()}>
              {textIn({ zh: '新建', en: 'New' }, locale)}
            </Button>
          )}
        </div>
      )}
      {isPicking && (
        <PickDialog
          title={textIn({ zh: '选择记录', en: 'Choose records' }, locale)}
          formId={formId}
          columns={displayFields}
          filter={candidates.filter}
          waitsFor={candidates.waitsFor}
          multiple={multiple}
          chosen={chosen}
          context={context}
          onPick={(records) => {
            add(records.map((one) => one.id));
            setIsPicking(false);
          }}
          onClose={() => setIsPicking(false)}
        />
      )}
    </div>
  );
}
