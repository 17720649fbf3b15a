'use client';

import type { RecordView } from '@mortise/core';
import { cellViewOf } from '@mortise/fields/cells';
import { Avatar, formatShortNumber, Icon, useText } from '@mortise/ui';
import { Hourglass } from 'lucide-react';
import { memo } from 'react';
import type { ListField } from '../../list/list-fields.ts';
import { useBoardWork } from './board-work.ts';
import { cardLines } from './card-facts.ts';

interface CardBodyProps {
  readonly record: RecordView;
  /** How long it has been lying, where that is longer than `limit`. */
  readonly days: number | null;
  readonly limit: number;
}

/** What a card says below its title. Drawn anew when the record is another, not with every move of the pointer. */
export const CardBody = memo(function CardBody({ record, days, limit }: CardBodyProps) {
  const { t, locale } = useText();
  const { facts, fields } = useBoardWork();
  const { second, amount, tag, people, rest } = cardLines(facts, record);
  return (
    <>
      {second && (
        <p className="rt-card-line mo-ink-3">
          <Fact field={second} record={record} />
        </p>
      )}
      {(amount || tag || people.length > 0) && (
        <div className="rt-card-line rt-card-amount">
          {amount && (
            <b className="mo-num">
              {amount.isMasked || Math.abs(Number(amount.valueOf(record))) < 10_000 ? (
                <Fact field={amount} record={record} />
              ) : (
                formatShortNumber(Number(amount.valueOf(record)), locale)
              )}
            </b>
          )}
          {tag && <Fact field={tag} record={record} />}
          <span className="rt-card-people">
            {people.slice(0, 3).map((id) => {
              const name = fields.titleOf(id) ?? '';
              return (
                <span key={id} title={name}>
                  <Avatar id={id} name={name} size={20} />
                  <span className="mo-visually-hidden">{name}</span>
                </span>
              );
            })}
          </span>
        </div>
      )}
      {rest.length > 0 && (
        <div className="rt-card-line rt-card-rest">
          {rest.map((field) => (
            <span key={field.id} className="mo-cut" title={t(field.label)}>
              <Fact field={field} record={record} />
            </span>
          ))}
        </div>
      )}
      {days !== null && (
        <div className="rt-card-line rt-card-rest rt-card-age mo-num">
          <Icon of={Hourglass} size={12} />
          {t({ zh: `停留 ${days}/${limit} 天`, en: `${days} of ${limit} days` })}
        </div>
      )}
    </>
  );
});

function Fact({ field, record }: { readonly field: ListField; readonly record: RecordView }) {
  const { fields } = useBoardWork();
  const masked = record.masked?.[field.key];
  if (masked !== undefined) return <span className="mo-num">{masked}</span>;
  const view = cellViewOf(field.block.type);
  if (!view) return null;
  // The whole card is the link: what is inside must not be one.
  const { openRecord: _, ...plain } = fields;
  return <view.Cell value={field.valueOf(record)} config={field.config} columns={field.columns} context={plain} />;
}
