'use client';

import type { FigureKind } from '@mortise/core';
import { cellViewOf } from '@mortise/fields/cells';
import { formatNumber, useText } from '@mortise/ui';
import { useSteadyFieldContext } from '../../context/field-context.tsx';
import type { ListField } from '../../list/list-fields.ts';
import { figureWord } from './figure-words.ts';

interface FigureTextProps {
  readonly field: ListField;
  readonly of: FigureKind;
  readonly value: string | null;
  /** Its name stands before it in any case; a sum needs none below its column. */
  readonly named?: boolean;
}

/** An average says no more than people read. */
const rounded = (value: string) => {
  const places = Math.abs(Number(value)) < 1000 ? 2 : 0;
  return value.includes('.') ? String(Number(Number(value).toFixed(places))) : value;
};

/** A figure as its field writes values, with its name where that is not plain. */
export function FigureText({ field, of, value, named = false }: FigureTextProps) {
  const { t } = useText();
  const context = useSteadyFieldContext();
  if (value === null) return null;
  const view = cellViewOf(field.block.type);
  const isCount = of === 'filled' || of === 'empty';
  return (
    <span className="rt-figure mo-num">
      {(named || of !== 'sum') && <span className="mo-ink-3">{t(figureWord(field, of))}</span>}
      {isCount || !view ? (
        <b>{formatNumber(value)}</b>
      ) : (
        <b>
          <view.Cell
            value={of === 'average' ? rounded(value) : value}
            config={field.config}
            columns={field.columns}
            context={context}
          />
        </b>
      )}
    </span>
  );
}
