import { type Field, type Row, textIn, type Values } from '@mortise/core';
import { useMedia } from '@mortise/ui';
import { GripVertical } from 'lucide-react';
import { memo, useState } from 'react';
import { isRight } from '../cells.tsx';
import { CellContent } from './cell-content.tsx';
import { isRequiredHere, mayType } from './cell-state.ts';
import { RowTools } from './row-tools.tsx';
import type { Caret, RowsInputProps } from './rows-input.tsx';

/** What a dragged row is called on its way. */
const dragged = 'text/mortise-row';

export interface RowActions {
  readonly edit: (index: number, column: Field, value: unknown) => void;
  /** Several cells of a row at once, by their keys. */
  readonly fill: (index: number, values: Values) => void;
  /** New rows behind one, with these cells by their keys. Absent where no row may be added. */
  readonly addRows: ((index: number, rows: readonly Values[]) => void) | undefined;
  readonly remove: (index: number) => void;
  readonly copy: (index: number) => void;
  readonly move: (from: number, to: number) => void;
  readonly go: (row: number, column: number, isOpen?: boolean) => void;
}

export interface RowsShown
  extends Pick<RowsInputProps, 'id' | 'config' | 'context' | 'record' | 'issues' | 'stateOf' | 'viewOf'> {
  readonly rows: readonly Row[];
  readonly columns: readonly Field[];
  /** The same with those that are hidden. */
  readonly around: readonly Field[];
  readonly isFixed: boolean;
  /** Ids of rows whose cells stay as they are. Stays the same object while they do. */
  readonly held: ReadonlySet<string>;
}

interface RowLineProps extends Omit<RowsShown, 'rows'>, RowActions {
  readonly row: Row;
  readonly index: number;
  /** Where it stands in this row. */
  readonly caret: Caret | null;
  readonly hasCaret: boolean;
}

const keptAsStored = { zh: '已保存的行不能修改', en: 'Rows that were saved cannot be changed' };

/**
 * Drawn again only when something of its own changes, and with its tools only where somebody is: thousands of rows
 * scroll by.
 */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, index, caret, hasCaret, columns, config, isFixed, held, context, viewOf, issues = [], ...act } = props;
  const { record, around, stateOf } = props;
  const [isPointedAt, setPointedAt] = useState(false);
  // A finger points at nothing before it touches.
  const cannotHover = useMedia('(hover: none)');
  const isNear = isPointedAt || cannotHover || caret !== null;
  const mayDrag = !isFixed && config.mayReorder;
  const isHeld = held.has(row.id);
  const mine = issues.filter(({ path }) => path[1] === index);
  return (
    <tr
      aria-rowindex={index + 2}
      onPointerEnter={() => !isFixed && setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onDragOver={(event) => mayDrag && event.dataTransfer.types.includes(dragged) && event.preventDefault()}
      onDrop={(event) => {
        const [place, from] = event.dataTransfer.getData(dragged).split(' ');
        if (mayDrag && place === props.id) act.move(Number(from), index);
      }}
    >
      <td
        className="mo-subform-no mo-num"
        draggable={mayDrag}
        onDragStart={(event) => event.dataTransfer.setData(dragged, `${props.id} ${index}`)}
      >
        {mayDrag && isNear && <GripVertical size={12} aria-hidden="true" />}
        {index + 1}
      </td>
      {columns.map((column, at) => {
        const wrong = mine.find(({ path }) => path[2] === column.key);
        const hint = wrong?.message ?? (isHeld && !isFixed ? keptAsStored : undefined);
        const isHere = caret?.column === at;
        const isOpen = isHere && caret.isOpen && !isHeld && mayType(column, stateOf, row);
        const state = stateOf?.(column.id, row);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens a cell, see RowsInput.
          <td
            key={column.id}
            tabIndex={isHere || (!hasCaret && index === 0 && at === 0) ? 0 : -1}
            data-at={`${index}:${at}`}
            data-here={isHere || undefined}
            data-color={state?.color ?? undefined}
            data-required={(!isFixed && isRequiredHere(column, stateOf, row)) || undefined}
            data-invalid={wrong ? true : undefined}
            data-right={isRight(column) || undefined}
            title={hint && textIn(hint, context.locale)}
            onFocus={() => !isFixed && !caret && act.go(index, at)}
            onClick={() => !isFixed && !isOpen && act.go(index, at, true)}
          >
            <CellContent
              {...{ column, around, row, index, isOpen, state, record, context, viewOf }}
              edit={act.edit}
              fill={act.fill}
              addRows={act.addRows}
            />
          </td>
        );
      })}
      {!isFixed && (
        <td className="mo-subform-tools">{isNear && <RowTools {...{ config, context, index }} {...act} />}</td>
      )}
    </tr>
  );
});
