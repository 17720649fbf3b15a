'use client';

import { type FigureKind, figuresOf, type GridSettings, type RecordView } from '@mortise/core';
import { isRight } from '@mortise/fields/cells';
import { MenuButton, useText } from '@mortise/ui';
import type { AgColumn, GridApi } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import type { ListField } from '../../list/list-fields.ts';
import type { Question } from '../../list/use-records.ts';
import { selectColumn } from '../column-defs.ts';
import { FigureText } from './figure-text.tsx';
import { figureWord } from './figure-words.ts';
import { useFigures } from './use-figures.ts';

interface SummaryRowProps {
  readonly grid: GridApi<RecordView>;
  readonly formId: string;
  readonly question: Question;
  readonly summary: GridSettings['summary'];
  readonly fieldOf: (id: string) => ListField | undefined;
  readonly onChange: (summary: GridSettings['summary']) => void;
}

interface Place {
  readonly id: string;
  readonly width: number;
}

/** What of the columns moves on the screen. */
const moves = [
  'displayedColumnsChanged',
  'columnResized',
  'columnMoved',
  'gridSizeChanged',
  'virtualColumnsChanged',
] as const;

/** Below the rows, under each column, what all records of the list come to. */
export function SummaryRow({ grid, formId, question, summary, fieldOf, onChange }: SummaryRowProps) {
  const { t } = useText();
  const [left, setLeft] = useState<readonly Place[]>([]);
  const [center, setCenter] = useState<readonly Place[]>([]);
  const [scrolled, setScrolled] = useState(0);
  const shown = [...left, ...center].flatMap(({ id }) => (summary[id] ? [{ field: id, of: summary[id] }] : []));
  const figures = useFigures(formId, question, shown);

  useEffect(() => {
    const measure = () => {
      const placesOf = (columns: readonly Pick<AgColumn, 'getColId' | 'getActualWidth'>[]) =>
        columns.map((column) => ({ id: column.getColId(), width: column.getActualWidth() }));
      setLeft(placesOf(grid.getDisplayedLeftColumns()));
      setCenter(placesOf(grid.getDisplayedCenterColumns()));
    };
    const scroll = () => setScrolled(grid.getHorizontalPixelRange().left);
    measure();
    scroll();
    for (const event of moves) grid.addEventListener(event, measure);
    grid.addEventListener('bodyScroll', scroll);
    return () => {
      if (grid.isDestroyed()) return;
      for (const event of moves) grid.removeEventListener(event, measure);
      grid.removeEventListener('bodyScroll', scroll);
    };
  }, [grid]);

  const cellOf = ({ id, width }: Place) => {
    const field = id === selectColumn ? undefined : fieldOf(id);
    return (
      <span key={id} className="rt-summary-cell" style={{ width }} data-right={(field && isRight(field)) || undefined}>
        {field && !field.isMasked && (
          <SummaryCell
            field={field}
            of={summary[id]}
            value={summary[id] ? (figures?.[`${summary[id]} ${id}`] ?? null) : null}
            onChange={(of) => {
              const { [id]: _, ...others } = summary;
              onChange(of ? { ...others, [id]: of } : others);
            }}
          />
        )}
      </span>
    );
  };
  return (
    <section className="rt-summary" aria-label={t({ zh: '统计行', en: 'Summary' })}>
      <span className="rt-summary-part">{left.map(cellOf)}</span>
      <span className="rt-summary-part rt-summary-center">
        <span className="rt-summary-part" style={{ transform: `translateX(${-scrolled}px)` }}>
          {center.map(cellOf)}
        </span>
      </span>
    </section>
  );
}

interface SummaryCellProps {
  readonly field: ListField;
  readonly of: FigureKind | undefined;
  readonly value: string | null;
  readonly onChange: (of: FigureKind | null) => void;
}

function SummaryCell({ field, of, value, onChange }: SummaryCellProps) {
  const { t } = useText();
  const offered = figuresOf(field);
  if (offered.length === 0) return null;
  const label = t(field.label);
  return (
    <MenuButton
      placement="topLeft"
      menu={{
        selectedKeys: [of ?? 'none'],
        items: [
          { key: 'none', label: t({ zh: '不统计', en: 'None' }), onClick: () => onChange(null) },
          ...offered.map((kind) => ({ key: kind, label: t(figureWord(field, kind)), onClick: () => onChange(kind) })),
        ],
      }}
    >
      <button
        type="button"
        className="rt-summary-button"
        data-none={of === undefined || undefined}
        aria-label={t({ zh: `${label}的统计`, en: `Summary of ${label}` })}
      >
        {of ? <FigureText field={field} of={of} value={value} named /> : t({ zh: '统计', en: 'Summarise' })}
      </button>
    </MenuButton>
  );
}
