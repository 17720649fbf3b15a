'use client';

import { isRight, unitOf } from '@mortise/fields/cells';
import { Icon, useText } from '@mortise/ui';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { isSortable, type ListField } from '../list/list-fields.ts';
import { useGrid } from './grid-context.ts';

/** The title of a column with its unit, and the arrow of its sort beside it. */
export function FieldHead({ field }: { readonly field: ListField }) {
  const { t, locale } = useText();
  const { sort, onSort } = useGrid();
  const at = sort.findIndex((each) => each.field === field.id);
  const direction = sort[at]?.direction;
  const label = t(field.label);
  const unit = unitOf(field, locale);
  const text = (
    <>
      <span className="mo-cut">
        {label}
        {unit && ` / ${unit}`}
      </span>
      {direction && <Icon of={direction === 'asc' ? ArrowUp : ArrowDown} size={12} />}
      {direction && sort.length > 1 && <span className="rt-sort-place">{at + 1}</span>}
    </>
  );
  if (!isSortable(field)) return <span className={headClass(field)}>{text}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={headClass(field, direction !== undefined)}
      title={t({ zh: '点击排序，按住 Shift 加入多列排序', en: 'Click to sort, Shift to add a sort' })}
      onClick={(event) => onSort(field.id, event.shiftKey)}
    >
      {text}
    </button>
  );
}

const headClass = (field: ListField, isSorted = false) =>
  `rt-head${isRight(field) ? ' rt-right' : ''}${isSorted ? ' rt-sorted' : ''}`;
