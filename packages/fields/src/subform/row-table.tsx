import { type Row, textIn } from '@mortise/core';
import { cellViewOf } from '../cells.tsx';
import type { DisplayProps } from '../field-view.ts';
import type { SubformConfig } from './definition.ts';

/** Rows as they are read on a record page. */
export function RowTable({ value, columns = [], context }: DisplayProps<SubformConfig, readonly Row[]>) {
  const seen = columns.filter(({ block }) => !block.hidden);
  return (
    <div className="mo-subform">
      <table>
        <thead>
          <tr>
            {seen.map(({ id, block }) => (
              <th key={id}>{textIn(block.label, context.locale)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(value ?? []).map((row) => (
            <tr key={row.id}>
              {seen.map(({ id, key, config, block }) => {
                const view = cellViewOf(block.type);
                return (
                  <td key={id}>{view && <view.Cell value={row[key] ?? null} config={config} context={context} />}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
