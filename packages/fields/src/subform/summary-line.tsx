import type { Row } from '@mortise/core';
import { useMemo } from 'react';
import { isRight } from '../cells.tsx';
import type { SummaryKind } from './definition.ts';
import type { RowsShown } from './row-line.tsx';
import { summarise } from './summarise.ts';

export const summaryLabels: Readonly<Record<SummaryKind, { readonly zh: string; readonly en: string }>> = {
  sum: { zh: '合计', en: 'Sum' },
  avg: { zh: '平均', en: 'Average' },
  count: { zh: '已填', en: 'Filled' },
  max: { zh: '最大', en: 'Largest' },
  min: { zh: '最小', en: 'Smallest' },
};

/** Stands below the rows where a column asks for it. */
export function SummaryLine({
  rows,
  columns,
  config,
  context,
  isFixed,
}: Pick<RowsShown, 'columns' | 'config' | 'context' | 'isFixed'> & { readonly rows: readonly Row[] }) {
  const { summaries } = config;
  const found = useMemo(
    () =>
      columns.map((column) =>
        summaries[column.id] ? summarise(rows, column, summaries[column.id] as SummaryKind) : null,
      ),
    [rows, columns, summaries],
  );
  if (!columns.some(({ id }) => summaries[id])) return null;
  return (
    <tfoot>
      <tr>
        <td className="mo-subform-no" />
        {columns.map((column, index) => {
          const { id, type, config: of, kind } = column;
          const how = summaries[id];
          const value = found[index] ?? null;
          const { locale, timeZone, titleOf } = context;
          const shown =
            value !== null && how !== 'count' && kind === 'number'
              ? (type.shown ?? type.format)(value, of, { locale, timeZone, titleOf })
              : value;
          return (
            <td key={id} data-right={isRight(column) || undefined}>
              {how && shown !== null && (
                <>
                  <span className="mo-meta">{summaryLabels[how][locale]}</span> <span className="mo-num">{shown}</span>
                </>
              )}
            </td>
          );
        })}
        {!isFixed && <td className="mo-subform-tools" />}
      </tr>
    </tfoot>
  );
}
