import { type RecordView, type Text, textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { Checkbox, Radio } from 'antd';
import { X } from 'lucide-react';
import { isRight, unitOf } from '../cells.tsx';
import type { FieldViewContext, RecordColumn } from '../field-view.ts';
import { shownTitle } from '../picking/shown-title.ts';
import { RecordValue } from './record-value.tsx';

export interface RecordTableProps {
  readonly titleLabel: Text;
  readonly columns: readonly RecordColumn[];
  readonly items: readonly RecordView[];
  readonly context: FieldViewContext;
  /** Absent: titles are no links. */
  readonly onOpen?: ((record: RecordView) => void) | undefined;
  /** Absent: no row can be taken out. */
  readonly onRemove?: ((record: RecordView) => void) | undefined;
  /** Absent: nothing is chosen here. */
  readonly choice?: {
    readonly ids: ReadonlySet<string>;
    readonly multiple: boolean;
    /** Chosen before: they stay so. */
    readonly fixed: readonly string[];
    readonly onToggle: (record: RecordView) => void;
  };
}

/** Records of another form in rows: title first, then the columns asked for. On a phone the columns stand under the title. */
export function RecordTable({ titleLabel, columns, items, context, onOpen, onRemove, choice }: RecordTableProps) {
  const { locale } = context;
  const Tick = choice?.multiple ? Checkbox : Radio;
  return (
    <table className="mo-related-table">
      <thead>
        <tr>
          {choice && <th className="mo-related-tick" aria-label={textIn({ zh: '选择', en: 'Choose' }, locale)} />}
          <th scope="col">{textIn(titleLabel, locale)}</th>
          {columns.map((column) => (
            <th key={column.id} scope="col" data-right={isRight(column) || undefined}>
              {textIn(column.label, locale)}
              {unitOf(column, context.locale) && <span className="mo-ink-3"> {unitOf(column, context.locale)}</span>}
            </th>
          ))}
          {onRemove && <th className="mo-related-tools" aria-label={textIn({ zh: '操作', en: 'Actions' }, locale)} />}
        </tr>
      </thead>
      <tbody>
        {items.map((record) => {
          const title = shownTitle(record.title, locale);
          return (
            <tr
              key={record.id}
              data-chosen={choice?.ids.has(record.id) || undefined}
              data-choosable={choice ? true : undefined}
              onClick={choice ? () => choice.onToggle(record) : undefined}
            >
              {choice && (
                <td className="mo-related-tick">
                  <Tick
                    checked={choice.ids.has(record.id)}
                    disabled={choice.multiple && choice.fixed.includes(record.id)}
                    aria-label={title}
                    onClick={(event) => event.stopPropagation()}
                    onChange={() => choice.onToggle(record)}
                  />
                </td>
              )}
              <td className="mo-related-title">
                {onOpen ? (
                  <button type="button" className="mo-link mo-cut" title={title} onClick={() => onOpen(record)}>
                    {title}
                  </button>
                ) : (
                  <span className="mo-cut">{title}</span>
                )}
              </td>
              {columns.map((column) => (
                <td key={column.id} data-label={textIn(column.label, locale)} data-right={isRight(column) || undefined}>
                  <RecordValue column={column} record={record} context={context} />
                </td>
              ))}
              {onRemove && (
                <td className="mo-related-tools">
                  <IconButton
                    icon={X}
                    iconSize={14}
                    label={textIn({ zh: `移除 ${title}`, en: `Remove ${title}` }, locale)}
                    onClick={() => onRemove(record)}
                  />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
