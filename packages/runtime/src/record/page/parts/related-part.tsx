'use client';

import { problemOf } from '@mortise/api/client';
import type { RelatedPart as Part } from '@mortise/core';
import { RecordTable } from '@mortise/fields/records';
import { EmptyLine, Icon, ListSkeleton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { pointsTo } from '../../../context/read-records.ts';
import { useRuntime } from '../../../context/runtime-context.tsx';
import { useForm } from '../../../context/use-form.ts';
import { listFields } from '../../../list/list-fields.ts';
import { listAddress } from '../../record-address.ts';
import { usePageScope } from '../page-scope.ts';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../part-views.tsx';
import { endForm } from '../use-list-names.ts';
import { useMakeRelated } from '../use-make-related.ts';
import { useRelatedList } from '../use-related.ts';
import { useSeen } from '../use-seen.ts';
import { RelatedRows } from './related-rows.tsx';

/** Records that hang on this one. They are read when the list comes into sight. */
export function RelatedPart({ part, bare, count }: PartProps<'related'>) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  const make = useMakeRelated();
  return (
    <PartFrame
      part={part}
      bare={bare}
      count={count}
      actions={
        part.mayCreate &&
        make && (
          <Button size="small" icon={<Icon of={Plus} size={14} />} onClick={() => void make(part.via)}>
            {t({ zh: '新建', en: 'New' })}
          </Button>
        )
      }
    >
      <div ref={place}>{isSeen ? <Records part={part} /> : <ListSkeleton rows={2} />}</div>
    </PartFrame>
  );
}

function Records({ part }: { readonly part: Part }) {
  const { t } = useText();
  const runtime = useRuntime();
  const scope = usePageScope();
  const formId = endForm(scope.form, part.via);
  const form = useForm(formId);
  const list = useRelatedList(part);
  const [first] = list.data?.pages ?? [];
  const columns = useMemo(() => {
    if (!form.data || !first) return [];
    const known = listFields(form.data);
    const title = form.data.titleField?.id;
    return first.columns.flatMap((id) => (id === title ? [] : (known.find((field) => field.id === id) ?? [])));
  }, [form.data, first]);

  if (list.isError || form.isError) {
    const { text } = problemOf(list.error ?? form.error);
    return (
      <EmptyLine
        action={
          <Button type="link" size="small" onClick={() => void Promise.all([list.refetch(), form.refetch()])}>
            {t({ zh: '重试', en: 'Retry' })}
          </Button>
        }
      >
        {t(text)}
      </EmptyLine>
    );
  }
  if (!form.data || list.isPending) return <ListSkeleton rows={3} />;
  const items = list.data.pages.flatMap((page) => page?.items ?? []);
  if (items.length === 0) return <EmptyLine>{t({ zh: '还没有记录', en: 'No records yet' })}</EmptyLine>;

  const open = (id: string) => scope.context.openRecord?.(formId, id);
  const { titleField } = form.data;
  const all = part.via.direction === 'in' && list.hasNextPage;
  const filter = all ? pointsTo(form.data.fields, part.via.fieldId, scope.record.id) : null;
  return (
    <>
      {part.look === 'list' ? (
        <RelatedRows items={items} columns={columns} context={scope.context} onOpen={open} />
      ) : (
        <div className="mo-related">
          <RecordTable
            titleLabel={titleField?.block.label ?? { zh: '标题', en: 'Title' }}
            columns={columns}
            items={items}
            context={scope.context}
            onOpen={({ id }) => open(id)}
          />
        </div>
      )}
      {list.hasNextPage && (
        <div className="mo-part-more">
          <Button type="text" size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t({ zh: '再显示一些', en: 'Show more' })}
          </Button>
          {filter && (
            <Button
              type="text"
              size="small"
              onClick={() =>
                runtime.navigate(
                  listAddress(runtime, formId, { filter: part.filter ? { all: [filter, part.filter] } : filter }),
                )
              }
            >
              {t({ zh: '在列表中查看', en: 'See them as a list' })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
