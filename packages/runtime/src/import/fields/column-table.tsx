'use client';

import { EmptyLine, useText } from '@mortise/ui';
import type { SheetAnalysis } from '../analysis.ts';
import type { DraftSheet } from '../plan/draft.ts';
import type { Question } from '../plan/question.ts';
import { ColumnRow } from './column-row.tsx';

interface ColumnTableProps {
  analysed: SheetAnalysis;
  own: DraftSheet;
  questions: readonly (readonly Question[])[];
  /** Positions of the columns to show; null for all. */
  only: readonly number[] | null;
}

const heads = [
  { zh: '表格的列', en: 'Column' },
  { zh: '样例', en: 'Samples' },
  { zh: '识别为', en: 'Type' },
  { zh: '把握', en: 'Sure' },
  { zh: '写入字段', en: 'Field' },
  { zh: '状态', en: 'State' },
];

/** The columns of a sheet, one row each; cards on phones. */
export function ColumnTable({ analysed, own, questions, only }: ColumnTableProps) {
  const { t } = useText();
  const shown = own.columns.filter(({ column }) => !only || only.includes(column));
  return (
    <section className="im-table" data-off={!own.isIncluded || undefined} aria-label={analysed.name}>
      <div className="im-cells im-table-head" aria-hidden="true">
        <span />
        {heads.slice(0, 4).map((head) => (
          <span key={head.en}>{t(head)}</span>
        ))}
        <span />
        {heads.slice(4).map((head) => (
          <span key={head.en}>{t(head)}</span>
        ))}
      </div>
      <ul>
        {shown.map((column) => {
          const analysedColumn = analysed.columns[column.column];
          return (
            analysedColumn && (
              <ColumnRow
                key={column.column}
                sheet={own.sheet}
                rows={analysed.rows}
                analysed={analysedColumn}
                column={column}
                questions={questions[column.column] ?? []}
              />
            )
          );
        })}
      </ul>
      {shown.length === 0 && (
        <div className="im-table-empty">
          <EmptyLine>{t({ zh: '这个工作表没有等你确认的列', en: 'Nothing to check in this sheet' })}</EmptyLine>
        </div>
      )}
    </section>
  );
}
