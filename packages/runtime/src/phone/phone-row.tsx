'use client';

import type { RecordView, RuleColor } from '@mortise/core';
import { cellViewOf } from '@mortise/fields/cells';
import { Avatar, formatShortNumber, useText } from '@mortise/ui';
import { useSteadyFieldContext } from '../context/field-context.tsx';
import type { ListField } from '../list/list-fields.ts';
import type { RowFacts } from './row-facts.ts';

interface PhoneRowProps {
  readonly record: RecordView;
  readonly facts: RowFacts;
  /** That the rules give the record. */
  readonly color: RuleColor | null;
  readonly onOpen: (id: string) => void;
}

/** A record as a row: its title, an amount, two facts and a tag. */
export function PhoneRow({ record, facts, color, onOpen }: PhoneRowProps) {
  const { t, locale } = useText();
  const { titleOf } = useSteadyFieldContext();
  const { amount, person } = facts;
  const amountValue = amount?.valueOf(record);
  const personId = person && firstId(person.valueOf(record));
  const personName = personId && titleOf(personId);
  return (
    <button
      type="button"
      className={color ? `rt-phone-row rt-colored rt-color-${color}` : 'rt-phone-row'}
      onClick={() => onOpen(record.id)}
    >
      <span className="rt-phone-line">
        <b className="mo-cut mo-grow">{record.title || t({ zh: '未命名', en: 'Untitled' })}</b>
        {amount && record.masked?.[amount.key] !== undefined && <Fact field={amount} record={record} />}
        {amount && amountValue !== null && amountValue !== undefined && (
          <b className="mo-num">
            {Math.abs(Number(amountValue)) < 10_000 ? (
              <Fact field={amount} record={record} />
            ) : (
              formatShortNumber(Number(amountValue), locale)
            )}
          </b>
        )}
      </span>
      <span className="rt-phone-line mo-ink-2">
        <span className="mo-cut mo-grow">
          <Fact field={facts.second} record={record} />
        </span>
        {personId && personName && <Avatar id={personId} name={personName} size={20} />}
      </span>
      <span className="rt-phone-line rt-phone-tags mo-ink-2">
        <Fact field={facts.tag} record={record} />
        <Fact field={facts.date} record={record} />
      </span>
    </button>
  );
}

function Fact({ field, record }: { field: ListField | undefined; record: RecordView }) {
  const context = useSteadyFieldContext();
  const view = field && cellViewOf(field.block.type);
  const masked = field && record.masked?.[field.key];
  if (masked !== undefined) return <span className="mo-num">{masked}</span>;
  const value = field?.valueOf(record) ?? null;
  if (!field || !view || value === null) return null;
  // The whole row is the link: what is inside must not be one.
  const { openRecord: _, ...plain } = context;
  return <view.Cell value={value} config={field.config} columns={field.columns} context={plain} />;
}

const firstId = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
};
