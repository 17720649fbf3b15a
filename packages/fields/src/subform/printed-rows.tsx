import { type Field, type Row, textIn } from '@mortise/core';
import { cellViewOf, isRight } from '../cells.tsx';
import type { DisplayProps } from '../field-view.ts';
import { isAbsent } from './cell-state.ts';
import type { SubformConfig } from './definition.ts';
import { SummaryLine } from './summary-line.tsx';

type PrintedRowsProps = Omit<DisplayProps<SubformConfig, readonly Row[]>, 'value'> & { readonly rows: readonly Row[] };

const noColumns: readonly Field[] = [];

/** Every row, on as many sheets as it takes. The head stands on each of them. */
export function PrintedRows({ rows, config, columns = noColumns, stateOf, context }: PrintedRowsProps) {
  const seen = columns.filter(({ id, block }) => stateOf?.(id)?.visible ?? !block.hidden);
  return (
    <table className="mo-printed-rows">
      <thead>
        <tr>
          <th className="mo-subform-no">#</th>
          {seen.map((column) => (
            <th key={column.id} data-right={isRight(column) || undefined}>
              {textIn(column.block.label, context.locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td className="mo-subform-no mo-num">{index + 1}</td>
            {seen.map((column) => {
              const shown = isAbsent(column, stateOf?.(column.id, row)) ? undefined : cellViewOf(column.block.type);
              return (
                <td key={column.id} data-right={isRight(column) || undefined}>
                  {shown && <shown.Cell value={row[column.key] ?? null} config={column.config} context={context} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <SummaryLine rows={rows} columns={seen} config={config} context={context} isFixed />
    </table>
  );
}
