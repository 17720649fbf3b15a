import { type Bilingual, textIn } from '@mortise/core';
import { Button } from 'antd';
import type { FieldViewContext } from '../field-view.ts';
import { RecordCards } from './record-cards.tsx';
import { RecordTable, type RecordTableProps } from './record-table.tsx';
import type { RecordsShown } from './use-records-read.ts';

interface RecordListProps extends Omit<RecordTableProps, 'titleLabel' | 'columns' | 'items'> {
  readonly shown: RecordsShown;
  readonly as?: 'table' | 'card';
  readonly context: FieldViewContext;
  /** What is said where there is none. */
  readonly none: Bilingual;
}

/** Records as they come in: what is loading, what failed, none, and the next page. */
export function RecordList({ shown, as = 'table', none, ...table }: RecordListProps) {
  const { read, state, more, reload } = shown;
  const { locale } = table.context;
  if (state === 'failed' && !read)
    return (
      <p className="mo-related-note" role="alert">
        {textIn({ zh: '没有读出来，检查网络后重试', en: "Couldn't read them. Check the connection" }, locale)}{' '}
        <button type="button" className="mo-link" onClick={reload}>
          {textIn({ zh: '重试', en: 'Retry' }, locale)}
        </button>
      </p>
    );
  if (!read && state === 'busy')
    return <p className="mo-related-note">{textIn({ zh: '正在读取', en: 'Loading' }, locale)}</p>;
  if (!read || read.items.length === 0) return <p className="mo-related-note">{textIn(none, locale)}</p>;
  // The title stands first anyway.
  const columns = read.columns.filter(({ id }) => id !== read.titleFieldId);
  const List = as === 'card' ? RecordCards : RecordTable;
  return (
    <div className="mo-related" aria-busy={state === 'busy'}>
      <List {...table} titleLabel={read.titleLabel} columns={columns} items={read.items} />
      {read.next !== null && (
        <Button type="text" size="small" loading={state === 'busy'} onClick={more}>
          {textIn({ zh: '再显示一些', en: 'Show more' }, locale)}
        </Button>
      )}
    </div>
  );
}
