'use client';

import type { RecordView, RuleColor } from '@mortise/core';
import { Avatar, formatShortNumber, useText } from '@mortise/ui';
import { useSteadyFieldContext } from '../context/field-context.tsx';
import { RecordFact } from '../view-kinds/record-fact.tsx';
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
        {amount && record.masked?.[amount.key] !== undefined && <RecordFact field={amount} record={record} />}
        {amount && amountValue !== null && amountValue !== undefined && (
          <b className="mo-num">
            {Math.abs(Number(amountValue)) < 10_000 ? (
              <RecordFact field={amount} record={record} />
            ) : (
              formatShortNumber(Number(amountValue), locale)
            )}
          </b>
        )}
      </span>
      <span className="rt-phone-line mo-ink-2">
        <span className="mo-cut mo-grow">
          <RecordFact field={facts.second} record={record} />
        </span>
        {personId && personName && <Avatar id={personId} name={personName} size={20} />}
      </span>
      <span className="rt-phone-line rt-phone-tags mo-ink-2">
        <RecordFact field={facts.tag} record={record} />
        <RecordFact field={facts.date} record={record} />
      </span>
    </button>
  );
}

const firstId = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
};
