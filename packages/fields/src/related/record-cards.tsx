import { textIn } from '@mortise/core';
import { Avatar, IconButton } from '@mortise/ui';
import { X } from 'lucide-react';
import { shownTitle } from '../picking/shown-title.ts';
import type { RecordTableProps } from './record-table.tsx';
import { RecordValue } from './record-value.tsx';

/** The same records as a card each, the columns in pairs under the title. */
export function RecordCards({
  columns,
  items,
  context,
  onOpen,
  onRemove,
}: Omit<RecordTableProps, 'choice' | 'titleLabel'>) {
  const { locale } = context;
  return (
    <ul className="mo-related-cards">
      {items.map((record) => {
        const title = shownTitle(record.title, locale);
        return (
          <li key={record.id} className="mo-related-card">
            <div className="mo-row">
              <Avatar id={record.id} name={title} size={24} shape="thing" />
              {onOpen ? (
                <button type="button" className="mo-link mo-cut mo-grow" title={title} onClick={() => onOpen(record)}>
                  {title}
                </button>
              ) : (
                <span className="mo-cut mo-grow">{title}</span>
              )}
              {onRemove && (
                <IconButton
                  icon={X}
                  iconSize={14}
                  label={textIn({ zh: `移除 ${title}`, en: `Remove ${title}` }, locale)}
                  onClick={() => onRemove(record)}
                />
              )}
            </div>
            {columns.length > 0 && (
              <dl>
                {columns.map((column) => (
                  <div key={column.id}>
                    <dt>{textIn(column.label, locale)}</dt>
                    <dd>
                      <RecordValue column={column} record={record} context={context} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
    </ul>
  );
}
