'use client';

import { useDroppable } from '@dnd-kit/core';
import { textIn } from '@mortise/core';
import { formatNumber, formatShortNumber, Icon, OptionDot, useText } from '@mortise/ui';
import { ChevronsLeft, ChevronsRight, Plus } from 'lucide-react';
import { useBoardWork } from './board-work.ts';
import { type BoardColumn, markOf } from './columns.ts';

interface ColumnHeadProps {
  readonly column: BoardColumn;
  readonly total: { readonly count: number; readonly sums: Readonly<Record<string, string | null>> };
  readonly isFolded: boolean;
  readonly onFold: () => void;
  /** Absent where records of this column are not made by hand. */
  readonly onCreate?: (() => void) | undefined;
}

/** Name, count and sums of a column; folded, its name and count on end, still a place to drop on. */
export function ColumnHead({ column, total, isFolded, onFold, onCreate }: ColumnHeadProps) {
  const { t, locale } = useText();
  const { sums, limits } = useBoardWork();
  const name = textIn(column.label, locale);
  const limit = limits[markOf(column.key)];
  const isOver = limit !== undefined && total.count > limit;
  const count = limit === undefined ? formatNumber(total.count) : `${formatNumber(total.count)} / ${limit}`;
  const drop = useDroppable({ id: `head ${markOf(column.key)}`, data: { key: column.key }, disabled: !isFolded });
  if (isFolded)
    return (
      <button
        type="button"
        ref={drop.setNodeRef}
        className="rt-column-strip"
        aria-expanded={false}
        aria-label={t({ zh: `展开${name}，${count} 条`, en: `Unfold ${name}, ${count} records` })}
        onClick={onFold}
      >
        <Icon of={ChevronsRight} size={14} />
        <OptionDot color={column.color} />
        <b>{name}</b>
        <span className="mo-num">{count}</span>
      </button>
    );
  return (
    <header className="rt-column-head">
      <div className="rt-column-name">
        <OptionDot color={column.color} />
        <h2 className="mo-cut">{name}</h2>
        <span
          className="mo-num rt-column-count"
          data-over={isOver || undefined}
          title={isOver ? t({ zh: `超过上限 ${limit}`, en: `Over the limit of ${limit}` }) : undefined}
        >
          {count}
        </span>
        <span className="rt-column-actions">
          <button
            type="button"
            className="rt-board-button"
            aria-label={t({ zh: `收起${name}`, en: `Fold ${name}` })}
            onClick={onFold}
          >
            <Icon of={ChevronsLeft} size={14} />
          </button>
          {onCreate && (
            <button
              type="button"
              className="rt-board-button"
              aria-label={t({ zh: `在${name}中新建`, en: `New in ${name}` })}
              onClick={onCreate}
            >
              <Icon of={Plus} size={14} />
            </button>
          )}
        </span>
      </div>
      {sums.length > 0 && (
        <div className="rt-column-sums mo-num">
          {sums.map((field, index) => (
            <span key={field.id} title={t(field.label)} className={index === 0 ? undefined : 'mo-ink-3'}>
              {index > 0 && `${t(field.label)} `}
              {formatShortNumber(Number(total.sums[field.id] ?? 0), locale)}
            </span>
          ))}
        </div>
      )}
    </header>
  );
}
