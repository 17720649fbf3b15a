'use client';

import { Icon, useText } from '@mortise/ui';
import { Button, Radio, Segmented, Select } from 'antd';
import { Columns3 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { FieldsPopover } from '../list/fields-popover.tsx';
import type { ListField } from '../list/list-fields.ts';
import { type ExportChoices, hasFiles, hasRows, type Listed, type Reach } from './export-wish.ts';
import { attachmentNames, subformNames, subformNamesInCsv, valueHelp, valueNames } from './export-words.ts';

interface ExportFormProps {
  readonly fields: readonly ListField[];
  readonly listed: Listed;
  readonly picked: number;
  readonly choices: ExportChoices;
  readonly countOf: (reach: Reach) => string;
  readonly onChange: (choices: ExportChoices) => void;
}

/** What there is to choose. What makes no difference is not asked. */
export function ExportForm({ fields, listed, picked, choices, countOf, onChange }: ExportFormProps) {
  const { t } = useText();
  const set = (change: Partial<ExportChoices>) => onChange({ ...choices, ...change });
  const names = choices.fields.flatMap((id) => fields.find((field) => field.id === id)?.label ?? []);
  const isNarrow = listed.filter !== null || listed.search !== '';
  const reaches: readonly { readonly value: Reach; readonly label: string }[] = [
    ...(picked > 0 ? [{ value: 'picked' as const, label: t({ zh: '选中的记录', en: 'Selected records' }) }] : []),
    ...(isNarrow ? [{ value: 'list' as const, label: t({ zh: '筛选后的记录', en: 'Records of this list' }) }] : []),
    { value: 'all', label: t({ zh: '全部记录', en: 'All records' }) },
  ];
  const namesOf = <Value extends string>(all: Readonly<Record<Value, { zh: string; en: string }>>) =>
    (Object.keys(all) as Value[]).map((value) => ({ value, label: t(all[value]) }));
  return (
    <div className="rt-export">
      <Row label={t({ zh: '记录', en: 'Records' })} as="group">
        <Radio.Group
          className="rt-export-reach"
          value={choices.reach}
          onChange={({ target }) => set({ reach: target.value as Reach })}
        >
          {reaches.map(({ value, label }) => (
            <Radio key={value} value={value}>
              {label} <span className="mo-ink-3 mo-num">{countOf(value)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Row>
      <Row label={t({ zh: '格式', en: 'Format' })} as="group">
        <Segmented<ExportChoices['format']>
          value={choices.format}
          options={[
            { value: 'xlsx', label: 'Excel' },
            { value: 'csv', label: 'CSV' },
          ]}
          onChange={(format) => set({ format })}
        />
      </Row>
      <Row label={t({ zh: '字段', en: 'Fields' })} as="group">
        <div className="rt-export-fields">
          <FieldsPopover
            placement="bottomLeft"
            fields={fields}
            columns={choices.fields.map((field) => ({ field }))}
            hasPins={false}
            onChange={(columns) => set({ fields: columns.map(({ field }) => field) })}
          >
            <Button size="small" icon={<Icon of={Columns3} size={14} />}>
              {t({ zh: `${names.length} 个字段`, en: `${names.length} fields` })}
            </Button>
          </FieldsPopover>
          {names.length < fields.length && (
            <Button size="small" type="text" onClick={() => set({ fields: withAll(choices.fields, fields) })}>
              {t({ zh: '选全部字段', en: 'Choose all' })}
            </Button>
          )}
        </div>
        <p className="mo-meta mo-cut">{names.map((name) => t(name)).join(t({ zh: '、', en: ', ' }))}</p>
      </Row>
      <Row label={t({ zh: '内容', en: 'Values' })} as="group">
        <Segmented<ExportChoices['values']>
          value={choices.values}
          options={namesOf(valueNames)}
          onChange={(values) => set({ values })}
        />
        <p className="mo-meta">{t(valueHelp[choices.values])}</p>
      </Row>
      {hasRows(fields, choices.fields) && (
        <Row label={t({ zh: '明细行', en: 'Rows of subforms' })}>
          {(id) => (
            <Select<ExportChoices['subforms']>
              id={id}
              value={choices.subforms}
              options={namesOf(choices.format === 'csv' ? subformNamesInCsv : subformNames)}
              onChange={(subforms) => set({ subforms })}
            />
          )}
        </Row>
      )}
      {hasFiles(fields, choices.fields) && (
        <Row label={t({ zh: '附件', en: 'Attachments' })}>
          {(id) => (
            <Select<ExportChoices['attachments']>
              id={id}
              value={choices.attachments}
              options={namesOf(attachmentNames)}
              onChange={(attachments) => set({ attachments })}
            />
          )}
        </Row>
      )}
    </div>
  );
}

/** Those that are chosen keep their places. */
const withAll = (chosen: readonly string[], fields: readonly ListField[]) => [
  ...chosen,
  ...fields.map(({ id }) => id).filter((id) => !chosen.includes(id)),
];

interface RowProps {
  readonly label: string;
  /** Several controls under one name. */
  readonly as?: 'group';
  readonly children: ReactNode | ((id: string) => ReactNode);
}

function Row({ label, as, children }: RowProps) {
  const id = useId();
  if (as === 'group')
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset does not take part in a grid
      <div className="rt-export-row" role="group" aria-labelledby={id}>
        <span className="mo-label" id={id}>
          {label}
        </span>
        <div className="rt-export-value">{children as ReactNode}</div>
      </div>
    );
  return (
    <div className="rt-export-row">
      <label className="mo-label" htmlFor={id}>
        {label}
      </label>
      <div className="rt-export-value">{typeof children === 'function' ? children(id) : children}</div>
    </div>
  );
}
