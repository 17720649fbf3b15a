import { type Condition, type RecordView, type Text, textIn } from '@mortise/core';
import { Input, Modal } from 'antd';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { FieldViewContext } from '../field-view.ts';
import { KeptApart } from './kept-apart.tsx';
import { RecordList } from './record-list.tsx';
import { useRecordsRead } from './use-records-read.ts';
import { waitingText } from './waiting-text.ts';

interface PickDialogProps {
  readonly title: string;
  readonly formId: string;
  /** Ids of the fields shown beside the title. */
  readonly columns: readonly string[];
  readonly filter: Condition | null;
  /** Names of fields that must be filled in before anything fits. */
  readonly waitsFor: readonly Text[];
  readonly multiple: boolean;
  readonly chosen: readonly string[];
  readonly context: FieldViewContext;
  readonly onPick: (records: readonly RecordView[]) => void;
  readonly onClose: () => void;
}

/** Records of a form in a table that is searched by words, pinyin or initials. A click on one chooses it. */
export function PickDialog(props: PickDialogProps) {
  const { title, formId, columns, filter, waitsFor, multiple, context, onPick, onClose } = props;
  const { locale } = context;
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<ReadonlyMap<string, RecordView>>(new Map());
  const shown = useRecordsRead(context, { formId, fields: columns, filter, search: search.trim(), limit: 50 });
  const ids = useMemo(() => new Set([...props.chosen, ...picked.keys()]), [props.chosen, picked]);

  const toggle = (record: RecordView) => {
    if (!multiple) return onPick([record]);
    if (props.chosen.includes(record.id)) return;
    const next = new Map(picked);
    if (!next.delete(record.id)) next.set(record.id, record);
    setPicked(next);
  };
  const none =
    waitsFor.length > 0
      ? waitingText(waitsFor)
      : search.trim() === ''
        ? { zh: '没有可选的记录', en: 'No record to choose' }
        : { zh: '没有匹配的记录，换一个词', en: 'No record matches. Try another word' };
  return (
    <KeptApart onEscape={onClose}>
      <Modal
        open
        width={800}
        title={title}
        onCancel={onClose}
        okText={textIn({ zh: `选择 ${picked.size} 条`, en: `Choose ${picked.size}` }, locale)}
        cancelText={textIn({ zh: '取消', en: 'Cancel' }, locale)}
        okButtonProps={{ disabled: picked.size === 0 }}
        onOk={() => onPick([...picked.values()])}
        {...(multiple ? {} : { footer: null })}
      >
        <div className="mo-pick">
          <Input
            autoFocus
            allowClear
            prefix={<Search size={16} strokeWidth={1.75} aria-hidden />}
            placeholder={textIn({ zh: '搜索，可用拼音', en: 'Search' }, locale)}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
          <div className="mo-pick-list">
            <RecordList
              shown={shown}
              none={none}
              context={context}
              choice={{ ids, multiple, fixed: props.chosen, onToggle: toggle }}
            />
          </div>
        </div>
      </Modal>
    </KeptApart>
  );
}
