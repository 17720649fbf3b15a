'use client';

import { blockName, type FollowUp, fieldsOf, fitsFollowUp, followUpNames, targetsOf } from '@mortise/core';
import { InspectorField, InspectorSection, Note, useText } from '@mortise/ui';
import { Select } from 'antd';
import { useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesignerState } from '../designer-context.ts';
import { SwitchRow } from './rows.tsx';

interface FollowUpSectionProps {
  readonly value: FollowUp | null;
  readonly onChange: (value: FollowUp | null) => void;
}

const parts = ['at', 'way', 'text', 'next'] as const;

/** Are the records of this form follow-ups, and which fields say when, how and what? */
export function FollowUpSection({ value, onChange }: FollowUpSectionProps) {
  const { t } = useText();
  const form = useDesignerState((state) => state.history.present);
  const fields = useMemo(() => fieldsOf(form, catalog), [form]);
  const fitting = (part: (typeof parts)[number]) => fields.filter((field) => fitsFollowUp(field, part));
  const first = (part: (typeof parts)[number], others: readonly string[] = []) =>
    fitting(part).find(({ id }) => !others.includes(id))?.id ?? null;
  const begun = (): FollowUp => {
    const at = first('at');
    return { at, way: first('way'), text: first('text'), next: first('next', at === null ? [] : [at]) };
  };
  const pointsNowhere = fields.every(({ storage }) => targetsOf(storage).length === 0);
  return (
    <InspectorSection title={t({ zh: '跟进记录', en: 'Follow-ups' })}>
      <SwitchRow
        label={t({ zh: '用作跟进记录', en: 'Records are follow-ups' })}
        help={t({
          zh: '显示在它关联的客户、商机等记录的动态里',
          en: 'They stand in the timelines of the records they point to',
        })}
        checked={value !== null}
        onChange={(isOn) => onChange(isOn ? begun() : null)}
      />
      {value && pointsNowhere && (
        <Note tone="warning">
          {t({
            zh: '还没有关联字段。加一个关联记录或多表关联，跟进才会出现在对方的动态里',
            en: 'No field points to other records yet. Add a relation, or nothing will show up',
          })}
        </Note>
      )}
      {value &&
        parts.map((part) => (
          <InspectorField key={part} label={t(followUpNames[part])} htmlFor={`follow-up-${part}`}>
            <Select
              id={`follow-up-${part}`}
              size="small"
              value={value[part] ?? ''}
              options={[
                { value: '', label: t(part === 'at' ? whenWritten : none) },
                ...fitting(part).map(({ id, block, type }) => ({ value: id, label: t(blockName(block, type)) })),
              ]}
              onChange={(id) => onChange({ ...value, [part]: id === '' ? null : id })}
            />
          </InspectorField>
        ))}
    </InspectorSection>
  );
}

const whenWritten = { zh: '写下的时间', en: 'When it was written' };
const none = { zh: '没有', en: 'None' };
