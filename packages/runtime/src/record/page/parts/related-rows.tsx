'use client';

import type { RecordView } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { Avatar, useText } from '@mortise/ui';
import type { ListField } from '../../../list/list-fields.ts';
import { FieldValue } from '../../field-value.tsx';

interface RelatedRowsProps {
  readonly items: readonly RecordView[];
  readonly columns: readonly ListField[];
  readonly context: FieldViewContext;
  readonly onOpen: (id: string) => void;
}

/** Records one below the other for a narrow column: name and first value, the second below, the third at the right. */
export function RelatedRows({ items, columns, context, onOpen }: RelatedRowsProps) {
  const { t } = useText();
  const [beside, below, right] = columns;
  const shown = (field: ListField | undefined, record: RecordView) => {
    const value = field?.valueOf(record);
    return field && value !== null && value !== undefined ? (
      <FieldValue field={field} value={value} context={context} />
    ) : null;
  };
  return (
    <ul className="mo-related-rows">
      {items.map((record) => {
        const title = record.title || t({ zh: '未命名', en: 'Untitled' });
        return (
          <li key={record.id}>
            <Avatar id={record.id} name={title} size={28} />
            <span className="mo-grow">
              <span className="mo-related-name">
                <button
                  type="button"
                  className="mo-link mo-quiet mo-cut"
                  title={title}
                  onClick={() => onOpen(record.id)}
                >
                  {title}
                </button>
                {shown(beside, record)}
              </span>
              <span className="mo-meta mo-cut">{shown(below, record)}</span>
            </span>
            <span className="mo-related-end">{shown(right, record)}</span>
          </li>
        );
      })}
    </ul>
  );
}
