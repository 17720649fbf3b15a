'use client';

import { type AuditEntry, type Bilingual, type Field, type Road, teamKey } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { Avatar, formatFullMoment, formatTime, Icon, useText } from '@mortise/ui';
import { Tooltip } from 'antd';
import { ArrowRight } from 'lucide-react';
import { ChangedRows } from './changed-rows.tsx';
import { ChangedValue } from './changed-value.tsx';

const roadNames: Readonly<Record<Road, Bilingual>> = {
  form: { zh: '表单', en: 'Form' },
  grid: { zh: '表格', en: 'Grid' },
  api: { zh: '接口', en: 'API' },
  import: { zh: '导入', en: 'Import' },
  automation: { zh: '自动化', en: 'Automation' },
  public: { zh: '公开表单', en: 'Public form' },
  system: { zh: '系统', en: 'System' },
};

const deeds: Readonly<Record<AuditEntry['kind'], Bilingual>> = {
  created: { zh: '新建了这条记录', en: 'created this record' },
  updated: { zh: '修改了', en: 'changed' },
  deleted: { zh: '删除了这条记录', en: 'deleted this record' },
  restored: { zh: '恢复了这条记录', en: 'restored this record' },
};

interface HistoryEntryProps {
  entry: AuditEntry;
  fields: readonly Field[];
  context: FieldViewContext;
}

/** One deed: who, what, by what road, when; each changed field from its old value to its new one. */
export function HistoryEntry({ entry, fields, context }: HistoryEntryProps) {
  const { t } = useText();
  const { timeZone } = context;
  const changes = Object.entries(entry.changes);
  const count = changes.length;
  const only = entry.kind === 'updated' && count === 1 ? changes[0] : undefined;
  return (
    <li className="mo-history-entry">
      <Avatar id={entry.by} name={entry.byName} size={28} />
      <div className="mo-grow">
        <div className="mo-history-head">
          <b>{entry.byName}</b>
          <span className="mo-grow mo-history-deed">
            {t(deeds[entry.kind])}
            {only && <b>{nameOf(only[0], fields, t)}</b>}
            {entry.kind === 'updated' &&
              !only &&
              t({ zh: ` ${count} 个字段`, en: ` ${count} ${count === 1 ? 'field' : 'fields'}` })}
          </span>
          <span className="mo-meta">{t(roadNames[entry.road])}</span>
          <Tooltip title={formatFullMoment(entry.at, timeZone)}>
            <time className="mo-meta mo-num" dateTime={entry.at}>
              {formatTime(entry.at, timeZone)}
            </time>
          </Tooltip>
        </div>
        {only && (
          <div className="mo-history-changes mo-history-only">
            <Change name={only[0]} change={only[1]} fields={fields} context={context} />
          </div>
        )}
        {count > 0 && !only && (
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
        )}
      </div>
    </li>
  );
}

interface ChangeProps extends Pick<HistoryEntryProps, 'fields' | 'context'> {
  name: string;
  change: AuditEntry['changes'][string];
}

function Change({ name, change, fields, context }: ChangeProps) {
  const { t } = useText();
  const subform = fields.find((field) => field.key === name && field.storage.in === 'children');
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

/** A field that is gone is named by its key: its label went with it. */
const nameOf = (key: string, fields: readonly Field[], t: (text: Field['block']['label']) => string) => {
  if (key === '$owner') return t({ zh: '负责人', en: 'Owner' });
  if (key === teamKey) return t({ zh: '团队成员', en: 'Team' });
  const field = fields.find((found) => found.key === key);
  return field ? t(field.block.label) : key;
};
