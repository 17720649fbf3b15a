'use client';

import { type Bilingual, type ChangeEntry, type Field, type Road, teamKey } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { Icon, type LucideIcon, useText } from '@mortise/ui';
import { ArrowRight, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { ChangedRows } from './changed-rows.tsx';
import { ChangedValue } from './changed-value.tsx';
import { EntryFrame, EntryIcon } from './entry-frame.tsx';

/** Said of a change that did not come by the page of the record or a list. */
const roadNames: Readonly<Partial<Record<Road, Bilingual>>> = {
  api: { zh: '接口', en: 'API' },
  import: { zh: '导入', en: 'Import' },
  automation: { zh: '自动化', en: 'Automation' },
  public: { zh: '公开表单', en: 'Public form' },
  system: { zh: '系统', en: 'System' },
};

const deeds: Readonly<Record<ChangeEntry['deed'], Bilingual & { readonly icon: LucideIcon }>> = {
  created: { icon: Plus, zh: '新建了这条记录', en: 'created this record' },
  updated: { icon: Pencil, zh: '修改', en: 'changed' },
  deleted: { icon: Trash2, zh: '删除了这条记录', en: 'deleted this record' },
  restored: { icon: RotateCcw, zh: '恢复了这条记录', en: 'restored this record' },
};

interface ChangeEntryProps {
  readonly entry: ChangeEntry;
  readonly isNew: boolean;
  readonly fields: readonly Field[];
  readonly context: FieldViewContext;
}

/** One deed: who, what, by what road; a single field within the sentence, several in a list below it. */
export function ChangeEntryView({ entry, isNew, fields, context }: ChangeEntryProps) {
  const { t } = useText();
  const changes = Object.entries(entry.changes);
  const count = changes.length;
  const [only] = entry.deed === 'updated' && count === 1 ? changes : [];
  const isRows = only && rowsField(only[0], fields) !== undefined;
  const deed = deeds[entry.deed];
  const road = roadNames[entry.road];
  return (
    <EntryFrame
      at={entry.at}
      isNew={isNew}
      picture={<EntryIcon of={deed.icon} />}
      body={
        count > 0 && (!only || isRows) ? (
          <dl className="mo-history-changes">
            {changes.map(([key, change]) => (
              <div key={key}>
                <dt>{nameOf(key, fields, t)}</dt>
                <dd>
                  <Change name={key} change={change} fields={fields} context={context} />
                </dd>
              </div>
            ))}
          </dl>
        ) : null
      }
    >
      <b>{entry.byName}</b>
      <span>{t(deed)}</span>
      {only && !isRows && (
        <>
          <b>{nameOf(only[0], fields, t)}</b>
          <Change name={only[0]} change={only[1]} fields={fields} context={context} />
        </>
      )}
      {entry.deed === 'updated' && !only && <span>{t({ zh: `${count} 个字段`, en: `${count} fields` })}</span>}
      {road && <span className="mo-meta">{t(road)}</span>}
    </EntryFrame>
  );
}

interface ChangeProps extends Pick<ChangeEntryProps, 'fields' | 'context'> {
  readonly name: string;
  readonly change: ChangeEntry['changes'][string];
}

function Change({ name, change, fields, context }: ChangeProps) {
  const { t } = useText();
  const subform = rowsField(name, fields);
  if (subform) return <ChangedRows subform={subform} change={change} context={context} />;
  return (
    <>
      <ChangedValue name={name} value={change.old} fields={fields} context={context} isOld />
      <Icon of={ArrowRight} size={12} />
      <span className="mo-visually-hidden">{t({ zh: '改为', en: 'to' })}</span>
      <ChangedValue name={name} value={change.new} fields={fields} context={context} />
    </>
  );
}

const rowsField = (key: string, fields: readonly Field[]) =>
  fields.find((field) => field.key === key && field.storage.in === 'children');

/** A field that is gone is named by its key: its label went with it. */
const nameOf = (key: string, fields: readonly Field[], t: (text: Field['block']['label']) => string) => {
  if (key === '$owner') return t({ zh: '负责人', en: 'Owner' });
  if (key === teamKey) return t({ zh: '团队成员', en: 'Team' });
  const field = fields.find((found) => found.key === key);
  return field ? t(field.block.label) : key;
};
