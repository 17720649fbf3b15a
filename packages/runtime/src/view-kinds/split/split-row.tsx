'use client';

import type { RecordView } from '@mortise/core';
import { formatShortNumber, useText } from '@mortise/ui';
import { memo } from 'react';
import type { RowFacts } from '../../phone/row-facts.ts';
import { RecordFact } from '../record-fact.tsx';

interface SplitRowProps {
  readonly record: RecordView;
  readonly facts: RowFacts;
  readonly untitled: string;
}

/** A record in the list beside it: its title and an amount, then what it is about, then its tag and its date. */
export const SplitRow = memo(function SplitRow({ record, facts, untitled }: SplitRowProps) {
  const { locale } = useText();
  const { amount, second, tag, date } = facts;
  const value = amount?.valueOf(record) ?? null;
  const isLong = value !== null && Math.abs(Number(value)) >= 10_000;
  return (
    <>
      <span className="rt-split-line">
        <b className="mo-cut mo-grow">{record.title || untitled}</b>
        <span className="mo-num">
          {isLong ? formatShortNumber(Number(value), locale) : <RecordFact field={amount} record={record} />}
        </span>
      </span>
      <span className="rt-split-line mo-ink-2">
        <span className="mo-cut mo-grow">
          <RecordFact field={second} record={record} />
        </span>
        <RecordFact field={tag} record={record} />
        <span className="mo-num mo-ink-3">
          <RecordFact field={date} record={record} />
        </span>
      </span>
    </>
  );
});
