import { type Field, type FormatContext, type Row, type RowsSummary, textIn } from '@mortise/core';
import { Popover } from 'antd';
import type { DisplayProps } from '../field-view.ts';
import { rowCount, type SubformConfig, subform } from './definition.ts';

type Props = DisplayProps<SubformConfig, readonly Row[]>;

/** A list of records knows how many rows there are and the first of them. */
type Shown = readonly Row[] | RowsSummary;

const firstOf = (value: Shown): readonly Row[] => ('first' in value ? value.first : value.slice(0, 3));

/** Columns that fit beside each other. */
const mostPeeked = 4;

/** 3 行 in a list, with the first rows on a closer look. */
export function RowCount({ value, config, columns = [], context }: Props) {
  const shown = value as Shown | null;
  if (shown === null || rowCount(shown) === 0) return null;
  const count = subform.format(shown as readonly Row[], config, context);
  if (columns.length === 0) return <span className="mo-num">{count}</span>;
  return (
    <Popover content={<Peek value={shown} columns={columns} context={context} />} mouseEnterDelay={0.3}>
      <span className="mo-num">{count}</span>
    </Popover>
  );
}

/** In words: a list loads no inputs and pickers for this. */
function Peek({ value, columns = [], context }: Pick<Props, 'columns' | 'context'> & { readonly value: Shown }) {
  const { locale, timeZone, titleOf } = context;
  const seen = columns.filter(({ block }) => !block.hidden).slice(0, mostPeeked);
  const rest = rowCount(value) - firstOf(value).length;
  return (
    <div className="mo-subform-peek">
      <table>
        <thead>
          <tr>
            {seen.map(({ id, block }) => (
              <th key={id}>{textIn(block.label, locale)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstOf(value).map((row) => (
            <tr key={row.id}>
              {seen.map(({ id, key, type, config }) => (
                <td key={id}>
                  {row[key] == null ? '' : inWords(type, row[key], config, { locale, timeZone, titleOf })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="mo-meta">{locale === 'zh' ? `还有 ${rest} 行` : `${rest} more`}</p>}
    </div>
  );
}

const inWords = (type: Field['type'], value: unknown, config: unknown, context: FormatContext) =>
  (type.shown ?? type.format)(value, config, context);
